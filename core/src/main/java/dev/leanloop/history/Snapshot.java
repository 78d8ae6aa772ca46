package dev.leanloop.history;

import dev.leanloop.note.NotePath;
import dev.leanloop.note.SettingsReader;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.errors.RevisionSyntaxException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.revwalk.filter.RevFilter;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.jspecify.annotations.Nullable;

/**
 * A notes folder as git has it at one moment: in a commit, or as it is staged. Only notes and {@code leanloop.yml} are in it. Close
 * it to let go of the repository. Not thread-safe.
 */
public final class Snapshot implements Closeable {

    private final Repository repository;
    private final String revision;
    private final @Nullable LocalDate day;
    private final SortedMap<String, ObjectId> files;
    private final Set<NotePath> changed;

    private Snapshot(
            Repository repository,
            String revision,
            @Nullable LocalDate day,
            SortedMap<String, ObjectId> files,
            Set<NotePath> changed) {
        this.repository = repository;
        this.revision = revision;
        this.day = day;
        this.files = files;
        this.changed = Set.copyOf(changed);
    }

    /**
     * The folder in a commit.
     *
     * @param revision an id, a branch, a tag, {@code HEAD~3}
     * @return empty when there is no such commit
     * @throws NoRepositoryException when the folder is in no repository
     * @throws IOException when that cannot be read
     */
    public static Optional<Snapshot> of(Path notesFolder, String revision) throws IOException {
        Place place = Place.around(notesFolder, null);
        Optional<RevCommit> commit = commit(place.repository(), revision);
        if (commit.isEmpty()) {
            place.repository().close();
            return Optional.empty();
        }
        return Optional.of(of(place, commit.get()));
    }

    /**
     * The folder in the last commit that two have in common: where a branch began.
     *
     * @return empty when one of them is no commit, or they have nothing in common
     */
    public static Optional<Snapshot> common(Path notesFolder, String one, String other) throws IOException {
        Place place = Place.around(notesFolder, null);
        Optional<RevCommit> base = base(place.repository(), one, other);
        if (base.isEmpty()) {
            place.repository().close();
            return Optional.empty();
        }
        return Optional.of(of(place, base.get()));
    }

    /**
     * The folder as the next commit would hold it.
     *
     * @param index the file that lists what is staged, as git names it to its hooks; null for the repository's own
     */
    public static Snapshot staged(Path notesFolder, @Nullable Path index) throws IOException {
        Place place = Place.around(notesFolder, index);
        SortedMap<String, ObjectId> files = new TreeMap<>();
        DirCache cache = place.repository().readDirCache();
        for (int i = 0; i < cache.getEntryCount(); i++) {
            DirCacheEntry entry = cache.getEntry(i);
            if (entry.getStage() == DirCacheEntry.STAGE_0 && !entry.isIntentToAdd()) {
                place.add(files, entry.getPathString(), entry.getFileMode(), entry.getObjectId());
            }
        }
        Optional<RevCommit> head = commit(place.repository(), Constants.HEAD);
        SortedMap<String, ObjectId> before = head.isEmpty() ? new TreeMap<>() : files(place, head.get());
        Set<NotePath> changed = new HashSet<>();
        files.forEach((path, id) -> {
            if (!id.equals(before.get(path))) {
                changed.add(NotePath.of(path));
            }
        });
        return new Snapshot(place.repository(), Constants.HEAD, null, files, changed);
    }

    private static Snapshot of(Place place, RevCommit commit) throws IOException {
        LocalDate day = Signature.ofCommitter(commit).when().toLocalDate();
        return new Snapshot(place.repository(), commit.name(), day, files(place, commit), Set.of());
    }

    private static Optional<RevCommit> commit(Repository repository, String revision) throws IOException {
        try (RevWalk walk = new RevWalk(repository)) {
            ObjectId id = repository.resolve(revision + "^{commit}");
            return id == null ? Optional.empty() : Optional.of(walk.parseCommit(id));
        } catch (RevisionSyntaxException e) {
            return Optional.empty();
        }
    }

    private static Optional<RevCommit> base(Repository repository, String one, String other) throws IOException {
        Optional<RevCommit> first = commit(repository, one);
        Optional<RevCommit> second = commit(repository, other);
        if (first.isEmpty() || second.isEmpty()) {
            return Optional.empty();
        }
        try (RevWalk walk = new RevWalk(repository)) {
            walk.setRevFilter(RevFilter.MERGE_BASE);
            walk.markStart(walk.parseCommit(first.get()));
            walk.markStart(walk.parseCommit(second.get()));
            RevCommit base = walk.next();
            return base == null ? Optional.empty() : commit(repository, base.name());
        }
    }

    private static SortedMap<String, ObjectId> files(Place place, RevCommit commit) throws IOException {
        SortedMap<String, ObjectId> files = new TreeMap<>();
        try (TreeWalk tree = new TreeWalk(place.repository())) {
            tree.addTree(commit.getTree());
            tree.setRecursive(true);
            while (tree.next()) {
                place.add(files, tree.getPathString(), tree.getFileMode(), tree.getObjectId(0));
            }
        }
        return files;
    }

    /** The commit's id, in hexadecimal; {@code HEAD} for what is staged on top of it. */
    public String revision() {
        return revision;
    }

    /** The committer's day; empty for what is not committed. */
    public Optional<LocalDate> day() {
        return Optional.ofNullable(day);
    }

    /** What is staged and differs from the current commit; empty for a commit. */
    public Set<NotePath> changed() {
        return changed;
    }

    /**
     * Writes what it holds into a folder.
     *
     * @param folder new or empty
     */
    public void writeTo(Path folder) throws IOException {
        for (Map.Entry<String, ObjectId> file : files.entrySet()) {
            Path target = folder.resolve(file.getKey()).normalize();
            if (!target.startsWith(folder)) {
                throw new IOException("git knows a file outside its folder: " + file.getKey());
            }
            Files.createDirectories(target.getParent());
            Files.write(
                    target, repository.open(file.getValue(), Constants.OBJ_BLOB).getBytes());
        }
    }

    @Override
    public void close() {
        repository.close();
    }

    /**
     * Where a notes folder lies in its repository.
     *
     * @param prefix its path from the top with a slash behind it; empty for the top itself
     */
    private record Place(Repository repository, String prefix) {

        private static Place around(Path notesFolder, @Nullable Path index) throws IOException {
            Path folder = notesFolder.toRealPath();
            FileRepositoryBuilder builder =
                    new FileRepositoryBuilder().setMustExist(true).findGitDir(folder.toFile());
            if (builder.getGitDir() == null) {
                throw new NoRepositoryException("there is no git repository around " + folder);
            }
            if (index != null) {
                builder.setIndexFile(index.toFile());
            }
            Repository repository = builder.build();
            if (repository.isBare()) {
                repository.close();
                throw new NoRepositoryException("the git repository around " + folder + " has no files");
            }
            Path top = repository.getWorkTree().toPath().toRealPath();
            String prefix = top.relativize(folder).toString().replace('\\', '/');
            return new Place(repository, prefix.isEmpty() ? "" : prefix + "/");
        }

        /** Links are left out, as they are where notes are read from disk. */
        private void add(Map<String, ObjectId> files, String path, FileMode mode, ObjectId id) {
            boolean regular = FileMode.REGULAR_FILE.equals(mode) || FileMode.EXECUTABLE_FILE.equals(mode);
            if (regular && path.startsWith(prefix)) {
                String within = path.substring(prefix.length());
                if (within.equals(SettingsReader.FILE_NAME)
                        || within.toLowerCase(Locale.ROOT).endsWith(".md")) {
                    files.put(within, id.toObjectId());
                }
            }
        }
    }
}
