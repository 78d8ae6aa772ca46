package dev.leanloop.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class PrintedTextTest {

    @Test
    void anEmptyTextTakesALine() {
        assertThat(PrintedText.lines("", 100, 8)).isEqualTo(1);
    }

    @Test
    void aLineBreaksBeforeAWordThatDoesNotFit() {
        double two = PrintedText.width("month end", 8);

        assertThat(PrintedText.lines("month end", two, 8)).isEqualTo(1);
        assertThat(PrintedText.lines("month end", two - 1, 8)).isEqualTo(2);
        assertThat(PrintedText.lines("month end month end", two, 8)).isEqualTo(2);
    }

    @Test
    void aWordWiderThanALineBreaksWithin() {
        String word = "Ausschreibungsverfahrensbeschleunigungsgesetz";
        double third = PrintedText.width(word, 8) / 3;

        assertThat(PrintedText.lines(word, third + 0.01, 8)).isEqualTo(3);
        assertThat(PrintedText.lines("a " + word, third + 0.01, 8)).isEqualTo(4);
    }

    @Test
    void wideLettersTakeMoreRoom() {
        assertThat(PrintedText.width("WWW", 8)).isGreaterThan(PrintedText.width("ill", 8));
        assertThat(PrintedText.width("日本", 10)).isEqualTo(20);
    }
}
