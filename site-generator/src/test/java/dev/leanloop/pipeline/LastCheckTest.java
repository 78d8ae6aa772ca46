package dev.leanloop.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leanloop.diagnostic.Diagnostic;
import dev.leanloop.diagnostic.DiagnosticCode;
import dev.leanloop.diagnostic.SourceLocation;
import dev.leanloop.note.source.NotesFolder;
import dev.leanloop.state.StateFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a check found is told again while nothing it was made of changes, and never when anything did. */
final class LastCheckTest {

    private static final LocalDate DAY = LocalDate.of(2026, 4, 15);
    private static final AsOf TODAY = new AsOf(null, DAY);
    private static final LastCheck.Found FOUND = new LastCheck.Found(
            List.of(
                    new Diagnostic(
                            DiagnosticCode.E01, new SourceLocation("a.md", 1, 2), "no customer", "customer: acme"),
                    Diagnostic.of(DiagnosticCode.W52, new SourceLocation("größe.md", 30, 4), "zwei Wörter, 話")),
            7);

    @TempDir
    private Path temporary;

    private OneNote one;
    private StateFolder state;

    @BeforeEach
    void checkOnce() throws IOException {
        one = OneNote.in(temporary, "# A talk\n");
        state = one.state();
        last().keep(FOUND);
    }

    @Test
    void whatWasFoundIsFoundAgain() throws IOException {
        assertThat(last().unchanged()).contains(FOUND);
    }

    @Test
    void anEditedNoteIsChecked() throws IOException {
        Files.writeString(one.note(), "# B talk\n");
        Files.setLastModifiedTime(one.note(), FileTime.from(Instant.now().minusSeconds(60)));

        assertThat(last().unchanged()).isEmpty();
    }

    @Test
    void aFurtherNoteIsChecked() throws IOException {
        Files.writeString(one.folder().resolve("b.md"), "# Another\n");
        one.age();

        assertThat(last().unchanged()).isEmpty();
    }

    @Test
    void otherSettingsAreChecked() throws IOException {
        Files.writeString(one.folder().resolve("leanloop.yml"), "site: {title: Other}\n");
        one.age();

        assertThat(last().unchanged()).isEmpty();
    }

    @Test
    void aNoteThatWasJustWrittenIsChecked() throws IOException {
        Files.setLastModifiedTime(one.note(), FileTime.from(Instant.now()));
        last().keep(FOUND);

        assertThat(last().unchanged()).isEmpty();
    }

    @Test
    void aCommitIsChecked() throws IOException {
        Path git = Files.createDirectory(one.folder().resolve(".git"));
        Files.writeString(git.resolve("HEAD"), "0123456789012345678901234567890123456789\n");
        one.age();

        assertThat(last().unchanged()).isEmpty();
    }

    @Test
    void anotherDayIsChecked() throws IOException {
        AsOf tomorrow = new AsOf(null, DAY.plusDays(1));

        assertThat(LastCheck.of(NotesFolder.open(one.folder()), tomorrow, state).unchanged())
                .isEmpty();
    }

    @Test
    void anotherProgramChecks() throws IOException {
        state = StateFolder.at(temporary.resolve("state"), "2");

        assertThat(last().unchanged()).isEmpty();
    }

    @Test
    void whatIsDamagedIsNotTold() throws IOException {
        Path kept = temporary.resolve("state").resolve("authors").resolve("check");
        byte[] bytes = Files.readAllBytes(kept);
        bytes[bytes.length - 3] ^= 1;
        Files.write(kept, bytes);

        assertThat(last().unchanged()).isEmpty();
        assertThat(state.notices()).singleElement().asString().contains("damaged");
    }

    @Test
    void aFileThatWasLeftAloneIsLookedAtAgain() throws IOException {
        last().keep(new LastCheck.Found(
                List.of(Diagnostic.of(DiagnosticCode.E20, new SourceLocation("a.md", 1, 1), "takes too long")), 0));

        assertThat(last().unchanged()).isEmpty();
    }

    @Test
    void nothingIsKeptWithoutAPlaceForIt() throws IOException {
        state = StateFolder.none();
        last().keep(FOUND);

        assertThat(last().unchanged()).isEmpty();
    }

    private LastCheck last() throws IOException {
        return LastCheck.of(NotesFolder.open(one.folder()), TODAY, state);
    }
}
