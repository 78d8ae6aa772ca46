package dev.leanloop.site.page;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Distances between days in words, as coarse as a reader needs: days below two weeks, weeks below nine, months below two years.
 * {@code js/ages.js} says the same words in the browser, against the reader's day. Stateless.
 */
public final class Age {

    private static final long DAYS_BELOW = 14;
    private static final long WEEKS_BELOW = 63;
    private static final long MONTHS_BELOW = 730;
    private static final long DAYS_IN_WEEK = 7;
    private static final double DAYS_IN_MONTH = 30.44;
    private static final double DAYS_IN_YEAR = 365.25;

    private Age() {}

    /** {@code today}, {@code yesterday}, {@code 6 weeks ago}; of a day to come {@code in 3 days}. */
    public static String since(LocalDate date, LocalDate asOf) {
        long days = ChronoUnit.DAYS.between(date, asOf);
        if (days == 0) {
            return "today";
        }
        if (days == 1) {
            return "yesterday";
        }
        if (days == -1) {
            return "tomorrow";
        }
        return days > 0 ? span(days) + " ago" : "in " + span(-days);
    }

    /** {@code due today}, {@code in 3 days}, {@code 3 days over}. */
    public static String until(LocalDate date, LocalDate asOf) {
        long days = ChronoUnit.DAYS.between(asOf, date);
        if (days == 0) {
            return "today";
        }
        if (days == 1) {
            return "tomorrow";
        }
        return days > 0 ? "in " + span(days) : span(-days) + " over";
    }

    /** {@code 3 weeks earlier}, {@code 2 days later}, {@code the same day}. */
    public static String between(LocalDate date, LocalDate other) {
        long days = ChronoUnit.DAYS.between(other, date);
        if (days == 0) {
            return "the same day";
        }
        return span(Math.abs(days)) + (days < 0 ? " earlier" : " later");
    }

    /** A number of days, at least one, in the largest fitting unit. */
    public static String span(long days) {
        if (days < DAYS_BELOW) {
            return count(days, "day");
        }
        if (days < WEEKS_BELOW) {
            return count(Math.round((double) days / DAYS_IN_WEEK), "week");
        }
        if (days < MONTHS_BELOW) {
            return count(Math.round(days / DAYS_IN_MONTH), "month");
        }
        return count(Math.round(days / DAYS_IN_YEAR), "year");
    }

    private static String count(long n, String unit) {
        return n + " " + unit + (n == 1 ? "" : "s");
    }
}
