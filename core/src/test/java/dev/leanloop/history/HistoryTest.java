package dev.leanloop.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leanloop.note.NotePath;
import dev.leanloop.state.FileStamps;
import dev.leanloop.state.StateFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheEditor;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
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
    void aNoteHasAHistoryHoweverItsEndingIsSpelled() throws IOException {
        List<String> names = List.of("a.md", "b.MD", "c.Md", "d.mD");
        try (HistoryWriter writer = HistoryWriter.create(folder)) {
            for (String name : names) {
                commit(writer, "2024-05-13T16:00:00+02:00", Map.of(name, "one"));
            }
            writer.finish();
        }

        try (History history = History.read(folder)) {
            assertThat(names)
                    .allSatisfy(
                            name -> assertThat(history.of(NotePath.of(name))).hasSize(1));
        }
    }

    @Test
    void aLinkOrARepositoryThatWasCalledLikeANoteIsNoVersionOfIt() throws IOException, GitAPIException {
        try (HistoryWriter writer = HistoryWriter.create(folder)) {
            commit(writer, "2024-05-13T16:00:00+02:00", Map.of("other.md", "x"));
            writer.finish();
        }
        try (Git git = Git.open(folder.toFile())) {
            for (FileMode mode : List.of(FileMode.GITLINK, FileMode.SYMLINK, FileMode.EXECUTABLE_FILE)) {
                DirCache index = git.getRepository().lockDirCache();
                DirCacheEditor editor = index.editor();
                editor.add(new DirCacheEditor.PathEdit(NOTE.value()) {
                    @Override
                    public void apply(DirCacheEntry entry) {
                        entry.setFileMode(mode);
                        entry.setObjectId(
                                mode.equals(FileMode.EXECUTABLE_FILE)
                                        ? index.getEntry("other.md").getObjectId()
                                        : ObjectId.fromString("12".repeat(20)));
                    }
                });
                assertThat(editor.commit()).isTrue();
                git.commit()
                        .setMessage(mode.toString())
                        .setAuthor("A", "a@example.org")
                        .setSign(false)
                        .call();
            }
        }

        try (History history = History.read(folder)) {
            assertThat(history.of(NOTE)).hasSize(1);
            assertThat(history.text(history.of(NOTE).getFirst())).isEqualTo("x");
        }
    }

    /** As git 3 keeps references unless somebody says otherwise. */
    @Test
    void aCommitIsNoticedWhereReferencesStandInTables() throws IOException {
        Path git = Files.createDirectories(folder.resolve(".git/reftable")).getParent();
        Files.writeString(git.resolve("HEAD"), "ref: refs/heads/.invalid\n");
        Files.writeString(git.resolve("reftable/tables.list"), "0x1-0x1-aaaa.ref\n");
        String before = stamp();
        assertThat(stamp()).isEqualTo(before);

        Files.writeString(git.resolve("reftable/tables.list"), "0x1-0x2-bbbb.ref\n");
        assertThat(stamp()).isNotEqualTo(before);
    }

    private String stamp() throws IOException {
        FileStamps stamps = FileStamps.ofOurOwn();
        History.stamp(stamps, folder);
        return stamps.digest().orElseThrow();
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
