package dev.leanloop.knowledge.metric;

import dev.leanloop.knowledge.Hypothesis;
import dev.leanloop.knowledge.Proof;
import dev.leanloop.note.Verdict;
import java.time.LocalDate;
import java.util.List;

/** What was expected, and what became of it: M4, M5 and M7. {@link Calibration} is M6. */
public final class HypothesisFigures {

    private static final int VERDICT_WITHIN_DAYS = 14;

    private final Selection selection;

    HypothesisFigures(Selection selection) {
        this.selection = selection;
    }

    /**
     * M4, verdict coverage: of the hypotheses whose conversation is more than 14 days past, those with a verdict, <em>unclear</em>
     * included. It asks whether what is planned is checked, the C of W. E. Deming's and W. Shewhart's cycle.
     */
    public Counted<Hypothesis> verdictCoverage() {
        LocalDate before = selection.asOf().minusDays(VERDICT_WITHIN_DAYS);
        List<Hypothesis> past = selection.hypotheses().stream()
                .filter(hypothesis ->
                        hypothesis.date() != null && hypothesis.date().isBefore(before))
                .toList();
        return Counted.of(past, hypothesis -> hypothesis.verdict() != Verdict.OPEN);
    }

    /**
     * M5, refuted share: the refuted of the confirmed and refuted. Near nought over twenty or more we ask what we know already, near
     * one we guess; there is no good value. After K. Popper ("The Logic of Scientific Discovery", 1959): one learns where one is
     * proved wrong.
     */
    public Counted<Hypothesis> refuted() {
        List<Hypothesis> decided = selection.hypotheses().stream()
                .filter(hypothesis ->
                        hypothesis.verdict() == Verdict.CONFIRMED || hypothesis.verdict() == Verdict.REFUTED)
                .toList();
        return Counted.of(decided, hypothesis -> hypothesis.verdict() == Verdict.REFUTED);
    }

    /** The hypotheses that M5 leaves out and shows beside it. */
    public List<Hypothesis> unclear() {
        return selection.hypotheses().stream()
                .filter(hypothesis -> hypothesis.verdict() == Verdict.UNCLEAR)
                .toList();
    }

    /**
     * M7, written before: of the hypotheses of which git knows, those written before the talk; the others were written together with
     * their verdict. Both Kata (M. Rother, "Toyota Kata", 2010) and the after-action review rest on it.
     */
    public Counted<Hypothesis> writtenBefore() {
        List<Hypothesis> known = selection.hypotheses().stream()
                .filter(hypothesis -> hypothesis.proof() != Proof.UNKNOWN)
                .toList();
        return Counted.of(known, hypothesis -> hypothesis.proof() == Proof.BEFORE);
    }
}
