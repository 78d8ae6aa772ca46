package dev.leanloop.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "az AZ 09",
                "@?~\u007f\u0000",
                "?",
                "é",
                "é?",
                "\u2014",
                "\u2014 a ? b",
                "😀",
                "\ud83d?",
                "\u0100"
            })
    void ofAsciiExactlyWhatTheTextHoldsAndOfOthersNoneOrAny(String text) {
        Signs signs = Signs.of(text);

        boolean isAscii = text.chars().allMatch(c -> c < 0x80);
        assertThat(signs.mayHold('\u00a0')).isEqualTo(!isAscii);
        for (char c = 0; c < 0x3000; c++) {
            boolean holds = c < 0x80 ? text.indexOf(c) >= 0 : !isAscii;
            // Nobody can tell a question mark from what became one; a text with both kinds may hold one.
            assertThat(signs.mayHold(c))
                    .as("%x", (int) c)
                    .isEqualTo(holds || c == '?' && !isAscii && becomesMark(text));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "a:b:",
                "[[a]] %% ::",
                "aa",
                "@@",
                "??",
                "\u0000\u0000",
                "\u2014:: é%%",
                ":\n:",
                "\u00ff\u00ff"
            })
    void whatStandsTwiceInARowIsKnown(String text) {
        Signs signs = Signs.of(text);

        for (char c = 0; c < 0x80; c++) {
            assertThat(signs.mayHoldTwice(c))
                    .as("%x", (int) c)
                    .isEqualTo(text.contains(String.valueOf(c).repeat(2)));
        }
        assertThat(Signs.of("\u2014\u2014").mayHoldTwice('?')).isTrue();
    }

    private static boolean becomesMark(String text) {
        return text.chars().anyMatch(c -> c > 0xff);
    }

    @Test
    void textsThatMayShareACharacterAreTold() {
        assertThat(Signs.of("a|b").mayHoldAny(Signs.of("|~"))).isTrue();
        assertThat(Signs.of("a#b").mayHoldAny(Signs.of("|~"))).isFalse();
        assertThat(Signs.of("é").mayHoldAny(Signs.of("|\u2014"))).isTrue();
        assertThat(Signs.of("a").mayHoldAny(Signs.of("\u2014"))).isFalse();
        assertThat(Signs.of("a").mayHoldAny(Signs.of("ab"))).isTrue();
    }
}
