package dev.leanloop.note.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leanloop.diagnostic.DiagnosticCode;
import dev.leanloop.note.NotePath;
import dev.leanloop.note.NoteReader;
import dev.leanloop.note.Settings;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class BoundedReaderTest {

    @Test
    void aNoteThatTakesTooLongIsGivenUp() {
        NoteReader reader = new NoteReader(Settings.DEFAULTS);
        String slow = "*a ".repeat(60_000) + "_a*_ ".repeat(60_000);
        try (BoundedReader bounded = new BoundedReader(reader, Settings.DEFAULTS, Duration.ofMillis(1))) {
            assertThat(bounded.begin(NotePath.of("customers/acme/slow.md"), slow)
                            .outcome())
                    .isInstanceOfSatisfying(
                            BoundedReader.Outcome.GivenUp.class,
                            givenUp ->
                                    assertThat(givenUp.unread().reason().code()).isEqualTo(DiagnosticCode.E20));
        }
    }
}
