package dev.leanloop.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leanloop.diagnostic.Diagnostic;
import dev.leanloop.diagnostic.DiagnosticCode;
import dev.leanloop.note.source.NotesFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NotesCheckTest {

    private static final AsOf TODAY = new AsOf(null, LocalDate.of(2026, 4, 15));
    private static final String AS_READ = "---\ndate: 2026-04-01\n---\n# A talk\n\n## Notes\n";

    @TempDir
    private Path temporary;

    private OneNote one;

    @BeforeEach
    void write() throws IOException {
        one = OneNote.in(temporary, "\ufeff" + AS_READ.replace("\n", "\r\n"));
    }

    private NotesCheck.Checked check() throws IOException {
        return new NotesCheck(Progress.UNWATCHED, one.state()).of(NotesFolder.open(one.folder()), TODAY);
    }

    private static List<DiagnosticCode> codes(NotesCheck.Checked checked) {
        return checked.found().problems().stream().map(Diagnostic::code).toList();
    }

    @Test
    void whatIsToldAgainIsWhatWasFound() throws IOException {
        NotesCheck.Checked first = check();
        NotesCheck.Checked again = check();

        assertThat(codes(first)).contains(DiagnosticCode.E01);
        assertThat(again.found()).isEqualTo(first.found());
        assertThat(again.lines().of("a.md").orElseThrow().text()).isEqualTo(AS_READ);
    }

    @Test
    void problemsPointAtLinesAsTheyWereRead() throws IOException {
        NotesCheck.Checked first = check();

        Files.writeString(one.note(), "# Another one\n");

        assertThat(first.lines().of("a.md").orElseThrow().text()).isEqualTo(AS_READ);
    }

    @Test
    void linesOfOtherFilesAreThoseOnDisk() throws IOException {
        Files.writeString(one.folder().resolve("leanloop.yml"), "unknown: 1\n");

        NotesCheck.Checked first = check();

        assertThat(first.lines().of("leanloop.yml").orElseThrow().line(1)).isEqualTo("unknown: 1");
        assertThat(first.lines().of("gone.md")).isEmpty();
    }
}
