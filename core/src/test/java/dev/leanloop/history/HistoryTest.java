package dev.leanloop.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leanloop.note.NotePath;
import dev.leanloop.state.StateFolder;
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
    void aNoteThatMovedAndWasEditedInOneCommitKeepsItsVersions() throws IOException, GitAPIException {
        String text = "# Call\n\n## Plan\n- H1 70% price decides\n\n## Do\nWe walked through the plant.\n";
        try (HistoryWriter writer = HistoryWriter.create(folder)) {
            commit(writer, "2024-05-13T16:00:00+02:00", Map.of(NOTE.value(), text));
            writer.finish();
        }
        Files.delete(folder.resolve(NOTE.value()));
        Files.writeString(folder.resolve("moved.md"), text + "\n## Check\n- H1 refuted: quality did\n");
        try (Git git = Git.open(folder.toFile())) {
            git.rm().addFilepattern(NOTE.value()).call();
            git.add().addFilepattern("moved.md").call();
            git.commit()
                    .setMessage("Move and write")
                    .setAuthor("A", "a@example.org")
                    .setSign(false)
                    .call();
        }

        try (History history = History.read(folder)) {
            assertThat(history.of(NotePath.of("moved.md")))
                    .extracting(Version::commit)
                    .containsExactly(0, 1);
        }
    }

    @Test
    void aShallowCloneSaysThatItsFirstCommitsAreMissing() throws IOException, GitAPIException {
        Path whole = folder.resolve("whole");
        Path shallow = folder.resolve("shallow");
        try (HistoryWriter writer = HistoryWriter.create(whole)) {
            commit(writer, "2024-05-13T16:00:00+02:00", Map.of(NOTE.value(), "one"));
            commit(writer, "2024-05-14T16:00:00+02:00", Map.of(NOTE.value(), "two"));
            writer.finish();
        }
        StateFolder state = StateFolder.at(folder.resolve("state"), "1");
        Git.cloneRepository()
                .setURI(whole.toUri().toString())
                .setDirectory(shallow.toFile())
                .setDepth(1)
                .call()
                .close();

        try (History history = History.read(shallow, state)) {
            assertThat(history.isComplete()).isFalse();
        }
        try (Git git = Git.open(shallow.toFile())) {
            git.fetch().setUnshallow(true).call();
        }
        try (History history = History.read(shallow, state)) {
            assertThat(history.isComplete()).isTrue();
            assertThat(history.of(NOTE)).hasSize(2);
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
