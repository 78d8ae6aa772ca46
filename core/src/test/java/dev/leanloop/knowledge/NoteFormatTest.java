package dev.leanloop.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leanloop.diagnostic.DiagnosticCode;
import dev.leanloop.history.History;
import dev.leanloop.history.HistoryWriter;
import dev.leanloop.note.source.NotesFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Holds the program to its documents on notes: every sentence with an example is one test. */
class NoteFormatTest {

    private static final Path DOCS = Path.of("..", "docs");
    private static final Path NOTE_FORMAT = DOCS.resolve("note-format.md");
    private static final List<Path> DOCUMENTS = List.of(
            NOTE_FORMAT,
            DOCS.resolve("foreign-notes.md"),
            DOCS.resolve("leanloop-yml.md"),
            DOCS.resolve("diagnostics.md"));

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> everyRuleHolds() throws IOException {
        List<FormatExample> examples = new ArrayList<>();
        for (Path document : DOCUMENTS) {
            examples.addAll(FormatExample.readAll(Files.readString(document)));
        }
        return examples.stream()
                .filter(example -> !example.ofCheck())
                .map(example -> DynamicTest.dynamicTest(example.name(), () -> check(example)));
    }

    @Test
    void everyCodeIsCalledAsItsSection() throws IOException {
        List<String> sections = Files.readAllLines(DOCS.resolve("diagnostics.md")).stream()
                .filter(line -> line.startsWith("### "))
                .map(line -> line.substring("### ".length()).replace('`', '\''))
                .toList();

        assertThat(sections)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(DiagnosticCode.values())
                        .map(code -> code + " " + code.what())
                        .toList());
    }

    /** A document that lost its examples would pass without this. */
    @Test
    void everySectionHasExamples() throws IOException {
        List<FormatExample> examples = FormatExample.readAll(Files.readString(NOTE_FORMAT));

        Set<String> sections = examples.stream().map(FormatExample::section).collect(Collectors.toSet());

        assertThat(sections.stream().map(section -> section.split(" ")[0]))
                .containsExactlyInAnyOrder("1", "2", "3", "4", "5", "6", "7", "8", "9", "11", "12");
        assertThat(examples).hasSizeGreaterThan(95);
        assertThat(examples)
                .allSatisfy(example ->
                        assertThat(example.expected()).as(example.name()).isNotEmpty());
    }

    /** Every code stands in the document, under a level's heading, with an example that raises it at a line and a column. */
    @Test
    void everyCodeHasAnExample() throws IOException {
        List<FormatExample> examples = FormatExample.readAll(Files.readString(DOCS.resolve("diagnostics.md")));

        for (DiagnosticCode code : DiagnosticCode.values()) {
            assertThat(examples)
                    .as(code.name())
                    .filteredOn(example -> example.name().contains(code.name() + " "))
                    .anySatisfy(example -> assertThat(example.expected())
                            .anyMatch(line -> line.startsWith("problem \"" + code + "\"")
                                    && line.contains("line=")
                                    && line.contains("column=")));
        }
    }

    private void check(FormatExample example) throws IOException {
        Path notes = Files.createDirectory(
                Files.createTempDirectory(folder, "example").resolve("notes"));
        Map<String, String> files = new TreeMap<>();
        try (History history = write(example, notes, files)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                Path target = notes.resolve(file.getKey());
                Files.createDirectories(target.getParent());
                Files.writeString(target, file.getValue());
            }
            ReadNotes read = ReadNotes.of(NotesFolder.open(notes), history, example.audience());
            example.expected().forEach(line -> read.check(line, example));
        }
    }

    /** Without those that lie outside the folder. */
    private static Map<String, String> within(Map<String, String> files) {
        Map<String, String> within = new TreeMap<>(files);
        within.keySet().removeIf(path -> path.startsWith("../"));
        return within;
    }

    /** Plays the blocks of an example: notes go into a folder, a commit takes all that are there. */
    private static History write(FormatExample example, Path notes, Map<String, String> files) throws IOException {
        if (example.blocks().stream().noneMatch(FormatExample.Block.Commit.class::isInstance)) {
            example.blocks().forEach(block -> {
                if (block instanceof FormatExample.Block.Note note) {
                    files.put(note.path(), note.text());
                }
            });
            return History.none();
        }
        try (HistoryWriter writer = HistoryWriter.create(notes)) {
            for (FormatExample.Block block : example.blocks()) {
                switch (block) {
                    case FormatExample.Block.Note note -> files.put(note.path(), note.text());
                    case FormatExample.Block.Commit commit ->
                        writer.commit(new HistoryWriter.Commit(
                                OffsetDateTime.parse(commit.when()),
                                "Somebody",
                                commit.mail(),
                                "Write",
                                within(files)));
                }
            }
            writer.finish();
        }
        return History.read(notes);
    }
}
