package dev.leanloop.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.revwalk.RevCommit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class HistoryWriterTest {

    private static final HistoryWriter.Commit PLAN = new HistoryWriter.Commit(
            OffsetDateTime.parse("2026-01-26T17:50:00+01:00"),
            "Dana Ruhl",
            "dana@example.org",
            "Plan for Lindhaven",
            Map.of("customers/lindhaven/talk.md", "# Talk\n", "leanloop.yml", "language: en\n"));
    private static final HistoryWriter.Commit TALK = new HistoryWriter.Commit(
            OffsetDateTime.parse("2026-01-27T16:40:00+01:00"),
            "Ines Falk",
            "ines@example.org",
            "Lindhaven: first talk",
            Map.of("customers/lindhaven/talk.md", "# Talk\n\n## Check\n\nschön\n"));

    @TempDir
    private Path temporary;

    @Test
    void theSameCommitsHaveTheSameIds() throws IOException {
        String once = write(temporary.resolve("one"));
        String again = write(temporary.resolve("two"));

        assertThat(once).isEqualTo(again).isEqualTo("ef8426ab588a3baaa882340f62cdce5ee1af2184");
    }

    @Test
    void authorTimeAndMessageAreTheCallers() throws Exception {
        write(temporary);

        List<String> log = new ArrayList<>();
        try (Git git = Git.open(temporary.toFile())) {
            for (RevCommit commit : git.log().call()) {
                log.add(commit.getAuthorIdent().getName()
                        + " " + commit.getAuthorIdent().getWhenAsInstant()
                        + " " + commit.getAuthorIdent().getZoneOffset()
                        + " " + commit.getShortMessage());
            }
        }
        assertThat(log)
                .containsExactly(
                        "Ines Falk 2026-01-27T15:40:00Z +01:00 Lindhaven: first talk",
                        "Dana Ruhl 2026-01-26T16:50:00Z +01:00 Plan for Lindhaven");
    }

    @Test
    void theFolderHoldsTheLastStateAndNothingIsLeftToCommit() throws Exception {
        write(temporary);

        assertThat(temporary.resolve("customers/lindhaven/talk.md")).hasContent("# Talk\n\n## Check\n\nschön\n");
        assertThat(temporary.resolve("leanloop.yml")).hasContent("language: en\n");
        try (Git git = Git.open(temporary.toFile())) {
            assertThat(git.getRepository().getBranch()).isEqualTo("main");
            assertThat(git.status().call().isClean()).isTrue();
        }
    }

    @Test
    void aFolderWithARepositoryIsRefused() throws IOException {
        Files.createDirectory(temporary.resolve(".git"));

        assertThatThrownBy(() -> HistoryWriter.create(temporary))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("repository already")
                .hasMessageContaining(temporary.toString());
    }

    private static String write(Path folder) throws IOException {
        try (HistoryWriter writer = HistoryWriter.create(folder)) {
            writer.commit(PLAN);
            writer.commit(TALK);
            return writer.finish();
        }
    }
}
