package dev.leanloop.knowledge.metric;

import dev.leanloop.knowledge.Hypothesis;
import dev.leanloop.knowledge.Proof;
import dev.leanloop.note.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * M6, calibration: whether what the team is 70% sure of comes true 7 times in 10. Over the hypotheses proved to be written
 * <em>before</em>, with a confidence, and confirmed or refuted. For the team only: a figure per person teaches people to predict
 * the obvious.
 *
 * @param judged the hypotheses it is made of, in place order
 * @param unclear those left out because their verdict is unclear
 */
public record Calibration(List<Hypothesis> judged, List<Hypothesis> unclear) {

    /** The score and the plot say nothing of fewer. */
    public static final int SCORE_FROM = 20;

    /** A bin of the plot is drawn of no fewer. */
    public static final int BIN_FROM = 5;

    /** Five bins, so that the words unlikely 30, toss-up 50, likely 70 and sure 90 fall into different ones. */
    private static final int BINS = 5;

    private static final int PER_CENT = 100;

    public Calibration {
        judged = List.copyOf(judged);
        unclear = List.copyOf(unclear);
    }

    static Calibration of(Selection team) {
        List<Hypothesis> before = team.hypotheses().stream()
                .filter(hypothesis -> hypothesis.proof() == Proof.BEFORE && hypothesis.confidence() != null)
                .toList();
        return new Calibration(
                before.stream()
                        .filter(hypothesis ->
                                hypothesis.verdict() == Verdict.CONFIRMED || hypothesis.verdict() == Verdict.REFUTED)
                        .toList(),
                before.stream()
                        .filter(hypothesis -> hypothesis.verdict() == Verdict.UNCLEAR)
                        .toList());
    }

    /** Whether there are enough to show a score. */
    public boolean isEnough() {
        return judged.size() >= SCORE_FROM;
    }

    /**
     * The mean of (p - o)² with o = 1 for confirmed and 0 for refuted: G. W. Brier, "Verification of forecasts expressed in terms of
     * probability", Monthly Weather Review 78 (1950), 1-3, in its form for two outcomes. 0 is perfect, 1 is surely wrong each time.
     */
    public OptionalDouble brier() {
        return judged.stream()
                .mapToDouble(hypothesis -> {
                    double miss = stated(hypothesis) - outcome(hypothesis);
                    return miss * miss;
                })
                .average();
    }

    /**
     * What always saying the share that came true would have scored, o(1 - o) with o that share: the uncertainty term of
     * A. H. Murphy, "A new vector partition of the probability score", Journal of Applied Meteorology 12 (1973), 595-600. A score
     * above it is worse than knowing nothing but the average.
     */
    public OptionalDouble reference() {
        OptionalDouble mean = judged.stream().mapToDouble(Calibration::outcome).average();
        return mean.isEmpty() ? mean : OptionalDouble.of(mean.getAsDouble() * (1 - mean.getAsDouble()));
    }

    /** All five bins of the reliability plot, from the lowest confidence up; see {@link #plot()} for those to draw. */
    public List<Bin> bins() {
        List<Bin> bins = new ArrayList<>();
        int width = PER_CENT / BINS;
        for (int from = 0; from < PER_CENT; from += width) {
            int low = from;
            int high = from + width == PER_CENT ? PER_CENT : from + width - 1;
            bins.add(new Bin(
                    low,
                    high,
                    Counted.of(
                            judged.stream()
                                    .filter(hypothesis -> isWithin(hypothesis, low, high))
                                    .toList(),
                            hypothesis -> hypothesis.verdict() == Verdict.CONFIRMED)));
        }
        return bins;
    }

    /** The bins that may be drawn: those of at least five, and none when all together are fewer than twenty. */
    public List<Bin> plot() {
        return isEnough()
                ? bins().stream()
                        .filter(bin -> bin.confirmed().whole().size() >= BIN_FROM)
                        .toList()
                : List.of();
    }

    private static boolean isWithin(Hypothesis hypothesis, int low, int high) {
        Integer confidence = hypothesis.confidence();
        return confidence != null && confidence >= low && confidence <= high;
    }

    private static double stated(Hypothesis hypothesis) {
        Integer confidence = hypothesis.confidence();
        if (confidence == null) {
            throw new IllegalStateException("no confidence: " + hypothesis.origin());
        }
        return confidence / (double) PER_CENT;
    }

    private static double outcome(Hypothesis hypothesis) {
        return hypothesis.verdict() == Verdict.CONFIRMED ? 1 : 0;
    }

    /**
     * The hypotheses of like confidence.
     *
     * @param low the lowest confidence of the bin, in per cent
     * @param high the highest, included
     * @param confirmed how many of them came true
     */
    public record Bin(int low, int high, Counted<Hypothesis> confirmed) {

        /** The mean of the stated confidences, between 0 and 1; empty when the bin is. */
        public OptionalDouble meanStated() {
            return confirmed.whole().stream().mapToDouble(Calibration::stated).average();
        }
    }
}
