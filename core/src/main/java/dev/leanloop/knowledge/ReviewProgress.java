package dev.leanloop.knowledge;

import dev.leanloop.note.Phase;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * How far a truth review has come: which of its four steps is missing, and which of its checks is open, overdue or made.
 *
 * @param review which
 * @param missing the steps without a line, in their order
 * @param checks its feedback checks, in file order
 */
public record ReviewProgress(TruthReview review, List<Phase> missing, List<Check> checks) {

    private static final List<Phase> STEPS =
            List.of(Phase.ACKNOWLEDGE, Phase.ANALYZE, Phase.ACTION_PLAN, Phase.FEEDBACK);

    public ReviewProgress {
        missing = List.copyOf(missing);
        checks = List.copyOf(checks);
    }

    /** How a feedback check stands. */
    public enum CheckState {
        /** Its day is not past, or it has none. */
        OPEN,
        /** Its day is past, and nobody looked. */
        OVERDUE,
        /** Somebody looked: it holds. */
        HOLDING,
        /** Somebody looked: it does not hold. */
        NOT_HOLDING
    }

    /** A feedback check and how it stands on the as-of day. */
    public record Check(TruthReview.FeedbackCheck check, CheckState state) {}

    /** Every review, by path. */
    public static List<ReviewProgress> of(KnowledgeBase knowledge) {
        return knowledge.truthReviews().stream()
                .sorted(Comparator.comparing(TruthReview::note))
                .map(review -> of(review, knowledge.asOf()))
                .toList();
    }

    private static ReviewProgress of(TruthReview review, LocalDate asOf) {
        return new ReviewProgress(
                review,
                STEPS.stream().filter(step -> isMissing(review, step)).toList(),
                review.feedback().stream()
                        .map(check -> new Check(check, state(check, asOf)))
                        .toList());
    }

    private static boolean isMissing(TruthReview review, Phase step) {
        boolean onlyChecks = step == Phase.FEEDBACK && !review.feedback().isEmpty();
        return review.steps().getOrDefault(step, List.of()).isEmpty() && !onlyChecks;
    }

    private static CheckState state(TruthReview.FeedbackCheck check, LocalDate asOf) {
        return switch (check.state()) {
            case HOLDING -> CheckState.HOLDING;
            case NOT_HOLDING -> CheckState.NOT_HOLDING;
            case OPEN -> check.due() != null && check.due().isBefore(asOf) ? CheckState.OVERDUE : CheckState.OPEN;
        };
    }

    /** The step it stands at: the first that is missing, else feedback. */
    public Phase step() {
        return missing.isEmpty() ? Phase.FEEDBACK : missing.getFirst();
    }

    /** Whether nothing is missing and every check was made. A review without a check is unfinished work. */
    public boolean isFinished() {
        return missing.isEmpty()
                && !checks.isEmpty()
                && checks.stream()
                        .allMatch(check ->
                                check.state() == CheckState.HOLDING || check.state() == CheckState.NOT_HOLDING);
    }
}
