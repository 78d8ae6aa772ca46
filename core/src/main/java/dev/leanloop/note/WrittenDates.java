package dev.leanloop.note;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The written forms of dates in items (section 9 of the note format): ISO, Dataview, Tasks' emoji, {@code @due(2024-06-01)} of TaskPaper,
 * {@code +7d}, {@code by Fri}.
 * Strict: 30 February is no date.
 */
final class WrittenDates {

    private static final String ISO = "(\\d{4}-\\d{1,2}-\\d{1,2})(?!\\d)";
    private static final String LEAD = "(?<![\\p{L}\\p{N}])(?:by|due:?)\\s+";

    private static final int CALENDAR = 0x1F4C5;
    private static final int CHECK_MARK = 0x2705;
    private static final int IGNORE_CASE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private static final Pattern DUE_FIELD =
            Pattern.compile("(?:[\\[(]due::|@due\\()\\s*([^\\])]+)[\\])]", IGNORE_CASE);
    private static final Pattern DUE_EMOJI = Pattern.compile("\\x{1F4C5}\\x{FE0F}?\\s*");
    private static final Pattern DUE_AFTER =
            Pattern.compile("(?:" + LEAD + ")?(?<![\\p{L}\\p{N}+])\\+(\\d{1,3})([dw])(?![\\p{L}\\p{N}])", IGNORE_CASE);
    private static final Pattern DONE = Pattern.compile(
            "(?:\\x{2705}\\x{FE0F}?\\s*|@done\\(|(?<![\\p{L}\\p{N}])done\\s+)" + ISO + "(?:(?<=@done\\(.{8,10})\\))?",
            IGNORE_CASE);
    private static final Pattern ISO_ALONE = Pattern.compile("^" + ISO);
    private static final Pattern ISO_STRICT = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private WrittenDates() {}

    /** The day a strict {@code YYYY-MM-DD} names; empty for any other text and for a day that does not exist. */
    static Optional<LocalDate> iso(String text) {
        return ISO_STRICT.matcher(text).matches() ? lenientIso(text) : Optional.empty();
    }

    /** The date an item is due at; the first one written counts, and one that is of no form before none. */
    static Optional<Found> due(String text, DateOrder order) {
        Optional<Found> inNumbers = Words.holdsDigit(text) ? dueInNumbers(text, order) : Optional.empty();
        int lead = lead(text);
        Optional<Found> inWords = lead < 0 ? Optional.empty() : DueWords.in(text, lead, order);
        boolean onlyMeant =
                inNumbers.isPresent() && inWords.filter(Found::isUnread).isPresent();
        return onlyMeant ? inNumbers : earlier(inNumbers, inWords);
    }

    /** Where the first word or sign stands that may lead up to a date; -1 without one. */
    private static int lead(String text) {
        int by = Words.startOf(text, "by");
        int due = Words.startOf(text, "due");
        int word = by < 0 || due < 0 ? Math.max(by, due) : Math.min(by, due);
        int sign = Words.holdsDigit(text) ? text.indexOf('@') : -1;
        return word < 0 || sign < 0 ? Math.max(word, sign) : Math.min(word, sign);
    }

    /** Dates that need no word before them. */
    private static Optional<Found> dueInNumbers(String text, DateOrder order) {
        boolean mayBeField = text.indexOf(':') >= 0 && Words.holds(text, "due::")
                || text.indexOf('@') >= 0 && Words.holds(text, "@due(");
        Optional<Found> field = mayBeField
                ? firstRead(
                        DUE_FIELD,
                        text,
                        match -> WrittenDay.atStart(match.group(1), order)
                                .map(day -> new Found(match.start(), match.end(), day.outcome())))
                : Optional.empty();
        Optional<Found> emoji = text.indexOf(CALENDAR) >= 0
                ? firstRead(
                        DUE_EMOJI,
                        text,
                        match -> WrittenDay.behind(text, match.end(), order)
                                .map(day -> new Found(match.start(), day.end(), day.outcome())))
                : Optional.empty();
        Optional<Found> first = earlier(field, emoji);
        if (text.indexOf('+') < 0) {
            return first;
        }
        return earlier(first, find(DUE_AFTER, text, match -> {
            int count = Integer.parseInt(match.group(1));
            return new Outcome.Read(new Due.After(match.group(2).equalsIgnoreCase("w") ? 7 * count : count));
        }));
    }

    /** The date an item was done at. */
    static Optional<Found> done(String text) {
        if (text.indexOf(CHECK_MARK) < 0 && !Words.holds(text, "done")) {
            return Optional.empty();
        }
        return find(DONE, text, WrittenDates::isoOf);
    }

    /** An ISO date at the very start of a text. */
    static Optional<Found> leadingIso(String text) {
        return find(ISO_ALONE, text, WrittenDates::isoOf);
    }

    /** What the first group of a match comes to. */
    private static Outcome isoOf(Matcher match) {
        return lenientIso(match.group(1))
                .<Outcome>map(date -> new Outcome.Read(new Due.On(date)))
                .orElse(new Outcome.Impossible(match.group(1)));
    }

    /** What {@code 03/04/24} comes to. */
    static Outcome slashed(String written, DateOrder order) {
        String[] parts = written.split("[/-]");
        int year = year(parts[2]);
        int first = Integer.parseInt(parts[0]);
        int second = Integer.parseInt(parts[1]);
        return switch (order) {
            case ISO_ONLY -> new Outcome.Ambiguous(written, onlyDay(year, first, second));
            case DMY -> day(year, second, first, written);
            case MDY -> day(year, first, second, written);
        };
    }

    /** What {@code 03.04.2024} comes to: with dots the day comes first, whatever the settings say of slashes. */
    static Outcome dotted(String written) {
        String[] parts = written.split("\\.");
        int year = year(parts[2]);
        int first = Integer.parseInt(parts[0]);
        int second = Integer.parseInt(parts[1]);
        LocalDate monthFirst = second > 12 ? onlyDay(year, first, second) : null;
        return monthFirst == null
                ? day(year, second, first, written)
                : new Outcome.Unread(written, monthFirst.toString());
    }

    private static int year(String digits) {
        return Integer.parseInt(digits) + (digits.length() == 2 ? 2000 : 0);
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

    private static Optional<Found> find(Pattern pattern, String text, Function<Matcher, Outcome> read) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find()
                ? Optional.of(new Found(matcher.start(), matcher.end(), read.apply(matcher)))
                : Optional.empty();
    }

    /** What the first match comes to of which something does. */
    private static Optional<Found> firstRead(
            Pattern pattern, String text, Function<MatchResult, Optional<Found>> read) {
        return pattern.matcher(text)
                .results()
                .flatMap(match -> read.apply(match).stream())
                .findFirst();
    }

    private static Optional<Found> earlier(Optional<Found> one, Optional<Found> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.isEmpty() ? other : one;
        }
        return one.orElseThrow().start() <= other.orElseThrow().start() ? one : other;
    }

    /**
     * Where in the text a date was written, and what came of it.
     *
     * @param cut from where on it is left out of what an item says: behind a time of day that stands before the date
     */
    record Found(int start, int cut, int end, Outcome outcome) {

        Found(int start, int end, Outcome outcome) {
            this(start, start, end, outcome);
        }

        /** Whether it was read; a refused date stays in the text, so that nothing is lost. */
        boolean isRead() {
            return outcome instanceof Outcome.Read;
        }

        /** Whether it is of no form that is read. */
        boolean isUnread() {
            return outcome instanceof Outcome.Unread;
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

        /**
         * It is meant as a day and is of no form of section 9 (W12), such as {@code June 5} or {@code Friday next week}.
         *
         * @param toWrite what to write instead, with {@code YYYY} for a year that is not said
         */
        record Unread(String written, String toWrite) implements Outcome {

            String message() {
                return "'" + written + "' is no date of a form that is read; write " + toWrite;
            }

            /** A line with the day as it should read; "" when it does not hold the words as such. */
            String mend(String line) {
                return line.contains(written) ? line.replace(written, toWrite) : "";
            }
        }
    }
}
