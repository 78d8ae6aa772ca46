package dev.leanloop.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.leanloop.note.NotePath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SnapshotTest {

    @TempDir
    private Path temporary;

    private Path folder = Path.of("");
    private Path copy = Path.of("");

    @BeforeEach
    void twoCommits() throws IOException {
        folder = temporary.toRealPath().resolve("notes");
        copy = Files.createDirectory(temporary.toRealPath().resolve("copy"));
        try (HistoryWriter writer = HistoryWriter.create(folder)) {
            writer.commit(commit("2026-03-01T23:30:00-05:00", Map.of("a.md", "one", "leanloop.yml", "language: en")));
            writer.commit(commit(
                    "2026-03-02T10:00:00+01:00", Map.of("a.md", "two", "b/C.MD", "three", "site/index.html", "no")));
            writer.finish();
        }
    }

    @Test
    void aCommitHoldsNotesAndSettingsAsTheyWere() throws IOException {
        try (Snapshot first = Snapshot.of(folder, "HEAD~1").orElseThrow()) {
            first.writeTo(copy);
            assertThat(first.day()).as("the committer's own").contains(LocalDate.of(2026, 3, 1));
            assertThat(first.changed()).isEmpty();
        }

        assertThat(texts()).isEqualTo(Map.of("a.md", "one", "leanloop.yml", "language: en"));
    }

    @Test
    void aFolderInARepositoryIsSeenWithoutTheRest() throws IOException {
        try (Snapshot last = Snapshot.of(folder.resolve("b"), "main").orElseThrow()) {
            last.writeTo(copy);
        }

        assertThat(texts()).isEqualTo(Map.of("C.MD", "three"));
    }

    @Test
    void whatIsStagedCountsNotWhatLiesInTheFolder() throws IOException, GitAPIException {
        Files.writeString(folder.resolve("a.md"), "staged");
        Files.writeString(folder.resolve("new.md"), "new");
        try (Git git = Git.open(folder.toFile())) {
            git.add().addFilepattern("a.md").addFilepattern("new.md").call();
        }
        Files.writeString(folder.resolve("a.md"), "typed since");
        Files.writeString(folder.resolve("other.md"), "not added");

        try (Snapshot staged = Snapshot.staged(folder, null)) {
            staged.writeTo(copy);
            assertThat(staged.changed()).containsExactlyInAnyOrder(NotePath.of("a.md"), NotePath.of("new.md"));
        }

        assertThat(texts())
                .isEqualTo(
                        Map.of("a.md", "staged", "new.md", "new", "b/C.MD", "three", "leanloop.yml", "language: en"));
    }

    @Test
    void gitMayNameAnotherIndexToItsHooks() throws IOException, GitAPIException {
        Path index = Files.copy(folder.resolve(".git/index"), temporary.resolve("index"));
        Files.writeString(folder.resolve("a.md"), "staged");
        try (Git git = Git.open(folder.toFile())) {
            git.add().addFilepattern("a.md").call();
        }

        try (Snapshot staged = Snapshot.staged(folder, index)) {
            assertThat(staged.changed()).isEmpty();
        }
    }

    @Test
    void aBranchBeganWhereItLeftTheOther() throws IOException, GitAPIException {
        try (Git git = Git.open(folder.toFile())) {
            git.checkout()
                    .setName("side")
                    .setCreateBranch(true)
                    .setStartPoint("HEAD~1")
                    .call();
            git.commit()
                    .setMessage("aside")
                    .setAuthor("A", "a@example.org")
                    .setCommitter("A", "a@example.org")
                    .call();
        }

        try (Snapshot common = Snapshot.common(folder, "main", "side").orElseThrow();
                Snapshot first = Snapshot.of(folder, "main~1").orElseThrow()) {
            assertThat(common.revision()).isEqualTo(first.revision());
        }
        assertThat(Snapshot.common(folder, "main", "nobody")).isEmpty();
    }

    @Test
    void whatGitDoesNotKnowIsNoCommit() throws IOException {
        assertThat(Snapshot.of(folder, "nobody")).isEmpty();
        assertThat(Snapshot.of(folder, "HEAD~7")).isEmpty();
        assertThat(Snapshot.of(folder, "HEAD@{")).isEmpty();
        assertThatThrownBy(() -> Snapshot.of(copy, "HEAD"))
                .isInstanceOf(NoRepositoryException.class)
                .hasMessageContaining("copy");
    }

    @Test
    void theHistoryOfACommitEndsWithIt() throws IOException {
        try (Snapshot first = Snapshot.of(folder, "HEAD~1").orElseThrow();
                History then = History.read(folder, dev.leanloop.state.StateFolder.none(), first.revision());
                History now = History.read(folder)) {
            assertThat(then.of(NotePath.of("a.md"))).hasSize(1);
            assertThat(now.of(NotePath.of("a.md"))).hasSize(2);
        }
    }

    private static HistoryWriter.Commit commit(String when, Map<String, String> files) {
        return new HistoryWriter.Commit(OffsetDateTime.parse(when), "Dana Roe", "dana@example.org", "notes", files);
    }

    private SortedMap<String, String> texts() throws IOException {
        SortedMap<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(copy)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                texts.put(copy.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        }
        return texts;
    }
}
