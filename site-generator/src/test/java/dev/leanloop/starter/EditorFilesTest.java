package dev.leanloop.starter;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.leanloop.diagnostic.Diagnostic;
import dev.leanloop.diagnostic.Level;
import dev.leanloop.history.HistoryWriter;
import dev.leanloop.note.LearningKind;
import dev.leanloop.note.Note;
import dev.leanloop.note.NotePath;
import dev.leanloop.note.NoteReader;
import dev.leanloop.note.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What editors are told by {@code init} is the format that the program reads. */
final class EditorFilesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 4, 15);
    private static final Pattern CHOICE = Pattern.compile("\\$\\{\\d+\\|([^,|]*)[^}]*}");
    private static final Pattern PLACE = Pattern.compile("\\$\\{\\d+:([^}]*)}");

    @TempDir
    private Path folder;

    @BeforeEach
    void init() throws IOException {
        FirstNotes.writeTo(folder, DAY, null);
    }

    @Test
    void everySnippetIsReadWithoutAProblem() throws IOException {
        Map<String, String> snippets = snippets();
        assertThat(snippets).hasSizeGreaterThan(12);
        snippets.forEach((prefix, text) -> {
            String note = switch (prefix) {
                case "note" -> text;
                case "belief" -> "# Talk\n## Plan\n" + text + "\n";
                case "quote" -> "# Talk\n## Check\n- Pain: it is slow\n" + text + "\n";
                default -> "# Talk\n## Check\n" + text + "\n";
            };
            Note read = read(note);
            assertThat(read.diagnostics().stream().filter(one -> one.level() != Level.INFO))
                    .as(prefix + ": " + text)
                    .extracting(Diagnostic::message)
                    .isEmpty();
            assertThat(read.items()).as(prefix).isNotEmpty();
        });
    }

    @Test
    void everyKindOfLearningHasASnippet() throws IOException {
        assertThat(snippets().keySet())
                .containsAll(Arrays.stream(LearningKind.values())
                        .filter(kind -> kind != LearningKind.UNSORTED)
                        .map(LearningKind::word)
                        .toList());
    }

    @Test
    void theTemplateOfObsidianLiesWhereItIsLookedForAndIsNoNoteBefore() throws IOException {
        JsonNode settings = json(".obsidian/templates.json");
        Path template = folder.resolve(settings.path("folder").asText()).resolve("conversation.md");
        String filled =
                Files.readString(template).replace("{{date}}", DAY.toString()).replace("{{title}}", "Talk");

        Note note = read(filled);

        assertThat(note.title()).isEqualTo("Talk");
        assertThat(note.writtenDate()).isEqualTo(DAY);
        assertThat(filled).doesNotContain("{{");
    }

    @Test
    void theSchemaOfTheSettingsIsFoundByTheEditor() throws IOException {
        String path =
                json(".vscode/settings.json").path("yaml.schemas").fieldNames().next();

        assertThat(folder.resolve(path)).exists();
        assertThat(Files.readString(folder.resolve("leanloop.yml")))
                .startsWith("# yaml-language-server: $schema=" + path + "\n");
    }

    @Test
    void theFormatCardIsANoteWithoutAProblem() throws IOException {
        String card = Files.readString(folder.resolve("README.md"));
        String example = card.substring(card.indexOf("```markdown\n") + 12, card.indexOf("\n```\n"));

        Note note = read(example);

        assertThat(note.diagnostics()).isEmpty();
        assertThat(note.items()).hasSize(5);
    }

    /** As a forge makes it: a repository with a README and nothing else. */
    @Test
    void whatIsThereStays() throws IOException {
        Path clone = Files.createDirectories(folder.resolve("clone"));
        HistoryWriter.create(clone).close();
        Files.writeString(clone.resolve("README.md"), "ours");
        String head = Files.readString(clone.resolve(".git/HEAD"));

        assertThat(FirstNotes.writeTo(clone, DAY, Host.GITHUB)).containsExactly("README.md");

        assertThat(clone.resolve("README.md")).hasContent("ours");
        assertThat(clone.resolve(".git/HEAD")).hasContent(head.strip());
        assertThat(clone.resolve("leanloop.yml")).exists();
        assertThat(FirstNotes.writeTo(clone, DAY, Host.GITHUB))
                .as("all of them now")
                .hasSizeGreaterThan(10);
    }

    private Map<String, String> snippets() throws IOException {
        Map<String, String> snippets = new TreeMap<>();
        for (JsonNode snippet : json(".vscode/leanloop.code-snippets")) {
            List<String> lines = new ArrayList<>();
            snippet.path("body").forEach(line -> lines.add(line.asText()));
            snippets.put(
                    snippet.path("prefix").asText(), expanded(lines.stream().collect(Collectors.joining("\n"))));
        }
        return snippets;
    }

    /** As typed and left as it is. */
    private static String expanded(String body) {
        String day = body.replace("${CURRENT_YEAR}", "2026")
                .replace("${CURRENT_MONTH}", "04")
                .replace("${CURRENT_DATE}", "15")
                .replace("$0", "Pain: it is slow");
        return PLACE.matcher(CHOICE.matcher(day).replaceAll("$1")).replaceAll("$1");
    }

    private JsonNode json(String name) throws IOException {
        return new ObjectMapper().readTree(Files.readString(folder.resolve(name)));
    }

    private static Note read(String text) {
        return new NoteReader(Settings.DEFAULTS)
                .read(NotePath.of("customers/acme/2026-04-15-talk.md"), text)
                .getFirst();
    }
}
