package dev.leanloop.starter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NoteFileNameTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 31);

    @ParameterizedTest
    @CsvSource({
        "Pricing call, 2026-03-31-pricing-call.md",
        "'', 2026-03-31.md",
        "'  ?! ', 2026-03-31.md",
        "Q3/Q4: what's next?, 2026-03-31-q3-q4-what-s-next.md",
        "Größe & Übermaß, 2026-03-31-größe-übermaß.md",
        "初回の打合せ, 2026-03-31-初回の打合せ.md",
        "../../etc/passwd, 2026-03-31-etc-passwd.md",
        "TITLE, 2026-03-31-title.md"
    })
    void theDayComesFirstAndTheWordsFollow(String words, String name) {
        assertThat(NoteFileName.of(DAY, words)).isEqualTo(name);
    }

    @Test
    void bothWaysToWriteAnUmlautGiveOneName() {
        assertThat(NoteFileName.folder("Bu\u0308ro")).isEqualTo(NoteFileName.folder("B\u00fcro"));
    }

    @Test
    void longNamesEndAtAWord() {
        assertThat(NoteFileName.folder("word ".repeat(40)))
                .hasSizeLessThanOrEqualTo(60)
                .endsWith("word");
        assertThat(NoteFileName.folder("x".repeat(200))).hasSize(60);
        assertThat(NoteFileName.folder("\uD83D\uDE00 \uD840\uDC00".repeat(80))).matches("(?:\uD840\uDC00|-)+");
    }

    @ParameterizedTest
    @CsvSource({"Con, con-", "nul, nul-", "COM1, com1-", "Console, console", "'&', ''"})
    void noFolderIsCalledLikeADevice(String words, String name) {
        assertThat(NoteFileName.folder(words)).isEqualTo(name);
    }
}
