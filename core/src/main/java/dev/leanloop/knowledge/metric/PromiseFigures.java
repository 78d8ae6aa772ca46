package dev.leanloop.knowledge.metric;

import dev.leanloop.knowledge.Promise;
import dev.leanloop.note.PromiseState;
import dev.leanloop.note.Side;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What was promised, and what the receivers say of it: M1, M2, M3 and M9. */
public final class PromiseFigures {

    /** How long a receiver has before silence counts: the site asks two weeks after a promise was called done. */
    private static final int FEEDBACK_WITHIN_DAYS = 14;

    private final Selection selection;

    PromiseFigures(Selection selection) {
        this.selection = selection;
    }

    /**
     * M1, promises kept on time: of all that came due in a period by their <em>first</em> date, those the receiver calls kept, that
     * were never moved, and that were not done after that date. A receiver says so at the next talk, so the day of the word does not
     * matter; nor does a box ticked at that talk or later, which says when it was noted, not when it was done. What comes due after
     * the as-of day is not counted; what was dropped is.
     *
     * <p>This is Percent Plan Complete of the Last Planner System (G. Ballard, "The Last Planner System of Production Control",
     * 2000): assignments completed as promised, by all that were promised. It starts a talk about causes and has no target.
     */
    public Counted<Promise> keptOnTime(Side side, Period period) {
        List<Promise> due = selection.promises().stream()
                .filter(promise -> promise.side() == side && isDueIn(promise, period))
                .toList();
        return Counted.of(due, PromiseFigures::isKeptOnTime);
    }

    private boolean isDueIn(Promise promise, Period period) {
        LocalDate due = promise.firstDue();
        return due != null && period.contains(due) && !due.isAfter(selection.asOf());
    }

    private static boolean isKeptOnTime(Promise promise) {
        return promise.state() == PromiseState.KEPT && promise.moves().isEmpty() && !isDoneLate(promise);
    }

    private static boolean isDoneLate(Promise promise) {
        LocalDate due = promise.firstDue();
        LocalDate done = promise.done();
        LocalDate said =
                promise.words().isEmpty() ? null : promise.words().getLast().date();
        return due != null && done != null && done.isAfter(due) && (said == null || done.isBefore(said));
    }

    /**
     * M2, promise age: days from the day a promise is owed for to the as-of day, of all that a side still owes with a date. Below
     * nought it is not due yet.
     */
    public Ages<Promise> ages(Side side) {
        List<Promise> owed = selection.promises().stream()
                .filter(promise -> promise.side() == side && promise.state().isOwed())
                .toList();
        return Ages.of(owed, promise -> Optional.ofNullable(promise.due()), selection.asOf());
    }

    /**
     * M3, closed feedback: of the promises that their owner called done more than 14 days ago, those on which the receiver has said
     * something since, or anything final. Done on an unknown day is not counted. In the conversation for action of T. Winograd and
     * F. Flores ("Understanding Computers and Cognition", 1986) the performer declares completion, and only the customer declares
     * satisfaction.
     */
    public Counted<Promise> closedFeedback() {
        LocalDate before = selection.asOf().minusDays(FEEDBACK_WITHIN_DAYS);
        List<Promise> done = selection.promises().stream()
                .filter(promise -> promise.done() != null && promise.done().isBefore(before))
                .toList();
        return Counted.of(done, PromiseFigures::hasFeedback);
    }

    private static boolean hasFeedback(Promise promise) {
        LocalDate done = promise.done();
        return promise.words().stream()
                .anyMatch(word -> word.state() != PromiseState.MOVED
                        || done == null
                        || (word.date() != null && !word.date().isBefore(done)));
    }

    /**
     * M9, shared responsibility: the customer's promises of all promises, meant for one loop. Near nought we carry it alone. From
     * product.md; the thought is the collaborative half of the customer's Act.
     */
    public Counted<Promise> sharedResponsibility() {
        return Counted.of(selection.promises(), promise -> promise.side() == Side.CUSTOMER);
    }
}
