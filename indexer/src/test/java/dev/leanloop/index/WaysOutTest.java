package dev.leanloop.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leanloop.note.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What else can be asked, and that every way finds what it says. */
class WaysOutTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    private static final FieldWords WORDS = new FieldWords(
            List.of(
                    new FieldWords.Value("due:overdue", List.of("overdue", "past due")),
                    new FieldWords.Value("is:not-holding", List.of("not holding")),
                    new FieldWords.Value("is:open", List.of("open")),
                    new FieldWords.Value("is:refuted", List.of("refuted", "réfuté")),
                    new FieldWords.Value("kind:fact", List.of("fact", "facts")),
                    new FieldWords.Value("kind:pain", List.of("pain", "pains", "Schmerzen")),
                    new FieldWords.Value("kind:promise", List.of("promise", "promises")),
                    new FieldWords.Value("verdict:open", List.of("open"))),
            List.of("our", "which"));

    @TempDir
    private Path folder;

    private SearchIndex index;

    @BeforeEach
    void build() throws IOException {
        index = SearchIndex.build(
                folder,
                "en",
                List.of(
                        SampleDocuments.document("n#1", HitKind.PAIN, "", "the security review takes weeks", null)
                                .topics("audit")
                                .date("2026-01-13")
                                .make(),
                        SampleDocuments.document("n#2", HitKind.FACT, "", "der Prüfer kommt", null)
                                .make(),
                        SampleDocuments.document("n#3", HitKind.PROMISE, "", "send the plan of the review", null)
                                .state("open")
                                .due("2026-02-01")
                                .make(),
                        SampleDocuments.document("n#4", HitKind.HYPOTHESIS, "", "every promise counts", null)
                                .verdict(Verdict.REFUTED)
                                .make(),
                        SampleDocuments.document("n#5", HitKind.FEEDBACK, "", "a page for all", null)
                                .state("not-holding")
                                .make()));
    }

    @AfterEach
    void close() throws IOException {
        index.close();
    }

    private List<Way> ways(SearchRequest request, FieldWords words) throws IOException {
        return index.ways(request, index.search(request), words);
    }

    private List<Way> ways(SearchRequest request) throws IOException {
        List<Way> ways = ways(request, WORDS);
        for (Way way : ways) {
            SearchRequest again = SearchRequest.of(way.query(), TODAY);
            assertThat(index.search(way.narrowed() ? again.withDays(request.days()) : again)
                            .total())
                    .as(way.toString())
                    .isEqualTo(way.total())
                    .isPositive();
        }
        return ways;
    }

    private List<Way> ways(String query) throws IOException {
        return ways(SearchRequest.of(query, TODAY));
    }

    private List<String> meant(String query) throws IOException {
        return ways(query).stream()
                .filter(way -> way.type() == Way.Type.MEANT)
                .map(Way::query)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "refuted, is:refuted",
        "Réfuté, is:refuted",
        "'Refuted?', is:refuted",
        "overdue, due:overdue",
        "past due, due:overdue",
        "not holding, is:not-holding",
        "pains, kind:pain",
        "schmerzen, kind:pain",
        "kind:Schmerzen, kind:pain",
        "pain #audit, kind:pain #audit",
        "pain topic:audit weeks, kind:pain #audit weeks",
        "open promises, is:open kind:promise",
        "which of our promises open, kind:promise is:open",
        "pains and facts, kind:pain OR kind:fact",
        "pains OR facts, kind:pain OR kind:fact",
        "+pains weeks, +kind:pain weeks",
        "pains -refuted, kind:pain -is:refuted",
        "(overdue promises) plan, (due:overdue kind:promise) plan"
    })
    void wordsThatNameAValueAreReadAsItsField(String query, String other) throws IOException {
        assertThat(meant(query)).containsExactly(other);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"kind:pain", "is:open kind:promise", "kind:pain which", "\"overdue\" review", "title:overdue"})
    void whatIsAFieldOrAPhraseAlreadyStays(String query) throws IOException {
        assertThat(ways(query)).extracting(Way::query).noneMatch(other -> other.contains("due:overdue"));
        assertThat(meant(query)).isEmpty();
    }

    @Test
    void wordsThatAreFoundAsTheyAreAreOfferedAsFieldsBeside() throws IOException {
        assertThat(ways("promises")).containsExactly(new Way(Way.Type.ALSO, "kind:promise", "", true, 1));
        assertThat(ways("review")).isEmpty();
    }

    @Test
    void fieldsThatFindNothingAreNotOffered() throws IOException {
        assertThat(ways("refuted pains")).extracting(Way::type).doesNotContain(Way.Type.MEANT);
        assertThat(ways("review pains facts refuted")).extracting(Way::query).doesNotContain("is:refuted");
    }

    @Test
    void misspeltNamesOfValuesAreReadToo() throws IOException {
        assertThat(meant("overdeu")).containsExactly("due:overdue");
        assertThat(meant("opne promises")).containsExactly("is:open kind:promise");
        assertThat(meant("pains secruity")).containsExactly("kind:pain security");
    }

    @ParameterizedTest
    @CsvSource({
        "secruity, security",
        "sceurity, security",
        "scurity weeks, security weeks",
        "'\"secruity reviw\"', '\"security review\"'",
        "+reviw -price, +review -price",
        "kind:pian, kind:pain",
        "weks, weeks",
        "prüffer, prufer"
    })
    void theNearestSpellingThatExistsIsOffered(String query, String other) throws IOException {
        assertThat(meant(query)).containsExactly(other);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "security",
                "qqqqqq",
                "zz",
                "reviewing",
                "",
                "secruity after:2027",
                "se*",
                "kind:xyz",
                "secruity fact"
            })
    void nothingIsMeantThatFindsNothingOrSaysTheSame(String query) throws IOException {
        assertThat(meant(query)).isEmpty();
    }

    @Test
    void whatIsLeftOutIsNamedMostHitsFirst() throws IOException {
        assertThat(ways("#audit -weeks review"))
                .containsExactly(
                        new Way(Way.Type.WITHOUT, "-weeks review", "#audit", true, 1),
                        new Way(Way.Type.WITHOUT, "#audit review", "-weeks", true, 1));
        assertThat(ways("kind:pain qqqqqq zzzzzz"))
                .containsExactly(new Way(Way.Type.WITHOUT, "kind:pain", "qqqqqq zzzzzz", true, 1));
        assertThat(ways("pains kommt")).contains(new Way(Way.Type.WITHOUT, "kind:pain", "kommt", true, 1));
    }

    @Test
    void anyWordIsOfferedWhereNoPartCanBeLeftOut() throws IOException {
        assertThat(ways("\"security kommt\"")).containsExactly(new Way(Way.Type.ANY, "security OR kommt", "", true, 2));
    }

    @Test
    void daysAreKeptWhereSomethingIsFoundInThem() throws IOException {
        SearchRequest request = SearchRequest.of("pains", TODAY);

        assertThat(ways(request.withDays(new DayRange(LocalDate.of(2026, 1, 1), TODAY))))
                .containsExactly(new Way(Way.Type.MEANT, "kind:pain", "", true, 1));
        assertThat(ways(request.withDays(new DayRange(TODAY, TODAY))))
                .containsExactly(new Way(Way.Type.MEANT, "kind:pain", "", false, 1));
        assertThat(ways(SearchRequest.of("security", TODAY).withDays(new DayRange(TODAY, TODAY))))
                .containsExactly(new Way(Way.Type.EVERYWHERE, "security", "", false, 1));
    }

    @Test
    void chosenValuesCountAsDaysDo() throws IOException {
        SearchRequest request = SearchRequest.of("refuted", TODAY).withChosen(Map.of(Facet.KIND, List.of("pain")));

        assertThat(ways(request, WORDS)).containsExactly(new Way(Way.Type.MEANT, "is:refuted", "", false, 1));
    }

    @Test
    void withoutWordsForFieldsOnlySpellingsAreOffered() throws IOException {
        assertThat(ways(SearchRequest.of("overdue", TODAY), FieldWords.NONE)).isEmpty();
        assertThat(ways(SearchRequest.of("secruity", TODAY), FieldWords.NONE))
                .extracting(Way::query)
                .containsExactly("security");
    }
}
