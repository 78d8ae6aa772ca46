package dev.leanloop.note;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/** When something is due, as written: some forms need the day of the conversation to become a date. */
public sealed interface Due {

    /** No date was written, or none that can be read. */
    record None() implements Due {}

    /** {@code by 2024-06-11}. */
    record On(LocalDate date) implements Due {}

    /** {@code +7d}, {@code +2w}: so many days after the conversation. */
    record After(int days) implements Due {}

    /** {@code by Fri}: the first such day after the conversation. */
    record NextWeekday(DayOfWeek day) implements Due {}

    /** The date, given the day of the conversation; empty for no date, and for a relative one in an undated note. */
    default Optional<LocalDate> resolve(Optional<LocalDate> conversation) {
        return switch (this) {
            case None none -> Optional.empty();
            case On on -> Optional.of(on.date());
            case After after -> conversation.map(day -> day.plusDays(after.days()));
            case NextWeekday weekday -> conversation.map(day -> day.with(TemporalAdjusters.next(weekday.day())));
        };
    }
}
