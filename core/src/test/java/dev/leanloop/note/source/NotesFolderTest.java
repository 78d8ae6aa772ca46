package dev.leanloop.note.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.leanloop.diagnostic.DiagnosticCode;
import dev.leanloop.note.Handle;
import dev.leanloop.note.KnownPerson;
import dev.leanloop.note.NoteLines;
import dev.leanloop.note.NotePath;
import dev.leanloop.note.NoteReader;
import dev.leanloop.note.Settings;
import dev.leanloop.note.SettingsReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class NotesFolderTest {

    @TempDir
    Path folder;

    @Test
    void pathsAreSortedAndHiddenFoldersLinksAndOtherFilesAreSteppedOver() throws IOException {
        write("customers/b/2024-05-14-x.md", "x");
        write("customers/a/2024-05-14-x.md", "x");
        write("customers/a/README.md", "x");
        write("README.md", "no note");
        write(".git/notes.md", "no note");
        write(".obsidian/templates/x.md", "no note");
        write("customers/a/table.csv", "no note");
        Path outside = Files.createTempDirectory("outside");
        Files.writeString(outside.resolve("secret.md"), "secret");
        Files.createSymbolicLink(folder.resolve("customers/linked"), outside);
        Files.createSymbolicLink(folder.resolve("customers/a/linked.md"), outside.resolve("secret.md"));

        NotesFolder.Contents contents = NotesFolder.open(folder).contents(new NoteReader(Settings.DEFAULTS));

        assertThat(contents.leftOut())
                .allSatisfy(problem -> assertThat(problem.code()).isEqualTo(DiagnosticCode.I83))
                .extracting(problem -> problem.at().file())
                .containsExactly(".obsidian/templates/x.md", "README.md", "customers/a/linked.md", "customers/linked");
        assertThat(contents.notes())
                .extracting(NotePath::value)
                .containsExactly("customers/a/2024-05-14-x.md", "customers/a/README.md", "customers/b/2024-05-14-x.md");
    }

    @Test
    void aHiddenFolderThatCannotBeOpenedIsNoReasonToStop() throws IOException {
        write("customers/a/2024-05-14-x.md", "x");
        write(".obsidian/templates/x.md", "no note");
        Path locked = Files.createDirectories(folder.resolve(".obsidian/locked"));
        Files.setPosixFilePermissions(locked, Set.of());
        try {
            assumeThat(Files.isReadable(locked))
                    .as("who runs this may read all")
                    .isFalse();

            NotesFolder.Contents contents = NotesFolder.open(folder).contents(new NoteReader(Settings.DEFAULTS));

            assertThat(contents.notes()).hasSize(1);
            assertThat(contents.leftOut())
                    .extracting(problem -> problem.at().file())
                    .containsExactly(".obsidian/templates/x.md");
        } finally {
            Files.setPosixFilePermissions(
                    locked, Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_EXECUTE));
        }
    }

    @Test
    void aMergeIsUnfinishedWhereAllThreeMarkersStandInTheirOrder() throws IOException {
        write("crlf.md", "<<<<<<< HEAD\r\nb\r\n||||||| base\r\na\r\n=======\r\nc\r\n>>>>>>> other\r\n");
        write("open.md", "<<<<<<< HEAD\nb\n=======\nc\n");
        write("quoted.md", "> <<<<<<< HEAD\n=======\n>>>>>>> other\n");
        write("turned.md", ">>>>>>> other\n=======\n<<<<<<< HEAD\n");
        write("heading.md", "<<<<<<< a\nTitle\n========\n>>>>>>> b\n");

        assertThat(reason("crlf.md")).contains("conflict markers");
        for (String name : List.of("open.md", "quoted.md", "turned.md", "heading.md")) {
            assertThat(NotesFolder.open(folder).read(NotePath.of(name)))
                    .as(name)
                    .isInstanceOf(NotesFolder.Text.Decoded.class);
        }
    }

    @Test
    @Timeout(10)
    void markersOfManyMergesThatNeverEndAreLookedAtOnce() {
        assertThat(MergeMarkers.areIn("<<<<<<< a\n".repeat(50_000) + "=======\n".repeat(50_000)))
                .isFalse();
    }

    @Test
    void whatIsNoTextIsQuarantinedWithItsReason() throws IOException {
        Files.write(folder.resolve("latin.md"), "caf\u00e9".getBytes(StandardCharsets.ISO_8859_1));
        write("binary.md", "a\0b");
        write("merge.md", "a\n<<<<<<< HEAD\nb\n=======\nc\n>>>>>>> other\n");
        write("large.md", "x".repeat(NotesFolder.MAX_BYTES + 1));

        assertThat(reason("latin.md")).contains("not UTF-8");
        assertThat(reason("binary.md")).contains("binary");
        assertThat(reason("merge.md")).contains("conflict markers");
        assertThat(reason("large.md")).contains("larger than 1024 KiB");
    }

    @Test
    void aHeadingUnderlinedWithEqualSignsIsNoConflict() throws IOException {
        write("fine.md", "Title\n=======\n");

        assertThat(NotesFolder.open(folder).read(NotePath.of("fine.md"))).isInstanceOf(NotesFolder.Text.Decoded.class);
    }

    @Test
    void theCharacterThatStandsForUnreadableBytesIsText() throws IOException {
        write("fine.md", "a \uFFFD b\n");

        assertThat(NotesFolder.open(folder).read(NotePath.of("fine.md"))).isInstanceOf(NotesFolder.Text.Decoded.class);
    }

    @Test
    void linesEndWhereTheReaderOfNotesEndsThem() throws IOException {
        write("note.md", "one\u2028still one\r\ntwo\rthree\n");

        assertThat(lines("note.md")).containsExactly("one\u2028still one", "two", "three", "");
    }

    @Test
    void markOfTheOrderOfBytesIsNoPartOfTheFirstLine() throws IOException {
        write("note.md", "\ufeffone\n");

        assertThat(lines("note.md")).containsExactly("one", "");
    }

    @Test
    void fileThatIsGoneOrQuarantinedHasNoLines() throws IOException {
        write("binary.md", "one\0");

        assertThat(NotesFolder.open(folder).lines(NotePath.of("gone.md"))).isEmpty();
        assertThat(NotesFolder.open(folder).lines(NotePath.of("binary.md"))).isEmpty();
    }

    private List<String> lines(String file) throws IOException {
        NoteLines lines = NotesFolder.open(folder).lines(NotePath.of(file)).orElseThrow();
        return IntStream.rangeClosed(1, lines.count()).mapToObj(lines::line).toList();
    }

    @Test
    void thePeopleFileMayLieOutsideAndBehindALink() throws IOException {
        Path notes = Files.createDirectory(folder.resolve("notes"));
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Files.writeString(elsewhere.resolve("all.yml"), "- {id: maria.k, name: Maria Keller}\n");
        Files.createSymbolicLink(folder.resolve("people.yml"), elsewhere.resolve("all.yml"));
        Files.writeString(notes.resolve("leanloop.yml"), "people: ../people.yml\n");

        SettingsReader.Result read = NotesFolder.open(notes).settings();

        assertThat(read.diagnostics()).isEmpty();
        assertThat(read.settings().people())
                .containsExactly(new KnownPerson(Handle.of("maria.k"), "Maria Keller", List.of()));
    }

    @Test
    void aPeopleFileThatIsNoTextIsReported() throws IOException {
        Files.write(folder.resolve("people.yml"), "caf\u00e9".getBytes(StandardCharsets.ISO_8859_1));
        Files.createDirectory(folder.resolve("folder"));
        Files.writeString(folder.resolve("large"), "#".repeat(NotesFolder.MAX_BYTES + 1));

        for (String path : List.of("people.yml", "folder", "large", "gone", "\"no\\0name\"")) {
            write("leanloop.yml", "people: " + path + "\n");
            assertThat(NotesFolder.open(folder).settings().diagnostics())
                    .as(path)
                    .singleElement()
                    .satisfies(problem -> {
                        assertThat(problem.code()).isEqualTo(DiagnosticCode.E30);
                        assertThat(problem.at().line()).isEqualTo(1);
                        assertThat(problem.at().column()).isEqualTo(9);
                    });
        }
    }

    @Test
    void aMissingFolderIsNamed() {
        assertThatThrownBy(() -> NotesFolder.open(folder.resolve("gone")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("gone");
    }

    private String reason(String name) throws IOException {
        NotesFolder.Text text = NotesFolder.open(folder).read(NotePath.of(name));
        assertThat(text).isInstanceOf(NotesFolder.Text.Quarantined.class);
        var reason = ((NotesFolder.Text.Quarantined) text).reason();
        assertThat(reason.code()).isEqualTo(DiagnosticCode.E20);
        return reason.message();
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
