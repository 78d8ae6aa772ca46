package dev.leanloop.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchIndexTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    @TempDir
    Path folder;

    private SearchIndex index;

    @BeforeEach
    void build() throws IOException {
        index = SearchIndex.build(folder, "en", SampleDocuments.all());
    }

    @AfterEach
    void close() throws IOException {
        index.close();
    }

    private SearchResult search(String query) throws IOException {
        return index.search(SearchRequest.of(query, TODAY));
    }

    private List<String> ids(String query) throws IOException {
        return ids(search(query));
    }

    private static List<String> ids(SearchResult result) {
        return result.hits().stream().map(hit -> hit.document().id()).toList();
    }

    @Test
    void ownWordsWeighMoreThanTheConversationsTitle() throws IOException {
        assertThat(ids("audit")).containsExactly("a#1", "b#1", "b#2", "b#3");
    }

    @Test
    void wordIsFoundInItsOtherForms() throws IOException {
        assertThat(ids("audits costs")).containsExactly("a#1");
        assertThat(ids("reviewing")).containsExactly("a#2");
    }

    @Test
    void wordIsFoundInQuotesTopicsCustomersNamesAndKeys() throws IOException {
        assertThat(ids("March")).containsExactly("a#1");
        assertThat(ids("security")).containsExactly("a#2");
        assertThat(ids("GmbH")).containsExactlyInAnyOrder("a#1", "a#2", "a#3");
        assertThat(ids("fuesse")).isEmpty();
        assertThat(ids("fusse")).containsExactlyInAnyOrder("b#1", "b#2", "b#3");
    }

    @Test
    void topicIsFoundByItsSynonyms() throws IOException {
        assertThat(ids("Sicherheit")).containsExactly("a#2");
        assertThat(ids("#sicherheit")).containsExactly("a#2");
        assertThat(ids("topic:sicherheit")).containsExactly("a#2");
    }

    @Test
    void allWordsAreAskedForFirst() throws IOException {
        SearchResult result = search("works contact");

        assertThat(ids(result)).containsExactly("b#3");
        assertThat(result.relaxed()).isFalse();
    }

    @Test
    void anyWordIsEnoughWhenNothingHasAll() throws IOException {
        SearchResult result = search("questionnaire veto");

        assertThat(result.relaxed()).isTrue();
        assertThat(ids(result)).containsExactlyInAnyOrder("a#3", "b#2");
    }

    @Test
    void valuesNarrowEvenWhenAnyWordIsEnough() throws IOException {
        SearchResult result = search("kind:promise questionnaire veto");

        assertThat(result.relaxed()).isTrue();
        assertThat(ids(result)).containsExactly("a#3");
    }

    @Test
    void phraseWantsTheWordsSideBySide() throws IOException {
        assertThat(ids("\"works council\"")).containsExactlyInAnyOrder("b#2", "b#3");
        assertThat(ids("\"council works\"")).isEmpty();
        assertThat(ids("works-council")).containsExactlyInAnyOrder("b#2", "b#3");
    }

    @Test
    void stopWordsCountInPhrasesAndAlone() throws IOException {
        assertThat(ids("to be or not to be")).containsExactly("c#1");
        assertThat(ids("\"not to be\"")).containsExactly("c#1");
        assertThat(ids("the audit of the weeks")).containsExactly("a#1");
    }

    @Test
    void operatorsGroupsAndSigns() throws IOException {
        assertThat(ids("veto OR questionnaire")).containsExactlyInAnyOrder("a#3", "b#2");
        assertThat(ids("council -veto")).containsExactly("b#3");
        assertThat(ids("council AND NOT (contact OR price)")).containsExactly("b#2");
        assertThat(ids("-customer:acme -customer:nord")).containsExactly("c#1");
    }

    @Test
    void prefixIsOfTheWrittenFormAndFuzzyForgivesTypos() throws IOException {
        assertThat(ids("questionn*")).containsExactly("a#3");
        assertThat(ids("weeks*")).containsExactlyInAnyOrder("a#1", "a#2");
        assertThat(ids("counci*")).containsExactlyInAnyOrder("b#2", "b#3");
        assertThat(ids("questionaire~")).containsExactly("a#3");
    }

    @Test
    void lastWordIsABeginningWhileItIsTyped() throws IOException {
        assertThat(ids(index.search(SearchRequest.of("works contac", TODAY).whileTyping())))
                .containsExactly("b#3");
        assertThat(search("works contac").relaxed()).isTrue();
    }

    @Test
    void boostChangesTheOrder() throws IOException {
        assertThat(ids("veto^5 OR questionnaire").get(0)).isEqualTo("b#2");
        assertThat(ids("veto OR questionnaire^5").get(0)).isEqualTo("a#3");
    }

    @Test
    void fieldsAndValues() throws IOException {
        assertThat(ids("title:audit")).containsExactlyInAnyOrder("b#1", "b#2", "b#3");
        assertThat(ids("text:audit")).containsExactly("a#1");
        assertThat(ids("quote:people")).containsExactly("a#1");
        assertThat(ids("#security")).containsExactly("a#2");
        assertThat(ids("topic:security/review")).containsExactly("a#2");
        assertThat(ids("kind:learning")).containsExactly("a#1", "a#2");
        assertThat(ids("customer:acme")).containsExactly("a#1", "a#2", "a#3");
        assertThat(ids("customer:\"acme gmbh\"")).containsExactly("a#1", "a#2", "a#3");
        assertThat(ids("customer:metals")).containsExactly("a#1", "a#2", "a#3");
        assertThat(ids("segment:retail kind:hypothesis")).containsExactly("b#1");
        assertThat(ids("key:weeks")).containsExactly("a#2");
        assertThat(ids("@tom.b")).containsExactly("a#3");
        assertThat(ids("is:surprise")).containsExactly("a#2");
        assertThat(ids("is:refuted")).containsExactly("b#1");
    }

    @Test
    void datesAndOverdue() throws IOException {
        assertThat(ids("date:2026-01 kind:learning")).containsExactly("a#1", "a#2");
        assertThat(ids("after:2026-01-13")).containsExactly("b#1", "b#2", "b#3");
        assertThat(ids("before:2026-01-13")).isEmpty();
        assertThat(ids("due:[2026-01 TO 2026-02]")).containsExactly("a#3", "b#3");
        assertThat(ids("due:overdue")).containsExactly("a#3");
        assertThat(ids(index.search(SearchRequest.of("due:overdue", LocalDate.of(2026, 1, 20)))))
                .isEmpty();
    }

    @Test
    void facetsCountWhatEachValueWouldGive() throws IOException {
        SearchResult result = index.search(SearchRequest.of("", TODAY)
                .withChosen(Map.of(Facet.CUSTOMER, List.of("acme"), Facet.KIND, List.of("promise"))));

        assertThat(ids(result)).containsExactly("a#3");
        assertThat(result.facets().get(Facet.CUSTOMER))
                .containsExactly(
                        new SearchResult.FacetCount("acme", "Acme Metals", 1),
                        new SearchResult.FacetCount("nord", "Nord Füße", 1));
        assertThat(result.facets().get(Facet.KIND).stream().map(SearchResult.FacetCount::value))
                .containsExactly("fact", "pain", "promise");
    }

    @Test
    void withoutCountsTheSameIsFound() throws IOException {
        SearchRequest chosen = SearchRequest.of("", TODAY)
                .withChosen(Map.of(Facet.KIND, List.of("promise", "pain")))
                .withDays(new DayRange(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 31)));

        SearchResult counted = index.search(chosen);
        SearchResult found = index.search(chosen.withoutCounts());

        assertThat(found.hits()).isEqualTo(counted.hits()).isNotEmpty();
        assertThat(found.total()).isEqualTo(counted.total());
        assertThat(found.facets()).isEmpty();
        assertThat(found.months()).isEmpty();
    }

    @Test
    void preparingLooksAtNothingInTheFolder(@TempDir Path other) throws IOException {
        Files.writeString(other.resolve("segments_1"), "no index");

        SearchIndex.prepare(other);

        assertThat(other).isDirectoryContaining("glob:**segments_1");
        assertThat(Files.readString(other.resolve("segments_1"))).isEqualTo("no index");
    }

    @Test
    void topicsCountForThoseAboveThem() throws IOException {
        assertThat(search("").facets().get(Facet.TOPIC).stream().map(SearchResult.FacetCount::value))
                .containsExactly("audit", "security", "security/review");
    }

    @Test
    void topicsAndCustomersWithoutAWordAreCountedLikeOthers(@TempDir Path other) throws IOException {
        var marks = new SearchDocument.CustomerNames("!!!", "!!!", List.of(), "");
        List<SearchDocument> documents = List.of(
                SampleDocuments.document("a#1", HitKind.FACT, "…", "users = 40", marks)
                        .topics("...", "?")
                        .make(),
                SampleDocuments.document("b#1", HitKind.FACT, "Call", "users = 60", SampleDocuments.ACME)
                        .topics("audit")
                        .make());
        for (List<SearchDocument> order : List.of(documents, documents.reversed())) {
            try (SearchIndex built = SearchIndex.build(other, "en", order)) {
                SearchResult result = built.search(SearchRequest.of("", TODAY));

                assertThat(result.facets().get(Facet.TOPIC))
                        .extracting(SearchResult.FacetCount::value)
                        .containsExactlyInAnyOrder("...", "?", "audit");
                assertThat(result.facets().get(Facet.CUSTOMER))
                        .extracting(SearchResult.FacetCount::value)
                        .containsExactlyInAnyOrder("!!!", "acme");
                assertThat(ids(built.search(SearchRequest.of("audit", TODAY)))).containsExactly("b#1");
            }
        }
    }

    @Test
    void snippetMarksWhatWasAskedFor() throws IOException {
        Snippet snippet = search("audits").hits().get(0).snippet();

        assertThat(snippet.text()).isEqualTo("the last audit cost two people six weeks");
        assertThat(snippet.segments().stream().filter(Snippet.Segment::found).map(Snippet.Segment::text))
                .containsExactly("audit");
    }

    @Test
    void snippetShowsTheQuoteThatSaysMore() throws IOException {
        assertThat(search("march people").hits().get(0).snippet().text())
                .isEqualTo("Every March I lose my two best people.");
    }

    @Test
    void sortedByDayEqualsKeepTheFoldersOrderAndWhatHasNoDayIsLast() throws IOException {
        SearchRequest everything = SearchRequest.of("", TODAY);

        assertThat(ids(index.search(everything.withOrder(SearchOrder.NEWEST))))
                .containsExactly("b#1", "b#2", "b#3", "a#1", "a#2", "a#3", "c#1");
        assertThat(ids(index.search(everything.withOrder(SearchOrder.OLDEST).withLimit(4))))
                .containsExactly("a#1", "a#2", "a#3", "b#1");
    }

    @Test
    void daysNarrowTheHitsButNotTheMonths() throws IOException {
        SearchResult result = index.search(SearchRequest.of("", TODAY)
                .withDays(new DayRange(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 2, 2)))
                .withChosen(Map.of(Facet.KIND, List.of("promise", "fact"))));

        assertThat(ids(result)).containsExactly("b#3");
        assertThat(result.months())
                .containsExactly(
                        new SearchResult.MonthCount(YearMonth.of(2026, 1), 2),
                        new SearchResult.MonthCount(YearMonth.of(2026, 2), 1));
        assertThat(result.facets().get(Facet.KIND))
                .contains(new SearchResult.FacetCount("hypothesis", "hypothesis", 1));
    }

    @Test
    void equalScoresComeInTheOrderOfTheFolder() throws IOException {
        var documents = new ArrayList<SearchDocument>();
        for (int i = 0; i < 50; i++) {
            documents.add(SampleDocuments.document("n#" + i, HitKind.FACT, "Same", "same words", null)
                    .make());
        }
        try (SearchIndex same = SearchIndex.build(folder.resolve("same"), "en", documents)) {
            assertThat(ids(same.search(SearchRequest.of("words", TODAY).withLimit(50))))
                    .isEqualTo(documents.stream().map(SearchDocument::id).toList());
        }
    }

    @Test
    void documentIsReadBackAsItWasGiven() throws IOException {
        assertThat(search("").hits().stream().map(SearchHit::document)).isEqualTo(SampleDocuments.all());
    }

    @Test
    void folderWithoutIndexIsNamed() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));

        assertThatThrownBy(() -> SearchIndex.open(empty))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(empty.toString());
    }

    @Test
    void hostileQueriesAreAnswered() throws IOException {
        for (String query :
                List.of("(((", "AND OR NOT", "\u0000", "\ud800", "a".repeat(5000), "*:*", "[ TO ]", "^^^", "~~~")) {
            assertThat(search(query).total()).isNotNegative();
        }
    }
}
