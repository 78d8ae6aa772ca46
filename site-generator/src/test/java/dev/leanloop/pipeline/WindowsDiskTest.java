package dev.leanloop.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.marschall.memoryfilesystem.MemoryFileSystemBuilder;
import dev.leanloop.adopt.Adoption;
import dev.leanloop.adopt.Finding;
import dev.leanloop.diagnostic.Diagnostic;
import dev.leanloop.history.History;
import dev.leanloop.knowledge.Audience;
import dev.leanloop.note.NotePath;
import dev.leanloop.note.source.NotesFolder;
import dev.leanloop.starter.NoteFileName;
import dev.leanloop.state.StateFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Notes on a disk of Windows: drive letters, backslashes, line ends, names without regard to case. Sellers sit there. */
final class WindowsDiskTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 4, 15);
    private static final Path NOTES = Path.of("src/test/fixtures/two-talks/notes");
    private static final Pattern DEVICE = Pattern.compile("(?i)(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?");

    @Test
    void aSiteIsTheSameToTheByteAsOnAnyOtherDisk() throws IOException {
        try (FileSystem windows = MemoryFileSystemBuilder.newWindows().build();
                FileSystem linux = MemoryFileSystemBuilder.newLinux().build()) {
            SortedMap<String, String> there = site(windows, "C:\\Users\\Dana\\Notes & more", "\r\n");
            SortedMap<String, String> here = site(linux, "/home/dana/notes", "\n");

            assertThat(there.keySet()).isEqualTo(here.keySet()).hasSizeGreaterThan(40);
            assertThat(there).isEqualTo(here);
        }
    }

    @Test
    void everyNameOfASiteIsOneThatWindowsTakes() throws IOException {
        try (FileSystem windows = MemoryFileSystemBuilder.newWindows().build()) {
            Set<String> names = site(windows, "C:\\notes", "\r\n").keySet();
            Set<String> withoutCase = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

            assertThat(names).allSatisfy(name -> {
                assertThat(withoutCase.add(name))
                        .as(name + " is another's name in other case")
                        .isTrue();
                assertThat(Arrays.asList(name.split("/")))
                        .allSatisfy(part -> assertThat(part)
                                .doesNotContainPattern("[<>:\"|?*\\\\\\x00-\\x1f]")
                                .doesNotMatch(DEVICE)
                                .doesNotEndWith(".")
                                .doesNotEndWith(" "));
            });
        }
    }

    @Test
    void aNewNotesNameIsTakenWhateverItsWords() throws IOException {
        try (FileSystem windows = MemoryFileSystemBuilder.newWindows().build()) {
            Path folder = Files.createDirectories(windows.getPath("C:\\notes"));
            for (String words :
                    new String[] {"a/b\\c", "why? <now> | \"then\":", "end.", "end ", "\u0007bell", "aux", "*"}) {
                String name = NoteFileName.of(TODAY, words);
                assertThatCode(() -> Files.writeString(folder.resolve(name), "# A\n"))
                        .as(name)
                        .doesNotThrowAnyException();
            }
            assertThatThrownBy(() -> windows.getPath("C:\\notes\\why?")).isInstanceOf(InvalidPathException.class);
        }
    }

    @Test
    void problemsNameTheSameLineAndColumnWithEitherLineEnd() throws IOException {
        try (FileSystem windows = MemoryFileSystemBuilder.newWindows().build();
                FileSystem linux = MemoryFileSystemBuilder.newLinux().build()) {
            assertThat(problems(windows, "C:\\notes", "\r\n"))
                    .isEqualTo(problems(linux, "/notes", "\n"))
                    .contains("customers/acme/2026-03-17-second-call.md:19:35: error E07");
        }
    }

    @Test
    void whatIsProposedForNotesThereHasSlashes() throws IOException {
        try (FileSystem windows = MemoryFileSystemBuilder.newWindows().build()) {
            Path notes = windows.getPath("C:\\notes");
            write(notes.resolve("sales\\Clients\\Acme\\2025-03-14-a.md"), "# A\r\n## Ziele\r\nam 25/03/2025\r\n");
            write(notes.resolve("sales\\Clients\\Beta\\2025-03-15-b.md"), "# B\r\n## Ziele\r\n");
            write(notes.resolve("sales\\Templates\\a.md"), "# {{title}}\r\n");

            Adoption adoption = Adoption.of(NotesFolder.open(notes), History.none(), TODAY);

            assertThat(adoption.findings())
                    .extracting(Finding::yaml)
                    .containsExactly(
                            "customer-folder: \"sales/Clients/*\"",
                            "ignore-folders: [\"sales/Templates\"]",
                            "dates: dmy",
                            "headings:\n  plan: [\"ziele\"]");
            assertThat(adoption.after().customers()).hasSize(2);
            assertThat(NotesFolder.open(notes)
                            .lines(NotePath.of("sales/Clients/Acme/2025-03-14-a.md"))
                            .orElseThrow()
                            .text())
                    .contains("\n## Ziele\n");
        }
    }

    private static SortedMap<String, String> site(FileSystem disk, String folder, String lineEnd) throws IOException {
        Path notes = copy(disk, folder, lineEnd);
        Path site = notes.resolveSibling("site");
        new KnowledgeBuild(Progress.UNWATCHED, StateFolder.none())
                .run(new BuildRequest(notes, site, Audience.TEAM, new AsOf(TODAY, TODAY)));
        SortedMap<String, String> files = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(site)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                String name = site.relativize(file).toString().replace('\\', '/');
                if (!name.startsWith(".leanloop/")) {
                    files.put(name, new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
                }
            }
        }
        return files;
    }

    private static String problems(FileSystem disk, String folder, String lineEnd) throws IOException {
        return new NotesReading(Progress.UNWATCHED, StateFolder.none())
                        .read(NotesFolder.open(copy(disk, folder, lineEnd)), Audience.AUTHORS, new AsOf(TODAY, TODAY))
                        .diagnostics()
                        .stream()
                        .map(Diagnostic::toString)
                        .reduce("", (all, one) -> all + one + "\n");
    }

    private static Path copy(FileSystem disk, String folder, String lineEnd) throws IOException {
        Path notes = disk.getPath(folder);
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(NOTES)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                texts.put(NOTES.relativize(file).toString(), Files.readString(file));
            }
        }
        assertThat(texts.keySet())
                .anyMatch(name -> name.toLowerCase(Locale.ROOT).endsWith("readme.md"));
        for (Map.Entry<String, String> text : texts.entrySet()) {
            Path target = notes;
            for (String part : text.getKey().split("[/\\\\]")) {
                target = target.resolve(part);
            }
            write(target, text.getValue().replace("\r\n", "\n").replace("\n", lineEnd));
        }
        return notes;
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
