package dev.leanloop.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leanloop.knowledge.Audience;
import dev.leanloop.knowledge.KnowledgeBase;
import dev.leanloop.note.NotePath;
import dev.leanloop.note.source.NotesFolder;
import dev.leanloop.pipeline.AsOf;
import dev.leanloop.pipeline.NotesReading;
import dev.leanloop.pipeline.Progress;
import dev.leanloop.site.SiteUrls;
import dev.leanloop.state.StateFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.assertj.core.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names that file systems mix up, and files that are no notes, beside a good note that is read all the same. */
final class HostileFilesTest {

    @TempDir
    private Path folder;

    @Test
    void everyNameHasAPageThatNoFileSystemTakesForAnother() {
        List<String> names = List.of(
                "Caf\u00e9",
                "Cafe\u0301",
                "cafe",
                "CAFE",
                "Cafe",
                "con",
                "CON",
                "con.x",
                "aux",
                "nul",
                "com1",
                "a",
                "A",
                "\u00c4",
                "A\u0308",
                "index",
                "Index",
                "x.html",
                "a.",
                "a..",
                "a ",
                " a",
                "a\u00a0",
                "a\u200b",
                "a\ufeff",
                "\u0131",
                "i",
                "\u0130",
                "I",
                "\u00df",
                "ss",
                "SS",
                "\u1e9e",
                "\ufb01",
                "fi",
                "a/b",
                "a\\b",
                "a:b",
                "a*b",
                "a?b",
                "a\"b",
                "a<b",
                "a|b",
                "a%2fb",
                "%61",
                "a#b",
                "a&b",
                "w".repeat(200),
                "w".repeat(201),
                "W".repeat(200),
                "-",
                "--",
                ".-",
                "~",
                "$",
                "a-3e23e816",
                "\ud83d\ude00",
                "\u202ea",
                "a\tb");
        Map<String, String> pages = new HashMap<>();
        for (String name : names) {
            String page = SiteUrls.page(NotePath.of("customers/acme/" + name.replaceFirst("^[.]$", "_") + ".md"))
                    .toString();
            String folded = Normalizer.normalize(page, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
            assertThat(pages.put(folded, name)).as(page).isNull();
            assertThat(page).matches("[a-z0-9._/-]+").doesNotContain("..", "//");
            assertThat(page.length()).isLessThan(300);
        }
        assertThat(pages).hasSameSizeAs(names);
    }

    @Test
    void filesThatAreNoNotesAreToldApartAndTheRestIsRead() throws IOException, InterruptedException {
        Path home = Files.createDirectories(folder.resolve("notes/customers/acme"));
        Path outside = Files.createDirectories(folder.resolve("outside"));
        Files.writeString(outside.resolve("secret.md"), "# Secret of somebody else\n");
        Files.writeString(home.resolve("2024-05-14-good.md"), "# Good\n- Pain: a\n");
        Files.createSymbolicLink(home.resolve("link.md"), outside.resolve("secret.md"));
        Files.createSymbolicLink(home.resolve("folder"), outside);
        Files.createSymbolicLink(home.resolve("loop"), folder);
        Files.createSymbolicLink(home.resolve("device.md"), Path.of("/dev/zero"));
        Files.createDirectories(home.resolve(".git"));
        Files.writeString(home.resolve(".git/note.md"), "# Hidden\n");
        Files.createDirectories(home.resolve("directory.md"));
        new ProcessBuilder("mkfifo", home.resolve("fifo.md").toString()).start().waitFor(5, TimeUnit.SECONDS);
        Files.write(home.resolve("packed.md"), new byte[] {31, (byte) 139, 8, 0, 0, 0});
        Files.writeString(home.resolve("a\\..\\b.md"), "# Backslash\n");

        KnowledgeBase knowledge = read(folder.resolve("notes"));

        assertThat(knowledge.notes())
                .extracting(note -> note.title())
                .containsExactlyInAnyOrder("Good", "Backslash")
                .noneMatch(title -> title.contains("Secret"));
        assertThat(knowledge.diagnostics())
                .extracting(problem -> problem.code() + " " + problem.at().file())
                .contains(
                        "I83 customers/acme/link.md",
                        "I83 customers/acme/device.md",
                        "I83 customers/acme/fifo.md",
                        "E20 customers/acme/packed.md");
    }

    @Test
    void oddEncodingsAreReadAlikeOrToldApart() throws IOException {
        Path corpus = Path.of(System.getProperty("corpora", ""), "hostile", "encoding");
        Assumptions.assumeThat(corpus).exists();
        Path home = Files.createDirectories(folder.resolve("notes/customers/acme"));
        int count = 0;
        try (Stream<Path> files = Files.list(corpus)) {
            for (Path file : files.toList()) {
                Files.copy(file, home.resolve(file.getFileName().toString()));
                count++;
            }
        }
        Files.writeString(home.resolve("2024-05-14-good.md"), "# Good\n");

        KnowledgeBase knowledge = read(folder.resolve("notes"));

        long apart = knowledge.diagnostics().stream()
                .filter(problem -> problem.code().name().equals("E20"))
                .count();
        System.out.println(count + " odd encodings: " + apart + " told apart, " + (count - apart) + " read");
        assertThat(knowledge.notes().size() + apart).isEqualTo(count + 1);
        assertThat(knowledge.notes()).extracting(note -> note.title()).contains("Good");
    }

    @Test
    void lineEndsAndMarksOfByteOrderChangeNothing() throws IOException {
        String text =
                "---\nwith: [maria.k]\n---\n# Call\n\n## Check\n- Pain: a\n  > \"b\" -- @maria.k\n\n## Act\n- [ ] C1 @maria.k c by 2024-06-01\n";
        String expected = told(text);
        assertThat(expected).contains("PAIN", "maria.k");
        for (String other : List.of(
                text.replace("\n", "\r\n"),
                text.replace('\n', '\r'),
                "\ufeff" + text,
                "\ufeff" + text.replace("\n", "\r\n"),
                text.replaceFirst("\n", "\r\n"))) {
            assertThat(told(other)).isEqualTo(expected);
        }
        assertThat(told(text.replace("Pain", "Need"))).isNotEqualTo(expected);
    }

    private String told(String text) throws IOException {
        Path home = Files.createDirectories(folder.resolve("ends/customers/acme"));
        Files.write(home.resolve("2024-05-14-call.md"), text.getBytes(StandardCharsets.UTF_8));
        KnowledgeBase knowledge = read(folder.resolve("ends"));
        return knowledge.learnings() + " " + knowledge.promises() + " " + knowledge.diagnostics();
    }

    private static KnowledgeBase read(Path notes) throws IOException {
        return new NotesReading(Progress.UNWATCHED, StateFolder.none())
                .read(NotesFolder.open(notes), Audience.AUTHORS, new AsOf(null, LocalDate.of(2026, 4, 15)));
    }
}
