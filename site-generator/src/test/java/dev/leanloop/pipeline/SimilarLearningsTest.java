package dev.leanloop.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leanloop.diagnostic.Diagnostic;
import dev.leanloop.diagnostic.DiagnosticCode;
import dev.leanloop.history.HistoryWriter;
import dev.leanloop.knowledge.Audience;
import dev.leanloop.note.source.NotesFolder;
import dev.leanloop.state.StateFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimilarLearningsTest {

    private static final LocalDate TODAY = LocalDate.of(2024, 7, 1);
    private static final String PAIN = "the security questionnaire takes six weeks to fill in";

    @TempDir
    private Path folder;

    private final Map<String, String> notes = new TreeMap<>();

    private void talk(String customer, String day, String learning) {
        notes.put("customers/" + customer + "/" + day + "-call.md", "## Check\n- Pain: " + learning + "\n");
    }

    /** In few notes no word tells one text from others, so there are more. */
    private void others() {
        for (int i = 0; i < 8; i++) {
            talk("cyan", "2024-0" + (i % 4 + 1) + "-1" + i, "word" + i + " of number" + i);
        }
    }

    private List<Diagnostic> similar() throws IOException {
        for (Map.Entry<String, String> note : notes.entrySet()) {
            Path file = folder.resolve(note.getKey());
            Files.createDirectories(file.getParent());
            Files.writeString(file, note.getValue());
        }
        return SimilarLearnings.of(new NotesReading(Progress.UNWATCHED, StateFolder.none())
                .read(NotesFolder.open(folder), Audience.AUTHORS, new AsOf(TODAY, TODAY)));
    }

    private void commitOn(String day) throws IOException {
        try (HistoryWriter writer = HistoryWriter.create(folder)) {
            writer.commit(new HistoryWriter.Commit(
                    OffsetDateTime.parse(day + "T18:00:00+02:00"),
                    "Dana",
                    "dana@example.org",
                    "Write",
                    Map.copyOf(notes)));
            writer.finish();
        }
    }

    /** The example of the document, word for word. */
    @Test
    void exampleOfTheDocumentHolds() throws IOException {
        String document = Files.readString(Path.of("..", "docs", "diagnostics.md"));
        String section = document.substring(document.indexOf("### I84"));
        Matcher blocks = Pattern.compile("```note (.*)\\n((?s:.*?))```\\n").matcher(section);
        while (blocks.find()) {
            notes.put(blocks.group(1), blocks.group(2));
        }
        Matcher expected = Pattern.compile(
                        "```check\\nproblem \"I84\" file=(.*); line=(\\d+); column=(\\d+); message=(.*); fix=\\n```")
                .matcher(section);
        assertThat(expected.find()).isTrue();

        List<Diagnostic> similar = similar();

        assertThat(similar).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(DiagnosticCode.I84);
            assertThat(problem.at()).hasToString(expected.group(1) + ":" + expected.group(2) + ":" + expected.group(3));
            assertThat(problem.message()).isEqualTo(expected.group(4));
            assertThat(problem.fixedLine()).isEmpty();
        });
    }

    @Test
    void theSameCustomersLearningsCountToo() throws IOException {
        others();
        talk("acme", "2024-03-05", PAIN);
        talk("acme", "2024-06-25", PAIN);

        assertThat(similar())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).endsWith("customers/acme/2024-03-05-call.md:2"));
    }

    @Test
    void ofTwoNewOnesTheSecondIsNamed() throws IOException {
        others();
        talk("acme", "2024-06-25", PAIN);
        talk("blue", "2024-06-26", PAIN);

        assertThat(similar())
                .singleElement()
                .satisfies(problem -> assertThat(problem.at().file()).isEqualTo("customers/blue/2024-06-26-call.md"));
    }

    @Test
    void earlierValuesOfTheSameFactAreNoNews() throws IOException {
        others();
        notes.put("customers/acme/2024-03-05-call.md", "## Check\n- Fact: users in the Bremen office = 40\n");
        notes.put("customers/acme/2024-06-25-call.md", "## Check\n- Fact: users in the Bremen office = 60\n");

        assertThat(similar()).isEmpty();
    }

    @Test
    void whatIsOldIsNotSaidAgain() throws IOException {
        others();
        talk("acme", "2024-03-05", PAIN);
        talk("blue", "2024-05-25", PAIN);

        assertThat(similar()).isEmpty();
    }

    @Test
    void whatWasCommittedLongAgoIsOld() throws IOException {
        others();
        talk("acme", "2024-03-05", PAIN);
        talk("blue", "2024-06-10", PAIN);
        commitOn("2024-06-11");

        assertThat(similar()).isEmpty();
    }

    @Test
    void whatWasCommittedLatelyIsNewEvenIfTheTalkWasBefore() throws IOException {
        others();
        talk("acme", "2024-03-05", PAIN);
        talk("blue", "2024-06-10", PAIN);
        commitOn("2024-06-28");

        assertThat(similar()).hasSize(1);
    }

    @Test
    void anImportIsAsOldAsItsTalks() throws IOException {
        others();
        talk("acme", "2024-03-05", PAIN);
        talk("blue", "2024-05-10", PAIN);
        commitOn("2024-06-28");

        assertThat(similar()).isEmpty();
    }
}
