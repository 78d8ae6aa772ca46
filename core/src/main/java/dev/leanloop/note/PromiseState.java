package dev.leanloop.note;

import java.util.Locale;

/** How a promise stands. <em>Done</em> is the owner's word; <em>kept</em> and what follows it is the receiver's. */
public enum PromiseState {
    /** Owed. */
    OPEN,
    /** The owner says so; the receiver has not said whether it was kept. */
    DONE,
    /** The receiver is satisfied. */
    KEPT,
    /** The receiver did not get it. */
    MISSED,
    /** Owed at another date, with the receiver's knowledge. */
    MOVED,
    /** No longer owed. */
    DROPPED;

    /** The word in notes, facets and exports: {@code kept}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether somebody still waits for it: open or moved. */
    public boolean isOwed() {
        return this == OPEN || this == MOVED;
    }
}
