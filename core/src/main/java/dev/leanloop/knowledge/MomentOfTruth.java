package dev.leanloop.knowledge;

import dev.leanloop.note.PromiseState;
import dev.leanloop.note.Side;
import dev.leanloop.note.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A gap between what was expected and what came, in either direction, that the notes show by themselves. The site proposes a
 * review of it and never writes one.
 *
 * <p>After B. Bodaken and R. Fritz, "The Managerial Moment of Truth" (2006): the moment when delivery and expectation differ, and a
 * manager may either look away or acknowledge it, analyze how it came about, plan, and set up feedback.
 *
 * @param gap what kind of gap
 * @param stated the line that raised the expectation; for a surprise the surprise itself
 * @param shown the line that shows the gap; the same for a surprise
 * @param text what was expected, promised or heard
 * @param customer with whom
 * @param date of the conversation that shows it
 */
public record MomentOfTruth(
        Gap gap,
        Origin stated,
        Origin shown,
        String text,
        @Nullable CustomerId customer,
        @Nullable LocalDate date) {

    /** From this confidence on a refuted hypothesis is a gap. */
    private static final int CONFIDENT = 80;

    /** Up to this confidence a confirmed one is: as far from what came as 80% refuted. */
    private static final int DOUBTFUL = 20;

    private static final Comparator<MomentOfTruth> NEWEST_FIRST = Comparator.comparing(
                    MomentOfTruth::date, Comparator.nullsLast(Comparator.<LocalDate>reverseOrder()))
            .thenComparing(MomentOfTruth::shown)
            .thenComparing(MomentOfTruth::gap);

    /** How delivery and expectation can differ. */
    public enum Gap {
        /** A hypothesis of at least 80% was refuted. */
        CONFIDENT_AND_REFUTED,
        /**
         * A hypothesis of at most 20% was confirmed: it came otherwise by as much as above. Whether that is much better than expected
         * depends on what was expected, which a note does not say and nobody should guess.
         */
        DOUBTFUL_AND_CONFIRMED,
        /** Our own promise was missed, by the receiver's last word. */
        MISSED,
        /** Our own promise was moved twice or more, whatever came of it. */
        MOVED_TWICE,
        /** Something that nobody had predicted. */
        SURPRISE
    }

    /** The moments that no truth review covers yet, newest first. */
    public static List<MomentOfTruth> waiting(KnowledgeBase knowledge) {
        return all(knowledge).stream()
                .filter(moment -> knowledge.truthReviews().stream().noneMatch(moment::isCoveredBy))
                .toList();
    }

    /** Every moment of truth, covered or not, newest first. */
    public static List<MomentOfTruth> all(KnowledgeBase knowledge) {
        List<MomentOfTruth> moments = new ArrayList<>();
        knowledge.hypotheses().forEach(hypothesis -> gap(hypothesis).ifPresent(moments::add));
        knowledge.promises().stream()
                .filter(promise -> promise.side() == Side.PERFORMER)
                .forEach(promise -> gap(promise).ifPresent(moments::add));
        knowledge.learnings().stream()
                .filter(Learning::surprise)
                .map(learning -> new MomentOfTruth(
                        Gap.SURPRISE,
                        learning.origin(),
                        learning.origin(),
                        learning.text(),
                        learning.customer(),
                        learning.date()))
                .forEach(moments::add);
        return moments.stream().sorted(NEWEST_FIRST).toList();
    }

    /**
     * Whether a review is about the note where the expectation was stated or the gap showed, and was held on the day it showed or
     * later. A review without a day covers only a gap without one: nobody can tell which came first.
     */
    public boolean isCoveredBy(TruthReview review) {
        boolean about = review.about().contains(stated.note()) || review.about().contains(shown.note());
        boolean after = date == null || (review.date() != null && !review.date().isBefore(date));
        return about && after;
    }

    private static Optional<MomentOfTruth> gap(Hypothesis hypothesis) {
        Integer confidence = hypothesis.confidence();
        if (confidence == null || hypothesis.verdicts().isEmpty()) {
            return Optional.empty();
        }
        Hypothesis.Given last = hypothesis.verdicts().getLast();
        Gap gap;
        if (last.verdict() == Verdict.REFUTED && confidence >= CONFIDENT) {
            gap = Gap.CONFIDENT_AND_REFUTED;
        } else if (last.verdict() == Verdict.CONFIRMED && confidence <= DOUBTFUL) {
            gap = Gap.DOUBTFUL_AND_CONFIRMED;
        } else {
            return Optional.empty();
        }
        return Optional.of(new MomentOfTruth(
                gap, hypothesis.origin(), last.origin(), hypothesis.text(), hypothesis.customer(), last.date()));
    }

    private static Optional<MomentOfTruth> gap(Promise promise) {
        List<Promise.Word> moves = promise.moves();
        if (promise.state() == PromiseState.MISSED) {
            return Optional.of(
                    promise.words().isEmpty()
                            ? of(promise, Gap.MISSED, promise.origin(), promise.date())
                            : of(promise, Gap.MISSED, promise.words().getLast()));
        }
        return moves.size() < 2 ? Optional.empty() : Optional.of(of(promise, Gap.MOVED_TWICE, moves.get(1)));
    }

    private static MomentOfTruth of(Promise promise, Gap gap, Promise.Word word) {
        return of(promise, gap, word.origin(), word.date());
    }

    private static MomentOfTruth of(Promise promise, Gap gap, Origin shown, @Nullable LocalDate date) {
        return new MomentOfTruth(gap, promise.origin(), shown, promise.text(), promise.customer(), date);
    }
}
