package dev.leanloop.site.chart;

import dev.leanloop.site.message.Messages;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Days to pixels.
 *
 * @param first the day at {@code start}
 * @param last the day at {@code end}, after {@code first}
 * @param start in pixels
 * @param end in pixels, greater than {@code start}
 */
record DayScale(LocalDate first, LocalDate last, double start, double end) {

    /** A day with a name on the axis. */
    record Tick(LocalDate day, String name) {}

    /** How far ticks may lie apart, finest first. */
    private enum Step {
        WEEK(7),
        MONTH(28),
        QUARTER(90),
        YEAR(365),
        FIVE_YEARS(1826);

        private final int days;

        Step(int days) {
            this.days = days;
        }

        LocalDate onOrAfter(LocalDate day) {
            LocalDate month = day.getDayOfMonth() == 1 ? day : day.with(TemporalAdjusters.firstDayOfNextMonth());
            return switch (this) {
                case WEEK -> day.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
                case MONTH -> month;
                case QUARTER -> month.plusMonths((13 - month.getMonthValue()) % 3);
                case YEAR -> month.plusMonths((13 - month.getMonthValue()) % 12);
                case FIVE_YEARS -> {
                    LocalDate year = month.plusMonths((13 - month.getMonthValue()) % 12);
                    yield year.plusYears(Math.floorMod(-year.getYear(), 5));
                }
            };
        }

        LocalDate after(LocalDate tick) {
            return onOrAfter(tick.plusDays(1));
        }
    }

    DayScale {
        if (!last.isAfter(first)) {
            throw new IllegalArgumentException("a scale from " + first + " to " + last);
        }
    }

    /** A scale over some days with a little room on both sides; one day alone has a month around it. */
    static DayScale around(LocalDate first, LocalDate last, double start, double end) {
        long days = ChronoUnit.DAYS.between(first, last);
        long room = days == 0 ? 15 : Math.max(1, days / 40);
        return new DayScale(first.minusDays(room), last.plusDays(room), start, end);
    }

    double at(LocalDate day) {
        double share = ChronoUnit.DAYS.between(first, day) / (double) ChronoUnit.DAYS.between(first, last);
        return start + share * (end - start);
    }

    /**
     * The first days of weeks, months, quarters or years within the scale; the year is named with its first tick and with January.
     *
     * @param room the least number of pixels between two
     */
    List<Tick> ticks(double room, Messages messages) {
        double pixelsPerDay = (end - start) / ChronoUnit.DAYS.between(first, last);
        Step step = Optional.ofNullable(finest(room / pixelsPerDay)).orElse(Step.FIVE_YEARS);
        List<Tick> ticks = new ArrayList<>();
        for (LocalDate day = step.onOrAfter(first); !day.isAfter(last); day = step.after(day)) {
            ticks.add(new Tick(day, name(day, step, ticks.isEmpty(), messages)));
        }
        return ticks;
    }

    private static @Nullable Step finest(double days) {
        for (Step step : Step.values()) {
            if (step.days >= days) {
                return step;
            }
        }
        return null;
    }

    private static String name(LocalDate day, Step step, boolean first, Messages messages) {
        return switch (step) {
            case WEEK -> messages.shortDay(day);
            case MONTH, QUARTER ->
                first || day.getMonthValue() == 1
                        ? messages.shortMonthOfYear(YearMonth.from(day))
                        : messages.shortMonth(day.getMonth());
            case YEAR, FIVE_YEARS -> Integer.toString(day.getYear());
        };
    }
}
