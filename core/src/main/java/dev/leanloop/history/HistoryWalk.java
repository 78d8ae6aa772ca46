package dev.leanloop.history;

import dev.leanloop.note.NotePath;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevSort;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.EmptyTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.AndTreeFilter;
import org.eclipse.jgit.treewalk.filter.PathFilter;
import org.eclipse.jgit.treewalk.filter.PathSuffixFilter;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/**
 * One walk over all commits of the current branch, oldest first. A note that moved without a change keeps its versions; a merge
 * counts only for what it changed against all of its parents.
 */
final class HistoryWalk {

    private final Repository repository;
    private final String prefix;
    private final Map<NotePath, List<Version>> versions = new TreeMap<>();
    private int number;

    /**
     * @param prefix the notes folder below the repository's top, empty for the top
     */
    HistoryWalk(Repository repository, String prefix) {
        this.repository = repository;
        this.prefix = prefix;
    }

    Map<NotePath, List<Version>> read() throws IOException {
        ObjectId head = repository.resolve("HEAD");
        if (head == null) {
            return versions;
        }
        try (RevWalk commits = new RevWalk(repository)) {
            commits.sort(RevSort.TOPO);
            commits.sort(RevSort.REVERSE, true);
            commits.markStart(commits.parseCommit(head));
            for (RevCommit commit : commits) {
                take(commits, commit);
                number++;
            }
        }
        return versions;
    }

    private void take(RevWalk commits, RevCommit commit) throws IOException {
        List<Change> changes = changes(commits, commit);
        Map<String, NotePath> removed = new HashMap<>();
        for (Change change : changes) {
            if (change.after().equals(ObjectId.zeroId().name())) {
                removed.put(change.before(), change.path());
            }
        }
        PersonIdent author = commit.getAuthorIdent();
        OffsetDateTime authored =
                author.getWhenAsInstant().atZone(author.getZoneId()).toOffsetDateTime();
        for (Change change : changes) {
            if (removed.containsValue(change.path())) {
                continue;
            }
            NotePath source = removed.get(change.after());
            boolean isNew = change.before().equals(ObjectId.zeroId().name());
            if (isNew && source != null && versions.containsKey(source)) {
                versions.put(change.path(), new ArrayList<>(versions.get(source)));
                continue;
            }
            versions.computeIfAbsent(change.path(), path -> new ArrayList<>())
                    .add(new Version(
                            number,
                            change.after(),
                            authored,
                            author.getName(),
                            author.getEmailAddress(),
                            changes.size()));
        }
        removed.values().forEach(versions::remove);
    }

    private List<Change> changes(RevWalk commits, RevCommit commit) throws IOException {
        List<Change> changes = new ArrayList<>();
        try (TreeWalk trees = new TreeWalk(repository)) {
            trees.setRecursive(true);
            trees.addTree(commit.getTree());
            for (RevCommit parent : commit.getParents()) {
                commits.parseHeaders(parent);
                trees.addTree(parent.getTree());
            }
            if (commit.getParentCount() == 0) {
                trees.addTree(new EmptyTreeIterator());
            }
            trees.setFilter(filter());
            while (trees.next()) {
                if (changedAgainstAllParents(trees)) {
                    String path = prefix.isEmpty()
                            ? trees.getPathString()
                            : trees.getPathString().substring(prefix.length() + 1);
                    changes.add(new Change(
                            NotePath.of(path),
                            trees.getObjectId(0).name(),
                            trees.getObjectId(1).name()));
                }
            }
        }
        return changes;
    }

    private TreeFilter filter() {
        TreeFilter notes = AndTreeFilter.create(TreeFilter.ANY_DIFF, PathSuffixFilter.create(".md"));
        return prefix.isEmpty() ? notes : AndTreeFilter.create(PathFilter.create(prefix), notes);
    }

    private static boolean changedAgainstAllParents(TreeWalk trees) {
        for (int parent = 1; parent < trees.getTreeCount(); parent++) {
            if (trees.idEqual(0, parent)) {
                return false;
            }
        }
        return !FileMode.SYMLINK.equals(trees.getRawMode(0));
    }

    /** A note that a commit added, changed or removed; ids are zero where there is no file. */
    private record Change(NotePath path, String after, String before) {}
}
