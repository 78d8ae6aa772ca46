package dev.leanloop.note;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The written forms of dates in items (section 9 of the note format): ISO, Dataview, Tasks' emoji, {@code +7d}, {@code by Fri}.
 * Strict: 30 February is no date.
 */
final class WrittenDates {

    private static final String ISO = "(\\d{4}-\\d{1,2}-\\d{1,2})(?!\\d)";
    private static final String SLASHED = "(\\d{1,2}/\\d{1,2}/(?:\\d{4}|\\d{2}))(?!\\d)";
    private static final String LEAD = "(?<![\\p{L}\\p{N}])(?:by|due:?)\\s+";
    private static final String WEEKDAYS =
            "(mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)\\b";

    private static final int CALENDAR = 0x1F4C5;
    private static final int CHECK_MARK = 0x2705;
    private static final int IGNORE_CASE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private static final Pattern DUE_ISO = Pattern.compile(LEAD + ISO, IGNORE_CASE);
    private static final Pattern DUE_SLASHED = Pattern.compile(LEAD + SLASHED, IGNORE_CASE);
    private static final Pattern DUE_FIELD = Pattern.compile("[\\[(]due::\\s*" + ISO + "[^\\])]*[\\])]", IGNORE_CASE);
    private static final Pattern DUE_EMOJI = Pattern.compile("\\x{1F4C5}\\x{FE0F}?\\s*" + ISO);
    private static final Pattern DUE_AFTER =
            Pattern.compile("(?:" + LEAD + ")?(?<![\\p{L}\\p{N}+])\\+(\\d{1,3})([dw])(?![\\p{L}\\p{N}])", IGNORE_CASE);
    private static final Pattern DUE_WEEKDAY = Pattern.compile(LEAD + WEEKDAYS, IGNORE_CASE);
    private static final Pattern DONE =
            Pattern.compile("(?:\\x{2705}\\x{FE0F}?\\s*|(?<![\\p{L}\\p{N}])done\\s+)" + ISO, IGNORE_CASE);
    private static final Pattern ISO_ALONE = Pattern.compile("^" + ISO);
    private static final Pattern ISO_STRICT = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private WrittenDates() {}

    /** The day a strict {@code YYYY-MM-DD} names; empty for any other text and for a day that does not exist. */
    static Optional<LocalDate> iso(String text) {
        return ISO_STRICT.matcher(text).matches() ? lenientIso(text) : Optional.empty();
    }

    /** The date an item is due at; the first one written counts. */
    static Optional<Found> due(String text, DateOrder order) {
        boolean hasDigit = Words.holdsDigit(text);
        int lead = lead(text);
        Optional<Found> first = hasDigit ? dueInNumbers(text, order, lead) : Optional.empty();
        return lead < 0
                ? first
                : earlier(
                        first,
                        find(
                                DUE_WEEKDAY,
                                text,
                                lead,
                                match -> new Outcome.Read(new Due.NextWeekday(weekday(match.group(1))))));
    }

    /** Where the first word stands that may lead up to a date; -1 without one. */
    private static int lead(String text) {
        int by = Words.startOf(text, "by");
        int due = Words.startOf(text, "due");
        return by < 0 || due < 0 ? Math.max(by, due) : Math.min(by, due);
    }

    private static Optional<Found> dueInNumbers(String text, DateOrder order, int lead) {
        Optional<Found> first = lead < 0 ? Optional.empty() : find(DUE_ISO, text, lead, WrittenDates::isoOf);
        List<Pattern> patterns = new ArrayList<>();
        if (text.indexOf(':') >= 0 && Words.holds(text, "due::")) {
            patterns.add(DUE_FIELD);
        }
        if (text.indexOf(CALENDAR) >= 0) {
            patterns.add(DUE_EMOJI);
        }
        for (Pattern pattern : patterns) {
            first = earlier(first, find(pattern, text, 0, WrittenDates::isoOf));
        }
        if (lead >= 0 && text.indexOf('/') >= 0) {
            first = earlier(first, find(DUE_SLASHED, text, lead, match -> slashed(match.group(1), order)));
        }
        if (text.indexOf('+') < 0) {
            return first;
        }
        return earlier(first, find(DUE_AFTER, text, 0, match -> {
            int count = Integer.parseInt(match.group(1));
            return new Outcome.Read(new Due.After(match.group(2).equalsIgnoreCase("w") ? 7 * count : count));
        }));
    }

    /** The date an item was done at. */
    static Optional<Found> done(String text) {
        if (text.indexOf(CHECK_MARK) < 0 && !Words.holds(text, "done")) {
            return Optional.empty();
        }
        return find(DONE, text, 0, WrittenDates::isoOf);
    }

    /** An ISO date at the very start of a text. */
    static Optional<Found> leadingIso(String text) {
        return find(ISO_ALONE, text, 0, WrittenDates::isoOf);
    }

    /** What the first group of a match comes to. */
    private static Outcome isoOf(Matcher match) {
        return lenientIso(match.group(1))
                .<Outcome>map(date -> new Outcome.Read(new Due.On(date)))
                .orElse(new Outcome.Impossible(match.group(1)));
    }

    /** What {@code 03/04/24} comes to. */
    static Outcome slashed(String written, DateOrder order) {
        String[] parts = written.split("/");
        int year = Integer.parseInt(parts[2]) + (parts[2].length() == 2 ? 2000 : 0);
        int first = Integer.parseInt(parts[0]);
        int second = Integer.parseInt(parts[1]);
        return switch (order) {
            case ISO_ONLY -> new Outcome.Ambiguous(written, onlyDay(year, first, second));
            case DMY -> day(year, second, first, written);
            case MDY -> day(year, first, second, written);
        };
    }

    /** The day of two numbers of which one is no month; null when both can be, or none. */
    private static @Nullable LocalDate onlyDay(int year, int first, int second) {
        if (first > 12 == second > 12) {
            return null;
        }
        Outcome day = first > 12 ? day(year, second, first, "") : day(year, first, second, "");
        return day instanceof Outcome.Read read && read.due() instanceof Due.On on ? on.date() : null;
    }

    private static Outcome day(int year, int month, int day, String written) {
        try {
            return new Outcome.Read(new Due.On(LocalDate.of(year, month, day)));
        } catch (DateTimeException e) {
            return new Outcome.Impossible(written);
        }
    }

    private static Optional<LocalDate> lenientIso(String text) {
        String[] parts = text.split("-");
        try {
            return Optional.of(
                    LocalDate.of(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2])));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static DayOfWeek weekday(String word) {
        String start = word.substring(0, 3).toUpperCase(Locale.ROOT);
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.name().startsWith(start)) {
                return day;
            }
        }
        throw new IllegalStateException("the pattern lets no other word through: " + word);
    }

    /** The first match from an offset on, before which there is none. */
    private static Optional<Found> find(Pattern pattern, String text, int from, Function<Matcher, Outcome> read) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find(from)
                ? Optional.of(new Found(matcher.start(), matcher.end(), read.apply(matcher)))
                : Optional.empty();
    }

    private static Optional<Found> earlier(Optional<Found> one, Optional<Found> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.or(() -> other);
        }
        return one.orElseThrow().start() <= other.orElseThrow().start() ? one : other;
    }

    /** Where in the text a date was written, and what came of it. */
    record Found(int start, int end, Outcome outcome) {

        /** Whether it was read; a refused date stays in the text, so that nothing is lost. */
        boolean isRead() {
            return outcome instanceof Outcome.Read;
        }

        /** The date, or none when it was refused. */
        Due due() {
            return switch (outcome) {
                case Outcome.Read read -> read.due();
                case Outcome.Impossible impossible -> new Due.None();
                case Outcome.Ambiguous ambiguous -> new Due.None();
            };
        }
    }

    /** What came of a written date. */
    sealed interface Outcome {
        /** It was read. */
        record Read(Due due) implements Outcome {}

        /** There is no such day (E07). */
        record Impossible(String written) implements Outcome {}

        /**
         * It is of a form that can be read in two ways (W12).
         *
         * @param only the only day that exists of the two, such as for {@code 3/30/24}; null when both do
         */
        record Ambiguous(String written, @Nullable LocalDate only) implements Outcome {

            String message() {
                String toWrite = only == null ? "YYYY-MM-DD" : only.toString();
                return "'" + written + "' is of a form that can be read as two days; write " + toWrite
                        + ", or set 'dates: dmy' or 'dates: mdy' in leanloop.yml";
            }

            /** A line with the day as it should read. */
            String mend(String line) {
                return line.replace(written, only == null ? "YYYY-MM-DD" : only.toString());
            }
        }
    }
}
