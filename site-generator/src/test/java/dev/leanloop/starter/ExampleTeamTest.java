package dev.leanloop.starter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leanloop.history.History;
import dev.leanloop.history.Version;
import dev.leanloop.note.NotePath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ExampleTeamTest {

    private static final Path EXAMPLE = Path.of("../examples/acme-team");
    private static final NotePath WALKTHROUGH = NotePath.of("customers/acme/pilot/2026-02-03-security-walkthrough.md");

    @TempDir
    private Path folder;

    @Test
    void theFolderHoldsTheExampleAsItStands() throws IOException {
        ExampleTeam.packaged().writeTo(folder);

        assertThat(texts(folder)).isEqualTo(texts(EXAMPLE)).hasSizeGreaterThan(50);
    }

    @Test
    void aPlanIsCommittedBeforeItsTalkAndAPromiseTickedLater() throws IOException {
        ExampleTeam.packaged().writeTo(folder);

        try (History history = History.read(folder)) {
            List<Version> versions = history.of(WALKTHROUGH);
            assertThat(versions).hasSize(3);
            assertThat(history.text(versions.get(0)))
                    .contains("## Plan")
                    .doesNotContain("## Do")
                    .doesNotContain("## Check");
            assertThat(history.text(versions.get(1)))
                    .contains("- [ ] C3 @dana send the pen-test summary by 2026-02-10\n");
            assertThat(history.text(versions.get(2)))
                    .contains("- [x] C3 @dana send the pen-test summary by 2026-02-10 \u2705 2026-02-13");
        }
    }

    @Test
    void openFormDropsEveryWrittenFormOfADoneDate() {
        String whole =
                "- [x] C2 @dana the leaflet by 2026-02-13, done 2026-02-12\n- [X] C3 b \u2705 2026-02-13\n- [-] C4 c\n";

        assertThat(ExampleCommit.Form.OPEN.of(whole))
                .isEqualTo("- [ ] C2 @dana the leaflet by 2026-02-13\n- [ ] C3 b\n- [-] C4 c\n");
    }

    private static SortedMap<String, String> texts(Path top) throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        try (Stream<Path> entries = Files.walk(top)) {
            for (Path file : entries.filter(Files::isRegularFile).toList()) {
                String name = top.relativize(file).toString().replace('\\', '/');
                if (!name.startsWith(".git/")) {
                    files.put(name, Files.readString(file));
                }
            }
        }
        return files;
    }
}
