package dev.leanloop.history;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.eclipse.jgit.errors.LargeObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevObject;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.treewalk.EmptyTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/**
 * Where a text stands in everything that git keeps: every version of every file on every branch, tag and stash, and what commits say
 * of themselves. Slow, since it reads all of it: for the rare case that something must not be kept at all.
 *
 * @param top the repository's own folder
 * @param commits those that brought the text in, the oldest first
 * @param refs branches, tags and the like from which such a commit can be reached, sorted
 */
public record PastMentions(Path top, List<Commit> commits, List<String> refs) {

    /** Larger files are no notes. */
    private static final int LARGEST = 8 * 1024 * 1024;

    private static final int SHORT_ID = 10;

    public PastMentions {
        commits = List.copyOf(commits);
        refs = List.copyOf(refs);
    }

    /**
     * A commit.
     *
     * @param id the first letters of git's name of it
     * @param day its author's own
     * @param files that it added or changed and that have the text, or whose path has it
     * @param message whether its message has the text
     * @param author whether who wrote or committed it does
     */
    public record Commit(String id, LocalDate day, List<String> files, boolean message, boolean author) {
        public Commit {
            files = List.copyOf(files);
        }
    }

    /**
     * Looks through the repository around a folder.
     *
     * @param has whether a line has the text
     * @param named whether a path has it
     * @return empty when there is no repository
     * @throws IOException when it cannot be read
     */
    public static Optional<PastMentions> find(Path folder, Predicate<String> has, Predicate<String> named)
            throws IOException {
        FileRepositoryBuilder builder = new FileRepositoryBuilder()
                .setMustExist(true)
                .findGitDir(folder.toRealPath().toFile());
        if (builder.getGitDir() == null) {
            return Optional.empty();
        }
        try (Repository repository = builder.build()) {
            Path top = repository.isBare()
                    ? repository.getDirectory().toPath()
                    : repository.getWorkTree().toPath().toRealPath();
            return Optional.of(new Finder(repository, has, named).find(top));
        }
    }

    /** One look through a repository. */
    private static final class Finder {

        private final Repository repository;
        private final Predicate<String> has;
        private final Predicate<String> named;
        private final Map<ObjectId, Boolean> known = new HashMap<>();

        Finder(Repository repository, Predicate<String> has, Predicate<String> named) {
            this.named = named;
            this.repository = repository;
            this.has = has;
        }

        PastMentions find(Path top) throws IOException {
            List<Ref> refs = new ArrayList<>(repository.getRefDatabase().getRefs());
            refs.sort(Comparator.comparing(Ref::getName));
            List<Commit> found = new ArrayList<>();
            Set<ObjectId> ids = new HashSet<>();
            try (ObjectReader objects = repository.newObjectReader();
                    TreeWalk trees = new TreeWalk(objects);
                    RevWalk walk = new RevWalk(objects)) {
                for (Ref ref : refs) {
                    commit(walk, ref).ifPresent(start -> mark(walk, start));
                }
                for (RevCommit commit : walk) {
                    Commit mention = mention(walk, trees, objects, commit);
                    if (!mention.files().isEmpty() || mention.message() || mention.author()) {
                        found.add(mention);
                        ids.add(commit.copy());
                    }
                }
            }
            found.sort(Comparator.comparing(Commit::day).thenComparing(Commit::id));
            return new PastMentions(top, found, leading(refs, ids));
        }

        private static Optional<RevCommit> commit(RevWalk walk, Ref ref) throws IOException {
            ObjectId id = ref.getObjectId();
            if (id == null || ref.getName().equals(Constants.HEAD) && ref.isSymbolic()) {
                return Optional.empty();
            }
            RevObject object = walk.peel(walk.parseAny(id));
            return object instanceof RevCommit commit ? Optional.of(commit) : Optional.empty();
        }

        private static void mark(RevWalk walk, RevCommit start) {
            try {
                walk.markStart(start);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }

        private Commit mention(RevWalk walk, TreeWalk trees, ObjectReader objects, RevCommit commit)
                throws IOException {
            trees.reset();
            trees.setRecursive(true);
            trees.setFilter(TreeFilter.ANY_DIFF);
            trees.addTree(commit.getTree());
            if (commit.getParentCount() == 0) {
                trees.addTree(new EmptyTreeIterator());
            }
            for (RevCommit parent : commit.getParents()) {
                walk.parseHeaders(parent);
                trees.addTree(parent.getTree());
            }
            Set<String> files = new TreeSet<>();
            while (trees.next()) {
                ObjectId blob = trees.getObjectId(0);
                boolean gone = blob.equals(ObjectId.zeroId());
                boolean elsewhere =
                        FileMode.GITLINK.equals(trees.getRawMode(0)); // Only its name is in this repository.
                if (!gone && (named.test(trees.getPathString()) || !elsewhere && isIn(objects, blob))) {
                    files.add(trees.getPathString());
                }
            }
            Signature author = Signature.ofAuthor(commit);
            return new Commit(
                    commit.abbreviate(SHORT_ID).name(),
                    author.when().toLocalDate(),
                    List.copyOf(files),
                    commit.getFullMessage().lines().anyMatch(has),
                    isIn(author) || isIn(Signature.ofCommitter(commit)));
        }

        private boolean isIn(Signature person) {
            return has.test(person.name()) || has.test(person.mail());
        }

        private boolean isIn(ObjectReader objects, ObjectId blob) throws IOException {
            Boolean before = known.get(blob);
            if (before != null) {
                return before;
            }
            boolean found = false;
            try {
                ObjectLoader loader = objects.open(blob, Constants.OBJ_BLOB);
                found = loader.getSize() <= LARGEST
                        && new String(loader.getBytes(LARGEST), StandardCharsets.UTF_8)
                                .lines()
                                .anyMatch(has);
            } catch (LargeObjectException e) {
                found = false; // No text that a person wrote.
            }
            known.put(blob, found);
            return found;
        }

        private List<String> leading(List<Ref> refs, Set<ObjectId> ids) throws IOException {
            Set<String> leading = new TreeSet<>();
            for (Ref ref : refs) {
                try (RevWalk walk = new RevWalk(repository)) {
                    Optional<RevCommit> start = commit(walk, ref);
                    start.ifPresent(commit -> mark(walk, commit));
                    for (RevCommit commit : walk) {
                        if (ids.contains(commit)) {
                            leading.add(ref.getName());
                            break;
                        }
                    }
                }
            }
            return List.copyOf(leading);
        }
    }
}
