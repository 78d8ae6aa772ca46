package dev.leanloop.knowledge.metric;

import dev.leanloop.knowledge.TruthReview;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * M15, truth follow-through: whether the looks back that reviews agreed on were taken, and what they found. The fourth step of the
 * managerial moment of truth, feedback (B. Bodaken and R. Fritz, 2006), is the one that is skipped.
 *
 * @param onTime of the checks whose date is more than three days past, those made within three days of it
 * @param holding of the checks that were made at any time, those that found the change holding
 */
public record FollowThrough(Counted<TruthReview.FeedbackCheck> onTime, Counted<TruthReview.FeedbackCheck> holding) {

    private static final int WITHIN_DAYS = 3;

    static FollowThrough of(Selection selection) {
        List<TruthReview.FeedbackCheck> all = selection.truthReviews().stream()
                .flatMap(review -> review.feedback().stream())
                .toList();
        LocalDate before = selection.asOf().minusDays(WITHIN_DAYS);
        return new FollowThrough(
                Counted.of(
                        all.stream()
                                .filter(check ->
                                        check.due() != null && check.due().isBefore(before))
                                .toList(),
                        FollowThrough::isOnTime),
                Counted.of(
                        all.stream()
                                .filter(check -> check.state() != TruthReview.State.OPEN)
                                .toList(),
                        check -> check.state() == TruthReview.State.HOLDING));
    }

    /** A check made on a day that nobody knows was not made on time, as far as anybody can show. */
    private static boolean isOnTime(TruthReview.FeedbackCheck check) {
        return check.due() != null
                && check.made() != null
                && check.state() != TruthReview.State.OPEN
                && Math.abs(ChronoUnit.DAYS.between(check.due(), check.made())) <= WITHIN_DAYS;
    }
}
