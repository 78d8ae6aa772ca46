package dev.leanloop.note;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines are found in the text as if it were taken apart. */
final class NoteLinesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "one",
                "one\n",
                "\none",
                "one\n\ntwo\n",
                "a\nb\nc\nd\ne\nf\ng\nh\ni\nj\nk\nl\nm\nn\no\np\nq"
            })
    void everyLineIsTheOneOfTheTextTakenApart(String text) {
        NoteLines lines = NoteLines.of(text);
        List<String> apart = List.of(text.split("\n", -1));

        for (int i = 0; i < apart.size(); i++) {
            assertThat(lines.line(i + 1)).isEqualTo(apart.get(i));
        }
        assertThat(lines.line(0)).isEmpty();
        assertThat(lines.line(apart.size() + 1)).isEmpty();
        assertThat(lines.text()).isEqualTo(text);
    }

    @Test
    void aWordIsLookedForSoManyLinesFurther() {
        NoteLines lines = NoteLines.of("a word\nand\na word more\nand a word");

        assertThat(lines.lineOf("word", 2, 1)).isEqualTo(3);
        assertThat(lines.lineOf("word", 2, 0)).isEqualTo(2);
        assertThat(lines.lineOf("nowhere", 2, 9)).isEqualTo(2);
        assertThat(lines.columnOf("word", 4, 1)).isEqualTo(7);
        assertThat(lines.columnOf("word", 4, 8)).isEqualTo(8);
    }
}
