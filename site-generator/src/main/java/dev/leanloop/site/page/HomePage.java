package dev.leanloop.site.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What have we learned, what was wrong, what is due.
 *
 * @param intro how much this stands on, one sentence
 * @param conversations how many there are
 * @param customers how many there are
 * @param withoutCustomer how many conversations have none, where most have none; else 0
 * @param figures three numbers that lead to their lines
 * @param refuted newest first, a few
 * @param surprises newest first, a few
 * @param newest the latest conversations with what was learned, a few
 * @param overdue owed and late, the longest first, a few
 * @param weeks learnings of the last weeks by kind; null when there are too few
 * @param newByDay how many learnings became known on each of the last days, as {@code 2026-06-24:3 2026-06-25:1}
 * @param soon the last day of the next seven
 * @param dueSoon owed until then, a few
 */
public record HomePage(
        PageHead head,
        String intro,
        int conversations,
        int customers,
        int withoutCustomer,
        Figures figures,
        List<HypothesisLine> refuted,
        List<LearningLine> surprises,
        List<LearningGroup> newest,
        Excerpt<PromiseLine> overdue,
        @Nullable WeeklyKinds weeks,
        String newByDay,
        Day soon,
        Excerpt<PromiseLine> dueSoon)
        implements Page {

    public HomePage {
        refuted = List.copyOf(refuted);
        surprises = List.copyOf(surprises);
        newest = List.copyOf(newest);
    }

    /**
     * The three numbers of the home page, and what makes them readable.
     *
     * @param learnings of a kind
     * @param unsorted those of none
     * @param surprises of both
     */
    public record Figures(
            int learnings,
            int unsorted,
            int surprises,
            int openPromises,
            int ours,
            int theirs,
            int overdue,
            int refuted,
            int decided) {}
}
