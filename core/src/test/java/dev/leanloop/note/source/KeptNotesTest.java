package dev.leanloop.note.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.leanloop.note.Note;
import dev.leanloop.note.NotePath;
import dev.leanloop.note.NoteReader;
import dev.leanloop.note.Settings;
import dev.leanloop.state.StateFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class KeptNotesTest {

    private static final NotePath ONE = NotePath.of("customers/acme/2024-05-14-call.md");
    private static final NotePath OTHER = NotePath.of("customers/acme/2024-06-14-call.md");

    /** How a run came by a note. */
    private enum How {
        BY_STAMP,
        BY_TEXT,
        ANEW
    }

    @TempDir
    private Path temporary;

    private Path notes;
    private StateFolder state;

    @BeforeEach
    void writeNotes() throws IOException {
        notes = Files.createDirectories(temporary.resolve("notes"));
        state = StateFolder.at(temporary.resolve("state"), "1");
        write(ONE, "## Check\n- Pain: one\n");
        write(OTHER, "## Check\n- Pain: another\n");
    }

    @Test
    void whatDidNotChangeIsNotOpened() throws IOException {
        assertThat(run(later())).containsEntry(ONE, How.ANEW).containsEntry(OTHER, How.ANEW);

        assertThat(run(later())).containsEntry(ONE, How.BY_STAMP).containsEntry(OTHER, How.BY_STAMP);
        assertThat(state.notices()).isEmpty();
    }

    @Test
    void whatChangedIsReadAnewAndNothingElse() throws IOException {
        run(later());
        write(ONE, "## Check\n- Pain: won\n");

        assertThat(run(later())).containsEntry(ONE, How.ANEW).containsEntry(OTHER, How.BY_STAMP);
        assertThat(run(later())).containsEntry(ONE, How.BY_STAMP);
    }

    @Test
    void whatWasOnlyTouchedIsKnownByItsText() throws IOException {
        run(later());
        Files.setLastModifiedTime(file(ONE), FileTime.from(Instant.parse("2024-05-14T10:00:00Z")));

        assertThat(run(later())).containsEntry(ONE, How.BY_TEXT).containsEntry(OTHER, How.BY_STAMP);
        assertThat(run(later())).containsEntry(ONE, How.BY_STAMP);
    }

    @Test
    void whatWasWrittenAMomentAgoIsNotKnownByItsStamp() throws IOException {
        Instant written = Files.getLastModifiedTime(file(OTHER)).toInstant();

        run(written.plusSeconds(1));

        assertThat(run(later())).containsEntry(ONE, How.BY_TEXT).containsEntry(OTHER, How.BY_TEXT);
        assertThat(run(later())).containsEntry(ONE, How.BY_STAMP);
    }

    @Test
    void aClockThatIsSlowCostsTimeAndNothingElse() throws IOException {
        run(Instant.EPOCH);

        assertThat(run(Instant.EPOCH)).containsEntry(ONE, How.BY_TEXT);
    }

    @Test
    void timesThatWereSetBackHideNoChange() throws IOException {
        assumeThat(file(ONE).getFileSystem().supportedFileAttributeViews()).contains("unix");
        FileTime written = Files.getLastModifiedTime(file(ONE));
        run(later());
        write(ONE, "## Check\n- Pain: two\n");
        Files.setLastModifiedTime(file(ONE), written);

        assertThat(run(later())).containsEntry(ONE, How.ANEW);
    }

    @Test
    void anotherFileInItsPlaceIsReadAnew() throws IOException {
        assumeThat(file(ONE).getFileSystem().supportedFileAttributeViews()).contains("unix");
        run(later());
        Path other = Files.writeString(temporary.resolve("other"), "## Check\n- Pain: two\n");
        Files.setLastModifiedTime(other, Files.getLastModifiedTime(file(ONE)));
        Files.move(other, file(ONE), StandardCopyOption.REPLACE_EXISTING);

        assertThat(run(later())).containsEntry(ONE, How.ANEW);
    }

    @Test
    void aNoteThatMovedIsReadAnew() throws IOException {
        run(later());
        NotePath moved = NotePath.of("customers/acme/pilot/2024-05-14-call.md");
        Files.createDirectories(file(moved).getParent());
        Files.move(file(ONE), file(moved));

        assertThat(run(later())).containsEntry(moved, How.ANEW).containsEntry(OTHER, How.BY_STAMP);
    }

    @Test
    void anotherCloneIsKnownByItsTexts() throws IOException {
        run(later());
        Path elsewhere = temporary.resolve("elsewhere");
        Files.move(notes, elsewhere);
        notes = elsewhere;

        assertThat(run(later())).containsEntry(ONE, How.BY_TEXT).containsEntry(OTHER, How.BY_TEXT);
    }

    @Test
    void otherSettingsReadAllAnew() throws IOException {
        run(later());
        state = state.dependingOn("other settings");

        assertThat(run(later())).containsEntry(ONE, How.ANEW);
        assertThat(state.notices()).hasSize(1).first().asString().contains("'notes'");
    }

    @Test
    void aRemovedNoteIsLetGo() throws IOException {
        run(later());
        assertThat(keptText()).contains("Pain: another");
        Files.delete(file(OTHER));

        assertThat(run(later())).containsOnlyKeys(ONE);
        assertThat(keptText()).contains("Pain: one").doesNotContain("another");
    }

    @Test
    void whatNobodyCanReadAnyMoreIsLetGo() throws IOException {
        run(later());
        Files.delete(file(ONE));
        Files.delete(file(OTHER));
        state = state.dependingOn("other settings");

        run(later());

        assertThat(keptText()).isEmpty();
    }

    @Test
    void aQuarantinedNoteIsLetGo() throws IOException {
        run(later());
        Files.write(file(OTHER), new byte[] {'a', 0});

        assertThat(run(later())).containsOnlyKeys(ONE);
        assertThat(keptText()).doesNotContain("another");
    }

    @Test
    void oneChangeWritesOneFileAndNoChangeNone() throws IOException {
        for (int i = 0; i < 200; i++) {
            write(NotePath.of("customers/acme/note-" + i + ".md"), "- Pain: number " + i + "\n");
        }
        run(later());
        Map<Path, Object> before = kept();
        assertThat(before).hasSize(16);

        run(later());
        assertThat(kept()).isEqualTo(before);

        write(ONE, "## Check\n- Pain: two\n");
        run(later());
        Map<Path, Object> after = kept();
        assertThat(after.keySet()).isEqualTo(before.keySet());
        assertThat(after.keySet().stream().filter(file -> !after.get(file).equals(before.get(file))))
                .hasSize(1);
    }

    @Test
    void damageIsSaidOnceAndTheNotesAreReadAnew() throws IOException {
        run(later());
        for (Path file : kept().keySet()) {
            byte[] whole = Files.readAllBytes(file);
            whole[whole.length / 2] ^= 0x10;
            Files.write(file, whole);
        }

        assertThat(run(later())).containsEntry(ONE, How.ANEW).containsEntry(OTHER, How.ANEW);
        assertThat(state.notices()).hasSize(1).first().asString().contains("'notes'", "damaged");
        assertThat(run(later())).containsEntry(ONE, How.BY_STAMP);
    }

    @Test
    void nothingIsKeptWithoutAPlace() throws IOException {
        state = StateFolder.none();
        run(later());

        assertThat(run(later())).containsEntry(ONE, How.ANEW);
    }

    /** A run as the pipeline makes one; notes that cannot be read are not in the result. */
    private Map<NotePath, How> run(Instant taken) throws IOException {
        NoteReader reader = new NoteReader(Settings.DEFAULTS);
        NotesFolder folder = NotesFolder.open(notes);
        List<NotePath> paths = folder.contents(reader).notes();
        KeptNotes kept = KeptNotes.of(folder, paths, reader, state, taken);
        Map<NotePath, How> how = new TreeMap<>();
        for (NotePath path : paths) {
            List<Note> unchanged = kept.unchanged(path);
            if (!unchanged.isEmpty()) {
                how.put(path, How.BY_STAMP);
                same(unchanged, reader, path);
            } else if (folder.read(path) instanceof NotesFolder.Text.Decoded text) {
                List<Note> same = kept.ofText(path, text.text());
                if (same.isEmpty()) {
                    kept.add(path, reader.read(path, text.text()));
                }
                how.put(path, same.isEmpty() ? How.ANEW : How.BY_TEXT);
                same(same, reader, path);
            }
        }
        kept.write();
        return how;
    }

    private void same(List<Note> notes, NoteReader reader, NotePath path) throws IOException {
        if (!notes.isEmpty()) {
            assertThat(notes.getFirst().items())
                    .isEqualTo(reader.read(path, Files.readString(file(path)))
                            .getFirst()
                            .items());
        }
    }

    private Instant later() {
        return Instant.now(java.time.Clock.systemUTC()).plus(Duration.ofHours(1));
    }

    private void write(NotePath path, String text) throws IOException {
        Files.createDirectories(file(path).getParent());
        Files.writeString(file(path), text);
    }

    private Path file(NotePath path) {
        return notes.resolve(path.value());
    }

    /** The kept files, each with what changes when it is written. */
    private Map<Path, Object> kept() throws IOException {
        Map<Path, Object> files = new TreeMap<>();
        try (Stream<Path> entries = Files.walk(temporary.resolve("state"))) {
            for (Path file : entries.filter(Files::isRegularFile).toList()) {
                BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
                files.put(file, List.of(attributes.lastModifiedTime(), String.valueOf(attributes.fileKey())));
            }
        }
        return files;
    }

    private String keptText() throws IOException {
        StringBuilder all = new StringBuilder();
        for (Path file : kept().keySet()) {
            all.append(Files.readString(file, StandardCharsets.ISO_8859_1));
        }
        return all.toString();
    }
}
