package dev.leanloop.index;

import java.time.LocalDate;

/**
 * Days to which hits are narrowed, by the day of their conversation.
 *
 * @param from the first day that counts
 * @param to the last
 */
public record DayRange(LocalDate from, LocalDate to) {

    /** Any day, and none. */
    public static final DayRange ALWAYS = new DayRange(LocalDate.MIN, LocalDate.MAX);

    /** Whether a day, in days since 1970-01-01 or {@link Found#NO_DAY}, lies within. */
    boolean holds(int day) {
        return day == Found.NO_DAY ? equals(ALWAYS) : from.toEpochDay() <= day && day <= to.toEpochDay();
    }
}
