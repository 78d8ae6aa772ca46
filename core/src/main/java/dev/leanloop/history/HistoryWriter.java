package dev.leanloop.history;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheBuilder;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Writes a new repository, commit by commit, and puts its last state into the folder. Authors and times are the caller's, so the
 * same commits have the same ids on every machine. Close it when done. Not thread-safe.
 */
public final class HistoryWriter implements Closeable {

    private static final String BRANCH = Constants.R_HEADS + "main";

    private final Path folder;
    private final Repository repository;
    private final SortedMap<String, Entry> tree = new TreeMap<>();
    private @Nullable ObjectId last;

    private HistoryWriter(Path folder, Repository repository) {
        this.folder = folder;
        this.repository = repository;
    }

    /**
     * One commit.
     *
     * @param when the author's time, with the offset of the place
     * @param name of the author
     * @param mail of the author
     * @param message first line, and more if there is more to say
     * @param files those that this commit adds or changes: path from the top, with {@code /}, to content
     */
    public record Commit(OffsetDateTime when, String name, String mail, String message, Map<String, String> files) {

        public Commit {
            files = Map.copyOf(files);
        }
    }

    private record Entry(ObjectId id, String text) {

        byte[] content() {
            return text.getBytes(StandardCharsets.UTF_8);
        }
    }

    /**
     * Makes a repository with an empty branch {@code main}.
     *
     * @param folder is made when it is not there
     * @throws IOException when it cannot be made, or the folder holds a repository already
     */
    public static HistoryWriter create(Path folder) throws IOException {
        Files.createDirectories(folder);
        Path gitFolder = folder.resolve(Constants.DOT_GIT);
        if (Files.exists(gitFolder)) {
            throw new IOException("there is a repository already in " + folder);
        }
        Repository repository = new FileRepositoryBuilder()
                .setGitDir(gitFolder.toFile())
                .setWorkTree(folder.toFile())
                .build();
        try {
            repository.create();
            RefUpdate head = repository.updateRef(Constants.HEAD);
            head.link(BRANCH);
        } catch (IOException e) {
            repository.close();
            throw new IOException("no repository can be made in " + folder + ": " + e.getMessage(), e);
        }
        return new HistoryWriter(folder, repository);
    }

    /** Adds a commit on top of those before. What it does not mention stays as it was. */
    public void commit(Commit commit) throws IOException {
        try (ObjectInserter inserter = repository.newObjectInserter()) {
            for (Map.Entry<String, String> file : commit.files().entrySet()) {
                byte[] content = file.getValue().getBytes(StandardCharsets.UTF_8);
                tree.put(file.getKey(), new Entry(inserter.insert(Constants.OBJ_BLOB, content), file.getValue()));
            }
            DirCache cache = DirCache.newInCore();
            fill(cache.builder());
            PersonIdent author = new PersonIdent(
                    commit.name(),
                    commit.mail(),
                    commit.when().toInstant(),
                    commit.when().getOffset());
            CommitBuilder next = new CommitBuilder();
            next.setTreeId(cache.writeTree(inserter));
            next.setAuthor(author);
            next.setCommitter(author);
            next.setEncoding(StandardCharsets.UTF_8);
            next.setMessage(commit.message() + "\n");
            if (last != null) {
                next.setParentId(last);
            }
            last = inserter.insert(next);
            inserter.flush();
        }
    }

    /**
     * Points the branch at the last commit and writes its files into the folder.
     *
     * @return the id of the last commit, in hexadecimal
     * @throws IllegalStateException when nothing was committed
     */
    public String finish() throws IOException {
        if (last == null) {
            throw new IllegalStateException("nothing was committed in " + folder);
        }
        RefUpdate branch = repository.updateRef(BRANCH);
        branch.setNewObjectId(last);
        branch.setRefLogMessage("commit: written by Leanloop", false);
        RefUpdate.Result result = branch.update();
        if (result != RefUpdate.Result.NEW) {
            throw new IOException("the branch main in " + folder + " cannot be set: " + result);
        }
        for (Map.Entry<String, Entry> file : tree.entrySet()) {
            Path target = folder.resolve(file.getKey());
            Files.createDirectories(target.getParent());
            Files.write(target, file.getValue().content());
        }
        DirCache index = repository.lockDirCache();
        try {
            fill(index.builder());
            index.write();
            if (!index.commit()) {
                throw new IOException("the index of " + folder + " cannot be written");
            }
        } finally {
            index.unlock();
        }
        return last.name();
    }

    private void fill(DirCacheBuilder builder) {
        tree.forEach((path, file) -> {
            DirCacheEntry entry = new DirCacheEntry(path);
            entry.setFileMode(FileMode.REGULAR_FILE);
            entry.setObjectId(file.id());
            entry.setLength(file.content().length);
            builder.add(entry);
        });
        builder.finish();
    }

    @Override
    public void close() {
        repository.close();
    }
}
