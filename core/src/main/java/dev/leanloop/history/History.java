package dev.leanloop.history;

import dev.leanloop.note.NotePath;
import dev.leanloop.state.FileStamps;
import dev.leanloop.state.StateFolder;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.jspecify.annotations.Nullable;

/**
 * The versions of every note in a folder, oldest first, read once from the repository around it. Close it to let go of the
 * repository. Safe to share between threads until then.
 */
public final class History implements Closeable {

    private final @Nullable Repository repository;
    private final Map<NotePath, List<Version>> versions;
    private final boolean complete;
    private final @Nullable Remote remote;

    private History(
            @Nullable Repository repository,
            Map<NotePath, List<Version>> versions,
            boolean complete,
            @Nullable Remote remote) {
        this.repository = repository;
        this.versions = versions;
        this.complete = complete;
        this.remote = remote;
    }

    /** No history: a folder outside git. */
    public static History none() {
        return new History(null, Map.of(), false, null);
    }

    /** As {@link #read(Path, StateFolder)}, with nothing kept from one time to the next. */
    public static History read(Path notesFolder) throws IOException {
        return read(notesFolder, StateFolder.none());
    }

    /**
     * Reads the history of a notes folder, which may be the whole repository or a folder in it. What was read before and kept is not
     * read again.
     *
     * @return {@link #none} when the folder is in no repository or nothing was committed yet
     * @throws IOException when a repository is there and cannot be read
     */
    public static History read(Path notesFolder, StateFolder state) throws IOException {
        return read(notesFolder, state, Constants.HEAD);
    }

    /**
     * The same as it was known at another commit than the current one.
     *
     * @param revision the commit: an id, a branch, a tag
     */
    public static History read(Path notesFolder, StateFolder state, String revision) throws IOException {
        Path folder = notesFolder.toRealPath();
        if (!folder.getFileSystem().equals(FileSystems.getDefault())) {
            return none(); // In an archive or in memory git has nothing.
        }
        FileRepositoryBuilder builder =
                new FileRepositoryBuilder().setMustExist(true).findGitDir(folder.toFile());
        if (builder.getGitDir() == null) {
            return none();
        }
        Repository repository = builder.build();
        try {
            if (repository.isBare()) {
                repository.close();
                return none();
            }
            Path top = repository.getWorkTree().toPath().toRealPath();
            String prefix = top.relativize(folder).toString().replace('\\', '/');
            boolean complete =
                    repository.getObjectDatabase().getShallowCommits().isEmpty();
            // What a shallow clone shows of its first commits is wrong once the rest is fetched.
            StateFolder kept = complete ? state : StateFolder.none();
            ChangeLog before = ChangeLogFile.read(kept, prefix);
            ChangeLog log = new HistoryWalk(repository, before, revision).read();
            if (revision.equals(Constants.HEAD) && !log.head().equals(before.head())) {
                ChangeLogFile.write(kept, log);
            }
            return new History(
                    repository,
                    log.versions(),
                    complete,
                    Remote.of(repository, prefix).orElse(null));
        } catch (IOException e) {
            repository.close();
            throw new IOException("the git history around " + folder + " cannot be read: " + e.getMessage(), e);
        }
    }

    /**
     * Adds what the history around a folder depends on, without reading the history.
     *
     * @throws IOException when a repository is there and cannot be read
     */
    public static void stamp(FileStamps stamps, Path notesFolder) throws IOException {
        HistoryStamp.add(stamps, notesFolder);
    }

    /** Whether the first commits are there; a shallow clone lacks them. */
    public boolean isComplete() {
        return complete;
    }

    /** Where the repository was cloned from; empty when it was not, or from the same disk. */
    public Optional<Remote> remote() {
        return Optional.ofNullable(remote);
    }

    /** Every version of a note, oldest first; empty for one that was never committed. */
    public List<Version> of(NotePath note) {
        return versions.getOrDefault(note, List.of());
    }

    /**
     * The history of some notes alone, as if no commit had ever touched another one. It shares this one's repository and need not be
     * closed.
     */
    public History among(Collection<NotePath> notes) {
        Map<NotePath, List<Version>> own = new HashMap<>();
        Map<Integer, Integer> inCommit = new HashMap<>();
        for (NotePath note : notes) {
            List<Version> versions = of(note.file());
            if (own.put(note.file(), versions) == null) {
                versions.forEach(version -> inCommit.merge(version.commit(), 1, Integer::sum));
            }
        }
        own.replaceAll((note, versions) -> versions.stream()
                .map(version -> version.withFilesInCommit(inCommit.getOrDefault(version.commit(), 0)))
                .toList());
        return new History(repository, own, complete, remote);
    }

    /**
     * The text of a version.
     *
     * @throws IOException when the repository cannot be read
     */
    public String text(Version version) throws IOException {
        if (repository == null) {
            throw new IllegalStateException("a version of no history");
        }
        return new String(repository.open(ObjectId.fromString(version.blob())).getBytes(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        if (repository != null) {
            repository.close();
        }
    }
}
