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
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BuildCommandTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-04-15T10:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path folder;

    @Test
    void whatHasNoKindIsNotCountedAsALearning() throws IOException {
        note("- Pain: slow", "- they smiled", "- and left");

        for (String time : List.of("first", "again")) {
            assertThat(leanloop("build", "notes", "-o", "site"))
                    .as(time)
                    .contains("  learnings          1   0 surprises\n")
                    .contains("  unsorted           2   without a kind such as Pain: or Need:\n");
        }
    }

    @Test
    void whereAllHasAKindNothingIsUnsorted() throws IOException {
        note("- Pain: slow");

        assertThat(leanloop("build", "notes", "-o", "site")).doesNotContain("unsorted");
    }

    @Test
    void aFolderThatIsLookedAtCountsTheSame() throws IOException {
        note("- Pain: slow", "- they smiled");

        assertThat(leanloop("init", "notes", "--print")).containsPattern("\n  learnings +1 +1\n  unsorted +1 +1\n");
    }

    private void note(String... lines) throws IOException {
        Path file = folder.resolve("notes/customers/acme/2026-04-01-talk.md");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "# Talk\n## Check\n" + String.join("\n", lines) + "\n");
    }

    private String leanloop(String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        var surroundings = new Surroundings(
                new PrintWriter(out), new PrintWriter(err), folder, Map.of("HOME", folder.toString()), CLOCK, false);
        assertThat(Main.run(surroundings, arguments)).as(err.toString()).isZero();
        return out.toString().replace("\r\n", "\n");
    }
}
