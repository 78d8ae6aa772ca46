package dev.leanloop.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BuildLockTest {

    /** The exit code of a build that is kept out. */
    private static final int ANOTHER_BUILD = 3;

    private static final int PROBLEMS_FOUND = 1;

    @TempDir
    private Path site;

    @TempDir
    private Path state;

    @Test
    void theSecondIsToldWhoHoldsItAndSinceWhen() throws IOException {
        String done = BuildLock.holding(site, locked -> {
            assertThatThrownBy(() -> BuildLock.holding(site, now -> "second"))
                    .isInstanceOf(LockedException.class)
                    .hasMessageContaining("process " + ProcessHandle.current().pid())
                    .hasMessageMatching("(?s).*since \\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ.*");
            return "first";
        });

        assertThat(done).isEqualTo("first");
        assertThat(BuildLock.<String>holding(site, now -> "third")).isEqualTo("third");
    }

    /** Java's locks are those of the process, and go when any channel on the file is closed: only another process sees that. */
    @Test
    void theBuildOfAnotherProcessIsKeptOutFromTheFirstMomentToTheLast() throws IOException {
        Path notes = Path.of("src/test/fixtures/two-talks/notes");
        List<String> build = List.of("build", notes.toString(), "-o", site.toString(), "--state", state.toString());
        BuildLock.holding(site, locked -> {
            assertThat(otherProcess(build)).isEqualTo(ANOTHER_BUILD);
            assertThatThrownBy(() -> BuildLock.holding(site, now -> "second")).isInstanceOf(LockedException.class);
            assertThat(otherProcess(build)).isEqualTo(ANOTHER_BUILD);
            return "first";
        });
        assertThat(otherProcess(build)).isZero();
    }

    @Test
    void temporaryFoldersInUseAreLeftAloneByOtherProcesses() throws IOException {
        Path notes = Path.of("src/test/fixtures/two-talks/notes");
        try (TemporaryFolder first = TemporaryFolder.create();
                TemporaryFolder second = TemporaryFolder.create()) {
            Files.writeString(first.path().resolve("words"), "of the notes");
            Files.writeString(second.path().resolve("words"), "of the notes");

            assertThat(otherProcess(List.of("check", notes.toString(), "--state", state.toString())))
                    .isLessThanOrEqualTo(PROBLEMS_FOUND);

            assertThat(first.path().resolve("words")).exists();
            assertThat(second.path().resolve("words")).exists();
        }
    }

    private int otherProcess(List<String> words) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.leanloop.cli.Main"));
        command.addAll(words);
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(state.resolve("said").toFile())
                .start();
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while another process was at work", e);
        }
    }

    @Test
    void whatALeftOverTemporaryFolderHoldsIsRemovedAndOneInUseIsNot() throws IOException {
        Path left = Files.createTempDirectory("leanloop-");
        Files.createDirectory(left.resolve("content"));
        Files.writeString(left.resolve("content/segments_1"), "words of the notes");
        Files.writeString(left.resolve("held"), "");
        try (TemporaryFolder inUse = TemporaryFolder.create();
                TemporaryFolder other = TemporaryFolder.create()) {
            assertThat(left).doesNotExist();
            assertThat(inUse.path()).exists();
            assertThat(other.path()).exists().isEmptyDirectory();
        }
    }
}
