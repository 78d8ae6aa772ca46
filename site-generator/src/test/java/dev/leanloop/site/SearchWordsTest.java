package dev.leanloop.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leanloop.index.FieldWords;
import dev.leanloop.index.HitKind;
import dev.leanloop.index.SearchIndex;
import dev.leanloop.note.LearningKind;
import dev.leanloop.note.PromiseState;
import dev.leanloop.note.Settings;
import dev.leanloop.note.SettingsReader;
import dev.leanloop.note.Verdict;
import dev.leanloop.site.message.Messages;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
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

    private static List<String> words(FieldWords words, String query) {
        return words.values().stream()
                .filter(value -> value.query().equals(query))
                .flatMap(value -> value.words().stream())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyKindStateAndVerdictIsNamedAsQueriesWriteIt(String language) {
        FieldWords words = SearchWords.of(language, language, Map.of());

        Stream<String> kinds = Arrays.stream(HitKind.values())
                .filter(kind -> !UNNAMED.contains(kind))
                .map(kind -> "kind:" + kind.word());
        Stream<String> states = Stream.of(PromiseState.values(), Verdict.values())
                .flatMap(Arrays::stream)
                .map(state -> "is:" + state.name().toLowerCase(java.util.Locale.ROOT));
        assertThat(words.values())
                .extracting(FieldWords.Value::query)
                .containsAll(Stream.concat(kinds, states).toList())
                .contains("due:overdue", "is:surprise", "is:holding", "is:not-holding", "is:answered")
                .allSatisfy(query -> assertThat(SearchIndex.normalForm(query).replace("\"", ""))
                        .isEqualTo(query));
        assertThat(words.values())
                .allSatisfy(value -> assertThat(value.words())
                        .contains(value.query().substring(value.query().indexOf(':') + 1))
                        .doesNotContain(""));
    }

    @Test
    void noWordOfALanguageMeansTwoValues() {
        for (String language : languages()) {
            List<String> all = SearchWords.of(language, language, Map.of()).values().stream()
                    .filter(value -> !value.query().equals("verdict:open"))
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
        assertThat(SearchWords.of("nl", "nl", Map.of()).asking())
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
