package dev.leanloop.site;

import dev.leanloop.knowledge.Promise;
import java.time.LocalDate;
import java.util.Comparator;

/** The days just ahead, for which a promise is due soon. */
final class DueWindow {

    /** What is due first stands first, what has no date last. */
    static final Comparator<Promise> BY_DUE = Catalogue.oldestFirst(Promise::due, Promise::origin);

    private static final int DAYS = 7;

    private final LocalDate asOf;

    DueWindow(LocalDate asOf) {
        this.asOf = asOf;
    }

    /** The last day of the window. A page names it, since a page may be read long after it was built. */
    LocalDate last() {
        return asOf.plusDays(DAYS);
    }

    boolean isSoon(Promise promise) {
        LocalDate due = promise.due();
        return promise.state().isOwed() && due != null && !due.isBefore(asOf) && !due.isAfter(last());
    }

    boolean isLater(Promise promise) {
        LocalDate due = promise.due();
        return promise.state().isOwed() && due != null && due.isAfter(last());
    }
}
