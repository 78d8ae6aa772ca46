package dev.leanloop.history;

import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;

/**
 * One commit, as far as notes are concerned.
 *
 * @param id git's name of it
 * @param generation 1 for a first commit, else one more than the highest of its parents
 * @param committed seconds since 1970
 * @param authored when its author says it was written
 * @param authorName as git has it
 * @param authorMail as git has it
 * @param changes by path
 */
record CommitChanges(
        String id,
        int generation,
        long committed,
        OffsetDateTime authored,
        String authorName,
        String authorMail,
        List<Change> changes) {

    /**
     * Parents before children, and else the same order whatever else is known: by generation, then time, then id. A commit keeps its
     * place before and after others when the history grows, which is what makes reading only what is new the same as reading all.
     */
    static final Comparator<CommitChanges> ORDER = Comparator.comparingInt(CommitChanges::generation)
            .thenComparingLong(CommitChanges::committed)
            .thenComparing(CommitChanges::id);

    CommitChanges {
        changes = List.copyOf(changes);
    }
}
