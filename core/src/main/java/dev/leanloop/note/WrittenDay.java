package dev.leanloop.note;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The forms in which notes of any origin write the day of a conversation (section 12 of the note format): ISO,
 * {@code 2024/05/14}, {@code May 14, 2024}, {@code 14 May 2024}, months also by their first three letters, a weekday before it.
 * {@code 03/04/24} is refused as ambiguous unless the settings say which way round it is. With dots the day comes first:
 * {@code 14.05.2024}; with two digits of a year that is a date only where the settings say so, or versions and chapters would be.
 */
final class WrittenDay {

    private static final int IGNORE_CASE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    /** A month's word, whole or its first three letters, as the one group of its own. */
    static final String MONTH =
            "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
                    + "|nov(?:ember)?|dec(?:ember)?)\\.?";

    private static final String WEEKDAY =
            "(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?[.,]?\\s+)?";

    private static final Pattern NUMBERS = Pattern.compile("(\\d{4})([-/])(\\d{1,2})\\2(\\d{1,2})(?!\\d)");
    private static final Pattern MONTH_FIRST =
            Pattern.compile(MONTH + "\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})(?!\\d)", IGNORE_CASE);
    private static final Pattern DAY_FIRST = Pattern.compile(
            "(\\d{1,2})(?:st|nd|rd|th|\\.)?\\s+(?:of\\s+)?" + MONTH + ",?\\s+(\\d{4})(?!\\d)", IGNORE_CASE);
    private static final Pattern SLASHED =
            Pattern.compile("\\d{1,2}/\\d{1,2}/(?:\\d{4}|\\d{2})(?!\\d)|\\d{1,2}-\\d{1,2}-(?:19|20)\\d{2}(?![-\\d])");
    private static final String NO_MORE = "(?!\\d|\\.\\d)";
    private static final Pattern DOTTED = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.((?:19|20)\\d{2})" + NO_MORE);
    private static final Pattern DOTTED_SHORT = Pattern.compile("(\\d{2})\\.(\\d{2})\\.(\\d{2})" + NO_MORE);
    private static final Pattern START = Pattern.compile("^[^\\p{L}\\p{N}]*" + WEEKDAY, IGNORE_CASE);
    private static final Pattern MONTH_WORD = Pattern.compile(MONTH, IGNORE_CASE);

    private WrittenDay() {}

    /**
     * A day as written.
     *
     * @param end offset behind it in the text it was found in
     * @param outcome the day, or why it is none
     */
    record Found(int end, WrittenDates.Outcome outcome) {

        Optional<LocalDate> day() {
            return outcome instanceof WrittenDates.Outcome.Read read && read.due() instanceof Due.On on
                    ? Optional.of(on.date())
                    : Optional.empty();
        }
    }

    /** The day a text starts with, signs and a weekday before it left out; empty when it starts with none. */
    static Optional<Found> atStart(String text, DateOrder order) {
        if (!Words.holdsDigit(text)) {
            return Optional.empty();
        }
        Matcher start = START.matcher(text);
        return behind(text, start.find() ? start.end() : 0, order);
    }

    /** The day that stands at an offset of a text; empty when something else does. */
    static Optional<Found> behind(String text, int from, DateOrder order) {
        boolean inNumbers = from < text.length() && text.charAt(from) >= '0' && text.charAt(from) <= '9';
        return inNumbers ? inNumbers(text, from, order) : monthFirst(text, from);
    }

    /** The month of an English word, 1 to 12, whole or its first three letters. */
    static Optional<Integer> month(String word) {
        return MONTH_WORD.matcher(word).matches() ? Optional.of(monthOf(word)) : Optional.empty();
    }

    /** The first day that a text names by a month's word: {@code Notes of Nov 05, 2022}. */
    static Optional<LocalDate> inWords(String text) {
        for (Pattern pattern : List.of(MONTH_FIRST, DAY_FIRST)) {
            Matcher matcher = pattern.matcher(text);
            if (matcher.find()) {
                return (pattern == MONTH_FIRST ? monthFirst(text, matcher.start()) : dayFirst(text, matcher.start()))
                        .flatMap(Found::day);
            }
        }
        return Optional.empty();
    }

    private static Optional<Found> inNumbers(String text, int from, DateOrder order) {
        Optional<Found> found = numbers(text, from);
        return found.isPresent()
                ? found
                : dayFirst(text, from).or(() -> slashed(text, from, order)).or(() -> dotted(text, from, order));
    }

    private static Optional<Found> numbers(String text, int from) {
        return at(NUMBERS, text, from).map(match -> found(match, number(match, 1), number(match, 3), number(match, 4)));
    }

    private static Optional<Found> monthFirst(String text, int from) {
        return at(MONTH_FIRST, text, from)
                .map(match -> found(match, number(match, 3), monthOf(match.group(1)), number(match, 2)));
    }

    private static Optional<Found> dayFirst(String text, int from) {
        return at(DAY_FIRST, text, from)
                .map(match -> found(match, number(match, 3), monthOf(match.group(2)), number(match, 1)));
    }

    private static Optional<Found> slashed(String text, int from, DateOrder order) {
        return at(SLASHED, text, from).map(match -> new Found(match.end(), WrittenDates.slashed(match.group(), order)));
    }

    private static Optional<Found> dotted(String text, int from, DateOrder order) {
        Optional<Matcher> whole = at(DOTTED, text, from);
        return (order == DateOrder.DMY ? whole.or(() -> at(DOTTED_SHORT, text, from)) : whole)
                .map(match -> new Found(match.end(), WrittenDates.dotted(match.group())));
    }

    private static Optional<Matcher> at(Pattern pattern, String text, int from) {
        Matcher matcher = pattern.matcher(text).region(from, text.length()).useTransparentBounds(true);
        return matcher.lookingAt() ? Optional.of(matcher) : Optional.empty();
    }

    private static Found found(Matcher match, int year, int month, int day) {
        try {
            return new Found(match.end(), new WrittenDates.Outcome.Read(new Due.On(LocalDate.of(year, month, day))));
        } catch (DateTimeException e) {
            return new Found(match.end(), new WrittenDates.Outcome.Impossible(match.group()));
        }
    }

    private static int number(Matcher match, int group) {
        return Integer.parseInt(match.group(group));
    }

    private static int monthOf(String word) {
        String months = "janfebmaraprmayjunjulaugsepoctnovdec";
        return months.indexOf(word.substring(0, 3).toLowerCase(Locale.ROOT)) / 3 + 1;
    }
}
