package dev.leanloop.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leanloop.note.NotePath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryTest {

    private static final NotePath NOTE = NotePath.of("customers/acme/call.md");

    @TempDir
    Path folder;

    @Test
    void everyVersionOfANoteIsKnownOldestFirst() throws IOException {
        try (HistoryWriter writer = HistoryWriter.create(folder)) {
            commit(writer, "2024-05-13T16:00:00+02:00", Map.of(NOTE.value(), "one"));
            commit(writer, "2024-05-14T18:00:00+02:00", Map.of(NOTE.value(), "two", "other.md", "x"));
            writer.finish();
        }

        try (History history = History.read(folder)) {
            List<Version> versions = history.of(NOTE);
            assertThat(history.isComplete()).isTrue();
            assertThat(versions).extracting(Version::commit).containsExactly(0, 1);
            assertThat(versions).extracting(Version::filesInCommit).containsExactly(1, 2);
            assertThat(versions.getFirst().authored()).isEqualTo(OffsetDateTime.parse("2024-05-13T16:00:00+02:00"));
            assertThat(history.text(versions.getFirst())).isEqualTo("one");
            assertThat(history.text(versions.getLast())).isEqualTo("two");
        }
    }

    @Test
    void aNotesFolderMayLieWithinARepository() throws IOException {
        try (HistoryWriter writer = HistoryWriter.create(folder)) {
            commit(writer, "2024-05-13T16:00:00+02:00", Map.of("notes/" + NOTE.value(), "one", "else.md", "x"));
            writer.finish();
        }

        try (History history = History.read(folder.resolve("notes"))) {
            assertThat(history.of(NOTE)).hasSize(1);
            assertThat(history.of(NotePath.of("else.md"))).isEmpty();
        }
    }

    @Test
    void aNoteThatMovedKeepsItsVersions() throws IOException, GitAPIException {
        try (HistoryWriter writer = HistoryWriter.create(folder)) {
            commit(writer, "2024-05-13T16:00:00+02:00", Map.of(NOTE.value(), "one"));
            writer.finish();
        }
        Files.move(folder.resolve(NOTE.value()), folder.resolve("moved.md"));
        try (Git git = Git.open(folder.toFile())) {
            git.rm().addFilepattern(NOTE.value()).call();
            git.add().addFilepattern("moved.md").call();
            git.commit()
                    .setMessage("Move")
                    .setAuthor("A", "a@example.org")
                    .setSign(false)
                    .call();
        }

        try (History history = History.read(folder)) {
            assertThat(history.of(NOTE)).isEmpty();
            assertThat(history.of(NotePath.of("moved.md")))
                    .extracting(Version::commit)
                    .containsExactly(0);
        }
    }

    @Test
    void aFolderOutsideGitHasNoHistory() throws IOException {
        try (History history = History.read(folder)) {
            assertThat(history.isComplete()).isFalse();
            assertThat(history.of(NOTE)).isEmpty();
        }
    }

    private static void commit(HistoryWriter writer, String when, Map<String, String> files) throws IOException {
        writer.commit(
                new HistoryWriter.Commit(OffsetDateTime.parse(when), "Dana Roe", "dana@example.org", "Write", files));
    }
}
