package dev.leanloop.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.leanloop.diagnostic.Diagnostic;
import dev.leanloop.diagnostic.DiagnosticCode;
import dev.leanloop.knowledge.KnowledgeBase;
import dev.leanloop.note.NotePath;
import dev.leanloop.note.source.NotesFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages and named diagnostics together account for every Markdown file of a folder. */
class NothingIsLostTest {

    @TempDir
    Path folder;

    @Test
    void everyMarkdownFileHasAPageOrAReason() throws IOException {
        write("customers/acme/README.md", "# Acme\n## 2024-05-14\n- one\n## 2024-05-21\n- two\n");
        write("customers/acme/2024-05-14-call.md", "# Call\n");
        write("customers/acme/empty.md", "");
        write("customers/acme/CAPITALS.MD", "# Loud\n");
        write("customers/acme/private.md", "---\nvisibility: private\n---\n# Mine\n");
        write("customers/acme/broken.md", "---\na: [\n# Call\n");
        write("customers/acme/conflict.md", "<<<<<<< a\nx\n=======\ny\n>>>>>>> b\n");
        write("customers/acme/zero.md", "a\0b");
        write("customers/acme/large.md", "x\n".repeat(NotesFolder.MAX_BYTES));
        Files.write(folder.resolve("customers/acme/latin.md"), "caf\u00e9".getBytes(StandardCharsets.ISO_8859_1));
        write("customers/Zo\u00eb & S\u00f6hne/a b#c?.md", "# Odd name\n");
        write("truth/2024-06-14-late.md", "# Late\n");
        write("hypotheses/H-price.md", "# Price\n");
        write("README.md", "# All\n");
        write("sub/LICENSE.md", "free\n");
        write(".obsidian/a.md", "x");
        write(".obsidian/b/c.md", "x");
        write("node_modules/x/README.md", "x");
        write(".hidden.md", "x");
        write("customers/acme/data.csv", "no Markdown");
        Files.createSymbolicLink(folder.resolve("customers/acme/link.md"), folder.resolve("README.md"));

        assertThat(unaccounted(folder)).isEmpty();
    }

    /** A check that could not fail would account for this too. */
    @Test
    void aFileThatNobodyNamesIsFound() throws IOException {
        write("customers/acme/2024-05-14-call.md", "# Call\n");
        Set<String> files = markdown(folder);
        files.add("customers/acme/gone.md");

        assertThat(without(files, Findings.knowledge(folder))).containsExactly("customers/acme/gone.md");
    }

    @Test
    void noNoteOfTheCorporaIsLost() throws IOException {
        String corpora = System.getProperty("corpora", "");
        assumeThat(corpora).as("-Dcorpora=FOLDER, notes that others wrote").isNotEmpty();
        try (Stream<Path> folders = Files.list(Path.of(corpora))) {
            for (Path corpus : folders.filter(Files::isDirectory).sorted().toList()) {
                assertThat(unaccounted(corpus)).as(corpus.toString()).isEmpty();
            }
        }
    }

    private static Set<String> unaccounted(Path folder) throws IOException {
        return without(markdown(folder), Findings.knowledge(folder));
    }

    private static Set<String> without(Set<String> files, KnowledgeBase knowledge) {
        Set<String> pages = knowledge.notes().stream()
                .map(page -> page.path().file().value())
                .collect(Collectors.toSet());
        List<Diagnostic> leftOut = knowledge.diagnostics().stream()
                .filter(problem -> problem.code() == DiagnosticCode.E20 || problem.code() == DiagnosticCode.I83)
                .toList();
        Set<String> left = new TreeSet<>(files);
        left.removeAll(pages);
        left.removeIf(file -> leftOut.stream().anyMatch(problem -> isAbout(problem, file)));
        return left;
    }

    /** A problem names a file, or the first file of a folder that is stepped over. */
    private static boolean isAbout(Diagnostic problem, String file) {
        String folder =
                NotePath.of(problem.at().file()).value().replaceFirst("^((?:.*/)?(?:\\.[^/]+|node_modules)/).*", "$1");
        return file.equals(problem.at().file()) || folder.endsWith("/") && file.startsWith(folder);
    }

    private static Set<String> markdown(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> !Files.isDirectory(file))
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .filter(file -> file.toLowerCase(Locale.ROOT).endsWith(".md"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
