package dev.leanloop.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BuildLockTest {

    @TempDir
    private Path site;

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
