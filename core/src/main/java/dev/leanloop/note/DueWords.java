package dev.leanloop.note;

import java.time.DayOfWeek;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands behind {@code by} or {@code due}: a day with or without a weekday before it, a weekday alone, or what is meant as a day
 * and is of no form that is read, such as {@code June 5} without a year. A date wins over the weekday beside it.
 */
final class DueWords {

    /** A weekday's word, whole or by its first letters. */
    static final String DAY_OF_WEEK =
            "(?:mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)";

    private static final int IGNORE_CASE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private static final Pattern LEAD = Pattern.compile(
            "(?<![\\p{L}\\p{N}])(?:(?:by|due)(?::\\s*|\\s+)(?:on\\s+)?@?|(?-i:(?=" + SignedWord.DAY + "))@)",
            IGNORE_CASE);
    private static final Pattern WEEKDAY = Pattern.compile("(" + DAY_OF_WEEK + ")\\b", IGNORE_CASE);
    private static final Pattern BETWEEN = Pattern.compile("\\.?[\\s,]*(?:([(\\[])\\s*)?(?:the\\s+)?", IGNORE_CASE);
    private static final Pattern CLOSING = Pattern.compile("\\s*[)\\]]");

    private static final String ORDINAL = "(?:st|nd|rd|th|\\.)?";
    private static final String END = "(?=\\s*(?:$|[,;)\\]]|[.!](?:\\s|$)))";
    private static final Pattern MONTH_FIRST =
            Pattern.compile(WrittenDay.MONTH + "\\s+(\\d{1,2})" + ORDINAL + "(?![\\p{L}\\p{N}])", IGNORE_CASE);
    private static final Pattern DAY_FIRST = Pattern.compile(
            "(\\d{1,2})" + ORDINAL + "\\s+(?:of\\s+)?" + WrittenDay.MONTH + "(?![\\p{L}\\p{N}])", IGNORE_CASE);
    /** A month or a week with its year, and {@code next Friday}, which is this week's to some and next week's to others. */
    private static final Pattern NO_DAY = Pattern.compile(
            "\\d{4}-(?:\\d{1,2}|W\\d{1,2})(?![-\\d])|" + WrittenDay.MONTH + ",?\\s+\\d{4}(?!\\d)|next\\s+"
                    + WEEKDAY.pattern(),
            IGNORE_CASE);
    /** What moves the weekday before it to another week or says which one is meant; a time of day does neither. */
    private static final Pattern OTHER_WEEK = Pattern.compile(
            "\\d{1,2}(?:st|nd|rd|th)(?![\\p{L}\\p{N}])|\\d{1,2}" + END
                    + "|\\d{1,2}\\.\\d{1,2}\\.(?!\\d)|\\d{1,2}/\\d{1,2}(?![\\d/])"
                    + "|(?:of\\s+)?(?:next|following|coming)\\s+(?:week|month|year)\\b|(?:after\\s+)?next" + END
                    + "|(?:in\\s+)?(?:an?|one|two|three|four|\\d{1,2})\\s+(?:weeks?|months?)(?:\\s+from\\s+now)?\\b"
                    + "|(?:in\\s+)?(?:week|[ck]w)\\s*\\d{1,2}\\b|week\\s+after(?:\\s+next)?\\b",
            IGNORE_CASE);

    private DueWords() {}

    /** The first day that is read, else the first that is meant; looks from an offset on. */
    static Optional<WrittenDates.Found> in(String text, int from, DateOrder order) {
        Matcher lead = LEAD.matcher(text);
        Optional<WrittenDates.Found> meant = Optional.empty();
        for (boolean more = lead.find(from); more; more = lead.find()) {
            Optional<WrittenDates.Found> found = behind(text, lead, order);
            if (found.isPresent() && !found.orElseThrow().isUnread()) {
                return found;
            }
            meant = meant.isPresent() ? meant : found;
        }
        return meant;
    }

    private static Optional<WrittenDates.Found> behind(String text, Matcher lead, DateOrder order) {
        int start = lead.start();
        int from = lead.end();
        Matcher weekday = at(WEEKDAY, text, from);
        if (!weekday.lookingAt()) {
            return WrittenDay.behind(text, from, order)
                    .map(day -> new WrittenDates.Found(start, day.end(), day.outcome()))
                    .or(() -> unread(text, start, from, from));
        }
        Matcher between = at(BETWEEN, text, weekday.end());
        int next = between.lookingAt() ? between.end() : weekday.end();
        Optional<WrittenDates.Found> found = WrittenDay.behind(text, next, order)
                .map(day -> new WrittenDates.Found(
                        start, between.group(1) == null ? day.end() : closed(text, day.end()), day.outcome()))
                .or(() -> unread(text, start, from, next));
        Matcher otherWeek = at(OTHER_WEEK, text, next);
        if (found.isEmpty() && otherWeek.lookingAt()) {
            return Optional.of(unread(text, start, from, otherWeek.end(), "YYYY-MM-DD"));
        }
        Due alone = new Due.NextWeekday(weekday(weekday.group(1)));
        return found.or(
                () -> Optional.of(new WrittenDates.Found(start, weekday.end(), new WrittenDates.Outcome.Read(alone))));
    }

    /** A day without its year, a month, a week, {@code next Friday}. */
    private static Optional<WrittenDates.Found> unread(String text, int start, int from, int at) {
        Matcher monthFirst = at(MONTH_FIRST, text, at);
        if (monthFirst.lookingAt()) {
            return Optional.of(
                    unread(text, start, from, monthFirst.end(), inYear(monthFirst.group(1), monthFirst.group(2))));
        }
        Matcher dayFirst = at(DAY_FIRST, text, at);
        if (dayFirst.lookingAt()) {
            return Optional.of(unread(text, start, from, dayFirst.end(), inYear(dayFirst.group(2), dayFirst.group(1))));
        }
        Matcher noDay = at(NO_DAY, text, at);
        return noDay.lookingAt() ? Optional.of(unread(text, start, from, noDay.end(), "YYYY-MM-DD")) : Optional.empty();
    }

    private static WrittenDates.Found unread(String text, int start, int from, int end, String toWrite) {
        String written = text.substring(from, end);
        return new WrittenDates.Found(start, end, new WrittenDates.Outcome.Unread(written, toWrite));
    }

    private static String inYear(String month, String day) {
        int number = WrittenDay.month(month).orElseThrow();
        return String.format(Locale.ROOT, "YYYY-%02d-%02d", number, Integer.parseInt(day));
    }

    private static int closed(String text, int end) {
        Matcher closing = at(CLOSING, text, end);
        return closing.lookingAt() ? closing.end() : end;
    }

    private static Matcher at(Pattern pattern, String text, int from) {
        return pattern.matcher(text).region(from, text.length()).useTransparentBounds(true);
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
}
