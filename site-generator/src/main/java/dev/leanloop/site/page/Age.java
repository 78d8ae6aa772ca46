package dev.leanloop.site.page;

import dev.leanloop.site.message.Messages;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Distances between days in words, as coarse as a reader needs: days below two weeks, weeks below nine, months below two years.
 * {@code js/ages.js} says the same words in the browser, against the reader's day. Immutable.
 */
public final class Age {

    private static final long DAYS_BELOW = 14;
    private static final long WEEKS_BELOW = 63;
    private static final long MONTHS_BELOW = 730;
    private static final long DAYS_IN_WEEK = 7;
    private static final double DAYS_IN_MONTH = 30.44;
    private static final double DAYS_IN_YEAR = 365.25;

    private final Messages messages;

    /** Ages in the words of a language. */
    public Age(Messages messages) {
        this.messages = messages;
    }

    /** {@code today}, {@code yesterday}, {@code 6 weeks ago}; of a day to come {@code in 3 days}. */
    public String since(LocalDate date, LocalDate asOf) {
        long days = ChronoUnit.DAYS.between(date, asOf);
        if (days == 0) {
            return messages.text("age.today");
        }
        if (days == 1) {
            return messages.text("age.yesterday");
        }
        if (days == -1) {
            return messages.text("age.tomorrow");
        }
        return days > 0 ? span("age.ago.", days) : span("age.in.", -days);
    }

    /** {@code due today}, {@code in 3 days}, {@code 3 days over}. */
    public String until(LocalDate date, LocalDate asOf) {
        long days = ChronoUnit.DAYS.between(asOf, date);
        if (days == 0) {
            return messages.text("age.today");
        }
        if (days == 1) {
            return messages.text("age.tomorrow");
        }
        return days > 0 ? span("age.in.", days) : span("age.over.", -days);
    }

    /** {@code 3 weeks earlier}, {@code 2 days later}, {@code the same day}. */
    public String between(LocalDate date, LocalDate other) {
        long days = ChronoUnit.DAYS.between(other, date);
        if (days == 0) {
            return messages.text("age.same_day");
        }
        return days < 0 ? span("age.earlier.", -days) : span("age.later.", days);
    }

    /** A number of days, at least one, in the largest fitting unit. */
    private String span(String family, long days) {
        if (days < DAYS_BELOW) {
            return messages.count(family + "day", days);
        }
        if (days < WEEKS_BELOW) {
            return messages.count(family + "week", Math.round((double) days / DAYS_IN_WEEK));
        }
        if (days < MONTHS_BELOW) {
            return messages.count(family + "month", Math.round(days / DAYS_IN_MONTH));
        }
        return messages.count(family + "year", Math.round(days / DAYS_IN_YEAR));
    }
}
