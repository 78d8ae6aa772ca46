package dev.leanloop.history;

import dev.leanloop.note.NotePath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Every commit that a branch's last one leads back to, in {@link CommitChanges#ORDER}.
 *
 * @param head git's name of the last one; empty for none
 * @param folder of the notes below the repository's top, empty for the top
 * @param commits all of them, those without a note among their changes too
 */
record ChangeLog(String head, String folder, List<CommitChanges> commits) {

    ChangeLog {
        commits = List.copyOf(commits);
    }

    static ChangeLog empty(String folder) {
        return new ChangeLog("", folder, List.of());
    }

    /** The versions of each note that is there at the end, oldest first. A note that moved keeps its own. */
    Map<NotePath, List<Version>> versions() {
        Map<NotePath, List<Version>> versions = new HashMap<>();
        for (int number = 0; number < commits.size(); number++) {
            apply(commits.get(number), number, versions);
        }
        return versions;
    }

    private static void apply(CommitChanges commit, int number, Map<NotePath, List<Version>> versions) {
        Set<NotePath> removed = new HashSet<>();
        for (Change change : commit.changes()) {
            if (change.isRemoval()) {
                removed.add(change.path());
                continue;
            }
            List<Version> earlier = change.source() == null ? null : versions.get(change.source());
            List<Version> own = earlier == null
                    ? versions.computeIfAbsent(change.path(), path -> new ArrayList<>())
                    : new ArrayList<>(earlier);
            versions.put(change.path(), own);
            if (own.isEmpty() || !own.getLast().blob().equals(change.blob())) {
                own.add(new Version(
                        number,
                        change.blob(),
                        commit.authored(),
                        commit.authorName(),
                        commit.authorMail(),
                        commit.changes().size()));
            }
        }
        removed.forEach(versions::remove);
    }
}
