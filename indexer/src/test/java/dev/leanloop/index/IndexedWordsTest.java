package dev.leanloop.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IndexedWordsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "The auditors\u2019 audits, the auditor's audit",
                "Caf\u00e9 cafe\u0301 \u2013 \ufb01le \ud83d\udc4d",
                "\u6771\u4eac\u90fd audit \u30c6\u30b9\u30c8",
                "\u1112\u1161\u11ab\u1100\u1173\u11af audits",
                "ends with half a pair \ud83d"
            })
    void areTheTokensOfATextWhetherFirstOrAgain(String text) {
        try (var analysis = new Analysis(Language.ENGLISH)) {
            var words = new IndexedWords(analysis);
            List<String> expected = analysis.tokens(text).stream()
                    .map(token -> token.stem() + " " + token.written() + " " + token.beside())
                    .toList();

            assertThat(words(words.of(text))).isEqualTo(expected);
            assertThat(words(words.of(text))).isEqualTo(expected);
            assertThat(words(words.ofRepeated(text))).isEqualTo(expected);
        }
    }

    private static List<String> words(List<IndexedWords.Word> words) {
        return words.stream()
                .map(word -> word.stem().utf8ToString() + " " + word.written().utf8ToString() + " " + word.beside())
                .toList();
    }

    @Test
    void aFormIsMadeATermOnce() {
        try (var analysis = new Analysis(Language.ENGLISH)) {
            var words = new IndexedWords(analysis);

            assertThat(words.of("audit").getFirst())
                    .isSameAs(words.of("an audit").getLast());
        }
    }
}
