package dev.leanloop.history;

import dev.leanloop.note.NotePath;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.jgit.diff.DiffEntry;
import org.eclipse.jgit.diff.RenameDetector;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevSort;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.EmptyTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.AndTreeFilter;
import org.eclipse.jgit.treewalk.filter.OrTreeFilter;
import org.eclipse.jgit.treewalk.filter.PathFilter;
import org.eclipse.jgit.treewalk.filter.PathSuffixFilter;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/**
 * Looks at every commit of the current branch that is not known yet. A merge counts only for what it changed against all of its
 * parents.
 */
final class HistoryWalk {

    /** As many notes moved and edited in one commit are compared with each other; git's own limit, whatever is configured. */
    private static final int RENAME_LIMIT = 400;

    /** Two notes of which so many per cent are alike are one that moved; git's own measure. */
    private static final int RENAME_SCORE = 50;

    private static final TreeFilter MARKDOWN = OrTreeFilter.create(
            Stream.of(".md", ".MD", ".Md", ".mD").map(PathSuffixFilter::create).toArray(TreeFilter[]::new));

    private final Repository repository;
    private final ChangeLog known;
    private final String revision;
    private final Map<String, CommitChanges> commits = new HashMap<>();

    /**
     * @param revision the commit that is looked back from: {@code HEAD}, a branch, an id
     */
    HistoryWalk(Repository repository, ChangeLog known, String revision) {
        this.repository = repository;
        this.known = known;
        this.revision = revision;
    }

    /** The log up to that commit. */
    ChangeLog read() throws IOException {
        ObjectId head = repository.resolve(revision);
        if (head == null) {
            return ChangeLog.empty(known.folder());
        }
        if (head.name().equals(known.head())) {
            return known;
        }
        known.commits().forEach(commit -> commits.put(commit.id(), commit));
        List<CommitChanges> all = new ArrayList<>();
        try (ObjectReader objects = repository.newObjectReader();
                TreeWalk trees = new TreeWalk(objects);
                RevWalk walk = new RevWalk(objects)) {
            boolean grown = hasGrown(walk, head);
            walk.reset();
            walk.sort(RevSort.TOPO);
            walk.sort(RevSort.REVERSE, true);
            walk.markStart(walk.parseCommit(head));
            if (grown) {
                walk.markUninteresting(walk.parseCommit(ObjectId.fromString(known.head())));
                all.addAll(known.commits());
            }
            for (RevCommit commit : walk) {
                CommitChanges changes = commits.get(commit.name());
                if (changes == null) {
                    changes = read(walk, trees, commit);
                    commits.put(changes.id(), changes);
                }
                all.add(changes);
            }
        }
        all.sort(CommitChanges.ORDER);
        return new ChangeLog(head.name(), known.folder(), all);
    }

    /** Whether all that is known is still there: not so when the branch was rewritten, or is another one. */
    private boolean hasGrown(RevWalk walk, ObjectId head) throws IOException {
        if (known.head().isEmpty()) {
            return false;
        }
        try {
            RevCommit before = walk.parseCommit(ObjectId.fromString(known.head()));
            return walk.isMergedInto(before, walk.parseCommit(head));
        } catch (MissingObjectException | IncorrectObjectTypeException e) {
            return false; // Rewritten, and tidied away.
        }
    }

    private CommitChanges read(RevWalk walk, TreeWalk trees, RevCommit commit) throws IOException {
        int generation = 1;
        for (RevCommit parent : commit.getParents()) {
            CommitChanges before = commits.get(parent.name());
            generation = Math.max(generation, before == null ? 1 : before.generation() + 1);
        }
        Signature author = Signature.ofAuthor(commit);
        return new CommitChanges(
                commit.name(),
                generation,
                commit.getCommitTime(),
                author.when(),
                author.name(),
                author.mail(),
                changes(walk, trees, commit));
    }

    private List<Change> changes(RevWalk walk, TreeWalk trees, RevCommit commit) throws IOException {
        trees.reset();
        trees.setRecursive(true);
        trees.setFilter(filter());
        trees.addTree(commit.getTree());
        for (RevCommit parent : commit.getParents()) {
            walk.parseHeaders(parent);
            trees.addTree(parent.getTree());
        }
        if (commit.getParentCount() == 0) {
            trees.addTree(new EmptyTreeIterator());
        }
        List<Change> changes = new ArrayList<>();
        int added = 0;
        int removed = 0;
        while (trees.next()) {
            if (changedAgainstAllParents(trees)) {
                boolean gone = trees.getObjectId(0).equals(ObjectId.zeroId());
                removed += gone ? 1 : 0;
                added += trees.getObjectId(1).equals(ObjectId.zeroId()) ? 1 : 0;
                String blob = gone ? "" : trees.getObjectId(0).name();
                changes.add(new Change(path(trees.getPathString()), blob, null));
            }
        }
        boolean moved = added > 0 && removed > 0 && commit.getParentCount() == 1;
        return moved ? withSources(changes, trees, commit) : changes;
    }

    /** Says of those that were moved from where, as git sees it. */
    private List<Change> withSources(List<Change> changes, TreeWalk trees, RevCommit commit) throws IOException {
        trees.reset();
        trees.setRecursive(true);
        trees.setFilter(filter());
        trees.addTree(commit.getParent(0).getTree());
        trees.addTree(commit.getTree());
        RenameDetector detector = new RenameDetector(repository);
        detector.setRenameLimit(RENAME_LIMIT);
        detector.setRenameScore(RENAME_SCORE);
        detector.addAll(DiffEntry.scan(trees));
        Map<NotePath, NotePath> sources = new HashMap<>();
        for (DiffEntry entry : detector.compute()) {
            if (entry.getChangeType() == DiffEntry.ChangeType.RENAME
                    || entry.getChangeType() == DiffEntry.ChangeType.COPY) {
                sources.put(path(entry.getNewPath()), path(entry.getOldPath()));
            }
        }
        return changes.stream()
                .map(change -> new Change(change.path(), change.blob(), sources.get(change.path())))
                .toList();
    }

    private NotePath path(String inRepository) {
        String folder = known.folder();
        return NotePath.of(folder.isEmpty() ? inRepository : inRepository.substring(folder.length() + 1));
    }

    private TreeFilter filter() {
        TreeFilter notes = AndTreeFilter.create(TreeFilter.ANY_DIFF, MARKDOWN);
        return known.folder().isEmpty() ? notes : AndTreeFilter.create(PathFilter.create(known.folder()), notes);
    }

    private static boolean changedAgainstAllParents(TreeWalk trees) {
        for (int parent = 1; parent < trees.getTreeCount(); parent++) {
            if (trees.idEqual(0, parent)) {
                return false;
            }
        }
        return isFileOrGone(trees.getRawMode(0));
    }

    /** Not so for links, which are not followed, and for repositories in this one, whose commits are elsewhere. */
    private static boolean isFileOrGone(int mode) {
        return FileMode.REGULAR_FILE.equals(mode)
                || FileMode.EXECUTABLE_FILE.equals(mode)
                || FileMode.MISSING.equals(mode);
    }
}
