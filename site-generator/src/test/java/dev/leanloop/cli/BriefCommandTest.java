package dev.leanloop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class BriefCommandTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-04-15T10:00:00Z"), ZoneOffset.UTC);
    private static final String LINE = "All that was said: leanloop ";

    @TempDir
    private Path folder;

    /** The last line is a command to be pasted: it finds what this customer said, the newest first, and nobody else's words. */
    @ParameterizedTest
    @ValueSource(strings = {"acme", "Müller & Söhne", "O'Brien's \"Tools\" (UK)", "$(id) `id`", "a -b:c"})
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "the line is written for a POSIX shell")
    void lastLineFindsAllThatTheCustomerSaid(String customer) throws IOException, InterruptedException {
        Path notes = folder.resolve("our notes");
        note(notes.resolve("2026-04-01-one.md"), customer, "- Pain: the export takes a night");
        note(notes.resolve("2026-04-08-two.md"), customer, "- Pain: the import takes a week");
        note(notes.resolve("2026-04-09-other.md"), "Globex", "- Pain: the login takes a minute");

        String briefing = leanloop("brief", customer, "--notes", "our notes");
        String command = briefing.lines()
                .filter(line -> line.startsWith(LINE))
                .map(line -> line.substring(LINE.length()))
                .findFirst()
                .orElseThrow(() -> new AssertionError(briefing));
        String found = leanloop(inShell(command));

        assertThat(found).containsSubsequence("the import takes a week", "the export takes a night");
        assertThat(found).doesNotContain("the login takes a minute");
    }

    private static void note(Path file, String customer, String learning) throws IOException {
        Files.createDirectories(file.getParent());
        String quoted = customer.replace("\\", "\\\\").replace("\"", "\\\"");
        Files.writeString(file, "---\ncustomer: \"" + quoted + "\"\n---\n# Talk\n## Check\n" + learning + "\n");
    }

    /** The arguments that a shell makes of a command. */
    private static String[] inShell(String command) throws IOException, InterruptedException {
        Process shell = new ProcessBuilder("/bin/sh", "-c", "set -- " + command + "; printf '%s\\n' \"$@\"")
                .redirectErrorStream(true)
                .start();
        List<String> arguments = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        assertThat(shell.waitFor()).as(command).isZero();
        return arguments.toArray(String[]::new);
    }

    private String leanloop(String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        var surroundings = new Surroundings(
                new PrintWriter(out), new PrintWriter(err), folder, Map.of("HOME", folder.toString()), CLOCK, false);
        assertThat(Main.run(surroundings, arguments)).as(err.toString()).isZero();
        return out.toString();
    }
}
