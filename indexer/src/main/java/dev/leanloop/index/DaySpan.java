package dev.leanloop.index;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A day, month or year as a query writes it.
 *
 * @param first its first day; null when it is open
 * @param last its last day; null when it is open
 */
record DaySpan(@Nullable LocalDate first, @Nullable LocalDate last) {

    /** All days. */
    static final DaySpan OPEN = new DaySpan(null, null);

    private static final Pattern WRITTEN = Pattern.compile("^([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?$");

    /** So that the day before and the day after have four digits, too. */
    private static final int FIRST_YEAR = 1000;

    private static final int LAST_YEAR = 9998;

    /** What {@code 2026}, {@code 2026-03} or {@code 2026-03-31} means; empty for all else. */
    static Optional<DaySpan> of(String written) {
        Matcher day = WRITTEN.matcher(written);
        if (!day.find()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(day.group(1));
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            return Optional.empty();
        }
        try {
            if (day.group(2) == null) {
                return Optional.of(new DaySpan(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)));
            }
            YearMonth month = YearMonth.of(year, Integer.parseInt(day.group(2)));
            if (day.group(3) == null) {
                return Optional.of(new DaySpan(month.atDay(1), month.atEndOfMonth()));
            }
            LocalDate date = month.atDay(Integer.parseInt(day.group(3)));
            return Optional.of(new DaySpan(date, date));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    /** As an end of a range, where a star stands for no end. */
    static Optional<DaySpan> ofEnd(String written) {
        return written.equals("*") ? Optional.of(OPEN) : of(written);
    }

    /** The day before it; null when it is open. */
    @Nullable
    LocalDate before() {
        return first == null ? null : first.minusDays(1);
    }

    /** The day after it; null when it is open. */
    @Nullable
    LocalDate after() {
        return last == null ? null : last.plusDays(1);
    }
}
