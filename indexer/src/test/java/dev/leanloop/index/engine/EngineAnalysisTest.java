package dev.leanloop.index.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leanloop.index.DocumentAnalysis;
import dev.leanloop.index.DocumentTerms;
import dev.leanloop.index.DocumentTerms.Word;
import dev.leanloop.index.HitKind;
import dev.leanloop.index.SearchDocument;
import dev.leanloop.index.SearchDocument.Place;
import dev.leanloop.index.TextField;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class EngineAnalysisTest {

    /** Stems travel as one text, so nothing that parts them may be part of one, whatever the text says. */
    @Test
    void noCharacterMakesAWordThatHoldsWhatPartsWords() {
        var text = new StringBuilder();
        for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
            // Left out: halves of pairs, and the planes that hold nothing or what is private.
            if ((c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE) && Character.isDefined(c) && c < 0xf0000) {
                text.append("a")
                        .appendCodePoint(c)
                        .append("b ")
                        .appendCodePoint(c)
                        .append(' ');
            }
        }

        for (String language : List.of("ENGLISH", "GERMAN", "OTHER")) {
            List<String> stems = words(language, text.toString()).stream()
                    .flatMap(List::stream)
                    .map(Word::stem)
                    .toList();
            assertThat(stems).hasSizeGreaterThan(200_000);
            assertThat(stems.stream().filter(EngineAnalysisTest::isParted)).isEmpty();
        }
    }

    private static boolean isParted(String stem) {
        return stem.isEmpty() || stem.chars().anyMatch(c -> c == Schema.BESIDE || Character.isWhitespace(c));
    }

    @Test
    void wordsAtOnePositionTravelAsOne() {
        List<Word> words = words("ENGLISH", "The audits 監査法人 cost").get(0);

        assertThat(EngineDocument.positions(words)).isEqualTo("the audit 監|監査 査|査法 法|法人 人 cost");
    }

    @Test
    void placesSortAsTheFolderDoes() {
        List<String> files = List.of("a.md", "a/b.md", "b.md", "\ud83d\ude00.md", "\ue000.md", "\uff41.md");
        var places = new Places();
        var named = new ArrayList<String>();
        for (String file : files.stream().sorted().toList()) {
            for (int i = 0; i < 11; i++) {
                named.add(places.next(file));
            }
        }

        var sorted = new ArrayList<>(named);
        Collections.shuffle(sorted, new java.util.Random(1));
        sorted.sort((one, other) -> java.util.Arrays.compare(
                one.codePoints().toArray(), other.codePoints().toArray()));

        assertThat(sorted).isEqualTo(named).doesNotHaveDuplicates();
    }

    @Test
    void halfASurrogatePairTravelsAsLuceneKeepsIt() {
        assertThat(Json.read(Json.write("a\ud83db")).text()).isEqualTo("a\ufffdb");
        assertThat(Json.read(Json.write("a\ud83d\ude00")).text()).isEqualTo("a\ud83d\ude00");
    }

    private static List<List<Word>> words(String language, String text) {
        try (var analysis = new DocumentAnalysis(language)) {
            DocumentTerms terms = analysis.of(
                    SearchDocument.ofWords("a", HitKind.PASSAGE, "", text, List.of(), new Place("", "a.md", 1)));
            return terms.texts().get(TextField.TEXT);
        }
    }
}
