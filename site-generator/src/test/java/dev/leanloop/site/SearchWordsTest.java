package dev.leanloop.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leanloop.index.HitKind;
import dev.leanloop.index.SearchIndex;
import dev.leanloop.note.LearningKind;
import dev.leanloop.note.PromiseState;
import dev.leanloop.note.Settings;
import dev.leanloop.note.SettingsReader;
import dev.leanloop.note.Verdict;
import dev.leanloop.site.message.Messages;
import dev.leanloop.site.page.SearchPage.Said;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The words by which a reader means a value of a field. */
class SearchWordsTest {

    /** Too plain a word to mean these: "word", "text". */
    private static final Set<HitKind> UNNAMED = EnumSet.of(HitKind.WORD, HitKind.PASSAGE);

    private static Set<String> languages() {
        return Messages.languages();
    }

    private static List<String> words(List<Said> words, String query) {
        return words.stream()
                .filter(value -> value.query().equals(query))
                .flatMap(value -> value.words().stream())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyKindStateAndVerdictIsNamedAsQueriesWriteIt(String language) {
        List<Said> words = SearchWords.of(language, language, Map.of());

        Stream<String> kinds = Arrays.stream(HitKind.values())
                .filter(kind -> !UNNAMED.contains(kind))
                .map(kind -> "kind:" + kind.word());
        Stream<String> states = Stream.of(PromiseState.values(), Verdict.values())
                .flatMap(Arrays::stream)
                .map(state -> "is:" + state.name().toLowerCase(Locale.ROOT));
        assertThat(words)
                .extracting(Said::query)
                .containsAll(Stream.concat(kinds, states).toList())
                .contains("due:overdue", "is:surprise", "is:holding", "is:not-holding", "is:answered")
                .allSatisfy(query -> assertThat(SearchIndex.normalForm(query).replace("\"", ""))
                        .isEqualTo(query));
        assertThat(words)
                .filteredOn(value -> !value.onlyAsks())
                .allSatisfy(value -> assertThat(value.words())
                        .contains(value.query().substring(value.query().indexOf(':') + 1))
                        .doesNotContain(""));
    }

    @Test
    void noWordOfALanguageMeansTwoValues() {
        for (String language : languages()) {
            List<String> all = SearchWords.of(language, language, Map.of()).stream()
                    .filter(value -> !value.query().equals("verdict:open") && !value.onlyAsks())
                    .flatMap(value -> value.words().stream())
                    .toList();
            assertThat(all).as(language).doesNotHaveDuplicates();
        }
    }

    @Test
    void wordsAreThoseOfTheSiteAndOfItsNotes() {
        assertThat(words(SearchWords.of("en", "en", Map.of()), "kind:pain")).containsExactly("pain", "pains");
        assertThat(words(SearchWords.of("en", "de", Map.of()), "kind:objection"))
                .containsExactly("objection", "objections", "einwand", "einwände");
        assertThat(words(SearchWords.of("xx", "xx", Map.of()), "due:overdue")).contains("past due");
        assertThat(words(SearchWords.of("nl", "nl", Map.of()), ""))
                .contains("welke")
                .doesNotContain("which");
    }

    @Test
    void aTeamsOwnWordsForKindsCount() {
        Settings settings =
                SettingsReader.read("kinds: {ache: pain, wish: need}").settings();

        assertThat(words(SearchWords.of(settings), "kind:pain")).containsExactly("pain", "pains", "ache");
        assertThat(words(SearchWords.of("en", "en", Map.of("oops", LearningKind.UNSORTED)), "kind:unsorted"))
                .contains("oops");
    }
}
