package dev.leanloop.site.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * Numbers to pixels, along a straight line.
 *
 * @param from the number at {@code start}
 * @param to the number at {@code end}, greater than {@code from}
 * @param start in pixels
 * @param end in pixels; less than {@code start} on an axis that goes up
 */
record LinearScale(double from, double to, double start, double end) {

    private static final double[] STEPS = {1, 2, 5, 10};

    LinearScale {
        if (!(to > from)) {
            throw new IllegalArgumentException("a scale from " + from + " to " + to);
        }
    }

    /** A scale for counts, from nothing to at least one. */
    static LinearScale ofCounts(long most, double start, double end) {
        return new LinearScale(0, Math.max(1, most), start, end);
    }

    double at(double number) {
        return start + (number - from) / (to - from) * (end - start);
    }

    double at(long number) {
        return at((double) number);
    }

    /**
     * Round numbers within the scale for ticks: whole ones, a power of ten times 1, 2 or 5 apart.
     *
     * @param room the least number of pixels between two
     */
    List<Long> ticks(double room) {
        long step = step((to - from) * room / Math.abs(end - start));
        List<Long> ticks = new ArrayList<>();
        for (long tick = Math.ceilDiv((long) Math.ceil(from), step) * step; tick <= to; tick += step) {
            ticks.add(tick);
        }
        return ticks;
    }

    private static long step(double least) {
        double power = 1;
        while (true) {
            for (double step : STEPS) {
                if (step * power >= least) {
                    return (long) (step * power);
                }
            }
            power *= 10;
        }
    }
}
