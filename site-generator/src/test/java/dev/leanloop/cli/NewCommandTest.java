package dev.leanloop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

final class NewCommandTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-04-15T10:00:00Z"), ZoneOffset.UTC);
    private static final String TALK = "# Talk\n## Plan\n- H7 70% they wait for us\n## Check\n- Pain: slow\n";

    @TempDir
    private Path temporary;

    private Path folder = Path.of("");
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void realFolder() throws IOException {
        folder = temporary.toRealPath();
    }

    @Test
    void itLiesWhereTheTeamKeepsItsCustomers() throws IOException {
        write("leanloop.yml", "customer-folder: \"clients/*\"\n");
        write("clients/acme/2026-04-01-talk.md", TALK);

        assertThat(leanloop(Map.of(), "new", "acme", "Again")).isZero();

        assertThat(folder.resolve("clients/acme/2026-04-15-again.md"))
                .content()
                .contains("follows: 2026-04-01-talk", "# Again", "- H7 confirmed/refuted: ");
    }

    @Test
    void aNewBeliefHasALabelThatTheLoopDoesNot() throws IOException {
        write("customers/acme/2026-04-01-talk.md", TALK);

        assertThat(leanloop(Map.of(), "new", "acme", "Again")).isZero();

        assertThat(folder.resolve("customers/acme/2026-04-15-again.md"))
                .content()
                .contains("- H8 70% ");
    }

    @Test
    void whatTheyPromisedIsAskedAboutToo() throws IOException {
        write(
                "customers/acme/2026-04-01-talk.md",
                "# Talk\n## Act\n" + "- [ ] @us nameless by 2026-04-02\n".repeat(5)
                        + "- [ ] C1 @us send it by 2026-04-03\n- [ ] C2 @them pay it by 2026-04-05\n");

        assertThat(leanloop(Map.of(), "new", "acme", "Again")).isZero();

        assertThat(folder.resolve("customers/acme/2026-04-15-again.md"))
                .content()
                .contains("- C1 kept/missed/moved: \n- C2 kept/missed/moved: ");
    }

    @Test
    void theBriefingCopiesItThere() throws IOException {
        write("leanloop.yml", "customer-folder: \"kunden/*\"\n");
        write("kunden/müller/2026-04-01-talk.md", TALK);

        assertThat(leanloop(Map.of(), "brief", "müller")).isZero();

        assertThat(out.toString()).contains("kunden/müller/YYYY-MM-DD-words.md").doesNotContain("customers/");
    }

    @Test
    void aCustomerWithoutAFolderIsNamedInTheNote() throws IOException {
        write("interviews/2026-04-01-talk.md", "---\ncustomer: Acme \"A\" Ltd\n---\n" + TALK);

        assertThat(leanloop(Map.of(), "new", "Acme \"A\" Ltd", "Again")).isZero();

        assertThat(folder.resolve("interviews/2026-04-15-again.md"))
                .content()
                .startsWith("---\ncustomer: \"Acme \\\"A\\\" Ltd\"\n");
        assertThat(leanloop(Map.of(), "export", ".", "--format", "json")).isZero();
        assertThat(out.toString().replaceAll("\\s", ""))
                .as("both notes belong to the one customer")
                .containsOnlyOnce("\"name\":\"Acme\\\"A\\\"Ltd\"");
    }

    @Test
    void aProfileWithoutATalkGetsAFirstNote() throws IOException {
        write("customers/acme/README.md", "---\nname: Acme Metals\n---\n# Acme Metals\n");

        assertThat(leanloop(Map.of(), "new", "acme metals", "Hello")).isZero();

        assertThat(folder.resolve("customers/acme/2026-04-15-hello.md"))
                .content()
                .startsWith("# Hello\n## Plan\n");
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "the editor of this test is a shell")
    void theEditorOfThePersonOpensIt() throws IOException {
        write("customers/acme/2026-04-01-talk.md", TALK);
        Path editor = folder.resolve("my editor.sh");
        Files.writeString(editor, "printf '%s\\n' \"edited with $1\" >>\"$2\"\nexit 3\n");
        String command = "sh '" + editor + "' --wait";

        int code = leanloop(Map.of("EDITOR", "no-such-program", "VISUAL", command), "new", "acme", "Again");

        assertThat(code).isZero();
        assertThat(folder.resolve("customers/acme/2026-04-15-again.md"))
                .content()
                .endsWith("edited with --wait\n");
        assertThat(err).asString().contains("The editor ended with 3");
    }

    @Test
    void anEditorThatIsNotThereLeavesTheNote() throws IOException {
        write("customers/acme/2026-04-01-talk.md", TALK);

        int code = leanloop(Map.of("EDITOR", "no-such-program-here -w"), "new", "acme", "Again");

        assertThat(code).isEqualTo(2);
        assertThat(err).asString().contains("the editor that EDITOR names cannot be started: no-such-program-here -w");
        assertThat(folder.resolve("customers/acme/2026-04-15-again.md")).exists();
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private int leanloop(Map<String, String> environment, String... arguments) {
        return Main.run(
                new Surroundings(new PrintWriter(out), new PrintWriter(err), folder, environment, CLOCK, false),
                arguments);
    }
}
