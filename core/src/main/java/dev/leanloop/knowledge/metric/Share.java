package dev.leanloop.knowledge.metric;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * So many of so many. To be shown as counts, "7 of 9"; a per cent of fewer than {@value #PER_CENT_FROM} says more than is known.
 *
 * @param part how many of them
 * @param whole of how many, at least {@code part}
 */
public record Share(int part, int whole) {

    /** The smallest whole that a per cent may be shown of. */
    public static final int PER_CENT_FROM = 10;

    /** The normal quantile of an interval that holds the true share in 95 of 100 cases. */
    private static final double Z = 1.96;

    public Share {
        if (part < 0 || part > whole) {
            throw new IllegalArgumentException("a share of " + part + " of " + whole);
        }
    }

    /** Between 0 and 1; empty when there is nothing to count. */
    public OptionalDouble proportion() {
        return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) part / whole);
    }

    public boolean mayShowPerCent() {
        return whole >= PER_CENT_FROM;
    }

    /**
     * Where the true share may lie: the score interval of E. B. Wilson, "Probable inference, the law of succession, and statistical
     * inference", Journal of the American Statistical Association 22 (1927), 209-212, with z = 1.96. Unlike the textbook interval it
     * stays between 0 and 1 and is honest about small wholes. Empty when there is nothing to count.
     */
    public Optional<Interval> interval() {
        if (whole == 0) {
            return Optional.empty();
        }
        double n = whole;
        double p = part / n;
        double middle = p + Z * Z / (2 * n);
        double margin = Z * Math.sqrt(p * (1 - p) / n + Z * Z / (4 * n * n));
        double scale = 1 + Z * Z / n;
        // At the ends the formula gives exactly 0 and 1, which rounding may miss by the last digit.
        double low = part == 0 ? 0 : (middle - margin) / scale;
        double high = part == whole ? 1 : (middle + margin) / scale;
        return Optional.of(new Interval(low, high));
    }

    /** {@code 7 of 9}. */
    @Override
    public String toString() {
        return part + " of " + whole;
    }

    /** From {@code low} to {@code high}, both between 0 and 1. */
    public record Interval(double low, double high) {}
}
