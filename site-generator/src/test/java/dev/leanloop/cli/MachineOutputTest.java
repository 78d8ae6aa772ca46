package dev.leanloop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What other programs read: valid by its schema, and stable. */
final class MachineOutputTest {

    private static final Path EXAMPLE =
            Path.of("..", "examples", "acme-team").toAbsolutePath().normalize();
    private static final Path SCHEMA = Path.of("..", "docs", "export.schema.json");
    private static final String CANARY = "canary-7f3a";

    @TempDir
    private Path folder;

    @Test
    void theExportOfTheExampleFollowsItsSchema() throws IOException {
        JsonSchema schema = JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(Files.readString(SCHEMA));

        assertThat(schema.validate(run("export", EXAMPLE.toString()), InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void theExportOfNotesOfAnyOriginFollowsItsSchema() throws IOException {
        write("log.md", "# Log\n## 2024-05-14\n- Pain: one\n## 2024-05-21\n> \"words\" -- Maria\n");
        write("truth/2024-06-14-late.md", "---\nvisibility: team\n---\n## Feedback\n- [ ] did it hold\n");
        JsonSchema schema = JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(Files.readString(SCHEMA));

        assertThat(schema.validate(run("export", folder.toString()), InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void anotherShapeDoesNotFollowTheSchema() throws IOException {
        JsonSchema schema = JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(Files.readString(SCHEMA));
        String export = run("export", EXAMPLE.toString()).replace("\"kind\"", "\"sort\"");

        assertThat(schema.validate(export, InputFormat.JSON)).isNotEmpty();
    }

    @Test
    void theProblemsFollowThePublishedSchemaOfSarif() throws IOException {
        write("customers/acme/2024-05-14 call: a?.md", "- [pian] x\n## Act\n- [ ] @dana send it by 2024-02-31 😀\n");
        write("leanloop.yml", "titel: x\n");
        String published;
        try (InputStream schema = getClass().getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
            published = new String(schema.readAllBytes(), StandardCharsets.UTF_8);
        }
        JsonSchema schema = JsonSchemaFactory.getInstance(VersionFlag.V7).getSchema(published);

        for (String notes : List.of(folder.toString(), EXAMPLE.toString())) {
            String log = run("check", notes, "--format", "sarif");
            assertThat(schema.validate(log, InputFormat.JSON)).isEmpty();
            assertThat(log).contains("\"ruleId\"", "\"fixes\"");
        }
        assertThat(schema.validate("{\"version\": \"2.1.0\"}", InputFormat.JSON))
                .isNotEmpty();
    }

    @Test
    void idsStayWhenTheNoteIsEditedElsewhere() throws IOException {
        String note =
                "# Call\n## Plan\n- H1 70% one\n## Check\n- Pain: two\n- Pain: two\n- H1 refuted: three\n## Act\n- [ ] call\n";
        write("customers/acme/2024-05-14-call.md", note);
        List<String> before = ids(run("export", folder.toString()));

        write(
                "customers/acme/2024-05-14-call.md",
                note.replace("# Call\n", "# Call\nA line more.\n")
                        .replace("## Check\n", "## Check\n- Fact: four\n")
                        .replace("## Act\n", "## Act\n- [ ] C1 @dana another\n"));
        List<String> after = ids(run("export", folder.toString()));

        assertThat(before).hasSizeGreaterThan(5);
        assertThat(after).containsAll(before);
    }

    @Test
    void theTeamsExportHoldsNothingOfTheManagersNotes() throws IOException {
        write(
                "customers/acme/2024-05-14-call.md",
                "## Check\n- Pain: one #audit\n## Private\n- Pain: " + CANARY + "\n");
        write(
                "customers/acme/2024-05-21-" + CANARY + ".md",
                "---\nvisibility: managers\n---\n# " + CANARY + "\n## Check\n- Pain: " + CANARY + " #" + CANARY + "\n");
        write("customers/acme/2024-05-28-call.md", "---\nvisibility: privat\n---\n- Fact: " + CANARY + "\n");

        assertThat(run("export", folder.toString())).doesNotContain(CANARY);
        assertThat(run("export", folder.toString(), "--audience", "managers")).contains(CANARY);
        run(
                "export",
                folder.toString(),
                "--format",
                "csv",
                "-o",
                folder.resolve("../csv").toString());
    }

    @Test
    void aCellThatASpreadsheetWouldRunHasAnApostropheBeforeIt() throws IOException {
        write("customers/acme/2024-05-14-call.md", "## Check\n- Pain: =HYPERLINK(\"x\")\n- Need: a, \"b\"\n");
        Path csv = Files.createDirectories(folder.resolve("out"));

        run("export", folder.toString(), "--format", "csv", "-o", csv.toString());

        String learnings = Files.readString(csv.resolve("learnings.csv"));
        assertThat(learnings).contains("\"'=HYPERLINK(\"\"x\"\")\"").contains("\"a, \"\"b\"\"\"");
        assertThat(learnings.split("\r\n")[0]).startsWith("id,file,line,rule,kind,text");
    }

    private static List<String> ids(String export) {
        return Pattern.compile("\"id\" : \"([^\"]+)\"")
                .matcher(export)
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private String run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Surroundings surroundings = new Surroundings(
                new PrintWriter(out),
                new PrintWriter(err),
                folder,
                Map.of(),
                Clock.fixed(Instant.parse("2026-03-31T08:00:00Z"), ZoneOffset.UTC),
                false);
        int code = Main.run(surroundings, arguments);
        assertThat(code).as(err.toString()).isLessThanOrEqualTo(1);
        surroundings.out().flush();
        return out.toString();
    }
}
