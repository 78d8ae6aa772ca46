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
    private static final String END_OF_DAY =
            "(?:eod|eob|cob|close\\s+of\\s+(?:business|play)|(?:the\\s+)?end\\s+of\\s+(?:the\\s+)?(?:business\\s+)?day)(?![\\p{L}\\p{N}])";
    private static final String TIME =
            "(?:(?:(?:at|before|around|in\\s+the)\\s+)?(?:noon|midday|midnight|lunch(?:time)?"
                    + "|(?:(?:early|late|mid)[ -])?(?:morning|afternoon|evening|night)"
                    + "|\\d{1,2}(?:[:.]\\d{2})?\\s?(?:[ap]\\.?m\\.?|o['’]clock)|\\d{1,2}:\\d{2})(?![\\p{L}\\p{N}])|"
                    + END_OF_DAY + ")";
    private static final String TIMES = "((?:[(\\[]?" + TIME + "[)\\]]?[\\s,]*){0,2})(?:on\\s+)?";

    /** {@code by Sun Life} names somebody: what may be the start of a name is no day before a word in capitals. */
    private static final Pattern WEEKDAY = Pattern.compile(
            "(" + DAY_OF_WEEK + ")\\b(?!(?<=\\b(?-i:Sun|Mon|Sat|Wed))\\s+(?!(?:" + WrittenDay.MONTH + "|" + TIME
                    + ")(?![\\p{L}\\p{N}]))(?-i:\\p{Lu}\\p{Ll}))",
            IGNORE_CASE);

    private static final Pattern TIMES_BEFORE = Pattern.compile(TIMES, IGNORE_CASE);
    private static final Pattern ONLY_END_OF_DAY = Pattern.compile("(?:\\W*" + END_OF_DAY + "){0,2}\\W*", IGNORE_CASE);

    /** What says no day of section 9 by itself, such as {@code next week}; a date behind it makes it plain. */
    private static final String VAGUE = "(?:today|tonight|tomorrow|eo[wmqy]|(?:next|this|coming|following)\\s+(?:"
            + DAY_OF_WEEK + "|week|month|quarter|year)"
            + "|end\\s+of\\s+(?:(?:the|this|next)\\s+)?(?:week|month|quarter|year))\\b";

    private static final Pattern VAGUE_BEFORE = Pattern.compile(
            "(?:the\\s+)?(?:" + VAGUE + "|" + TIME + ")(?:[\\s,]+(?:on\\s+)?(?:" + VAGUE + "|" + TIME + "|"
                    + DAY_OF_WEEK + "\\b)){0,4}+[\\s,]*(?:[(\\[]\\s*)?(?:on\\s+)?(?:the\\s+)?",
            IGNORE_CASE);
    private static final Pattern BETWEEN = Pattern.compile(
            "\\.?[\\s,]*" + TIMES + "(?:[(\\[]\\s*)?(?:on\\s+)?(?:the\\s+)?([-–—:/]+\\s*)?", IGNORE_CASE);
    private static final Pattern CLOSING = Pattern.compile("(?:[\\s,]*" + END_OF_DAY + ")?\\s*[)\\]]", IGNORE_CASE);

    private static final String ORDINAL = "(?:st|nd|rd|th|\\.)?";
    private static final String END = "(?=\\s*(?:$|[,;)\\]]|[.!](?:\\s|$)))";
    private static final Pattern MONTH_FIRST =
            Pattern.compile(WrittenDay.MONTH + "\\s+(\\d{1,2})" + ORDINAL + "(?![\\p{L}\\p{N}])", IGNORE_CASE);
    private static final Pattern DAY_FIRST = Pattern.compile(
            "(\\d{1,2})" + ORDINAL + "\\s+(?:of\\s+)?" + WrittenDay.MONTH + "(?![\\p{L}\\p{N}])", IGNORE_CASE);
    /** A month or a week with its year, and {@code next Friday}, which is this week's to some and next week's to others. */
    private static final Pattern NO_DAY = Pattern.compile(
            "\\d{4}-(?:\\d{1,2}|W\\d{1,2})(?![-\\d])|" + WrittenDay.MONTH + ",?\\s+\\d{4}(?!\\d)|next\\s+"
                    + WEEKDAY.pattern() + "|" + VAGUE + "[\\s,]+(?:on\\s+)?" + WEEKDAY.pattern(),
            IGNORE_CASE);

    private static final String MONTH_OR_YEAR = "(?:" + WrittenDay.MONTH + "|q[1-4]|\\d{4})(?![\\p{L}\\p{N}])";
    /** Times of a year that a weekday stands after, before or in. */
    private static final String SEASON =
            "(?:holidays?|vacations?|easter|christmas|xmas|new\\s+year|thanksgiving|pentecost|spring|summer|autumn|winter)\\b"
                    + "(?:\\s+(?:break|holidays?|vacations?))?";
    /** What moves the weekday before it to another week or says which one is meant; a time of day does neither. */
    private static final Pattern OTHER_WEEK = Pattern.compile(
            "(?:\\d{1,2}(?:st|nd|rd|th)(?![\\p{L}\\p{N}])|\\d{1,2}" + END
                    + "|\\d{1,2}\\.\\d{1,2}\\.(?!\\d)|\\d{1,2}/\\d{1,2}(?![\\d/])"
                    + "|(?:(?:of|in|after)\\s+)?(?:the\\s+)?(?:next|following|coming|first|second|third|fourth|last|new)"
                    + "\\s+(?:week|month|quarter|year)\\b|(?:after\\s+)?next" + END
                    + "|(?:in\\s+)?(?:an?|one|two|three|four|\\d{1,2})\\s+(?:weeks?|fortnights?|months?)(?:\\s+from\\s+now)?\\b"
                    + "|(?:(?:in|of)\\s+)?(?:week|[ck]w)\\s*\\d{1,2}\\b|(?:of\\s+the\\s+)?week\\s+(?:after|before|of)(?:\\s+next)?\\b"
                    + "|(?:week|fortnight)\\b(?!['’-])|(?:in|of)\\s+(?:(?:early|mid|late)[ -])?" + MONTH_OR_YEAR
                    + "|(?:after|before|following|in|during)\\s+(?:(?:the|our|their|your|my)\\s+)?" + SEASON
                    + "|(?:after|before|following)\\s+(?:the\\s+)?(?:" + MONTH_OR_YEAR
                    + "(?:-\\d{1,2}-\\d{1,2})?|\\d{1,2}(?:st|nd|rd|th)\\b)"
                    + ")(?:\\s+(?:in|of)\\s+" + MONTH_OR_YEAR + ")?",
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
        int from = lead.end();
        Matcher before = at(TIMES_BEFORE, text, from);
        int words = before.lookingAt() ? before.end() : from;
        int cut = cut(lead.start(), before);
        Matcher weekday = at(WEEKDAY, text, words);
        return weekday.lookingAt()
                ? Optional.of(behindWeekday(text, lead, weekday, cut, order))
                : behindWords(text, lead, words, cut, order);
    }

    /** A day that nothing leads up to but what leaves it open: {@code 2024-06-11}, {@code next week, 2024-06-11}. */
    private static Optional<WrittenDates.Found> behindWords(
            String text, Matcher lead, int words, int cut, DateOrder order) {
        int from = lead.end();
        Matcher vague = at(VAGUE_BEFORE, text, from);
        int next = vague.lookingAt() ? vague.end() : words;
        return WrittenDay.behind(text, next, order)
                .map(day -> read(text, lead, cut, day))
                .or(() -> unread(text, lead.start(), from, next))
                .or(() -> unread(text, lead.start(), from, words));
    }

    private static WrittenDates.Found behindWeekday(
            String text, Matcher lead, Matcher weekday, int cutBefore, DateOrder order) {
        Matcher between = at(BETWEEN, text, weekday.end());
        int next = between.lookingAt() ? between.end() : weekday.end();
        int cut = Math.max(cutBefore, cut(lead.start(), between));
        Optional<WrittenDates.Found> found = WrittenDay.behind(text, next, order)
                .map(day -> read(text, lead, cut, day))
                .or(() -> unread(text, lead.start(), lead.end(), next));
        Matcher otherWeek = at(OTHER_WEEK, text, next);
        boolean isReason = between.group(2) != null;
        if (found.isEmpty() && !isReason && otherWeek.lookingAt()) {
            return unread(text, lead.start(), lead.end(), otherWeek.end(), "YYYY-MM-DD");
        }
        Due alone = new Due.NextWeekday(weekday(weekday.group(1)));
        return found.orElseGet(() ->
                new WrittenDates.Found(lead.start(), cutBefore, weekday.end(), new WrittenDates.Outcome.Read(alone)));
    }

    /** Where the time of day ends that is worth keeping: the end of the day is what everybody means anyway. */
    private static int cut(int start, Matcher times) {
        String written = times.group(1).stripTrailing();
        boolean says = !ONLY_END_OF_DAY.matcher(written).matches() && !isOpen(written);
        return says ? times.start(1) + written.length() : start;
    }

    private static WrittenDates.Found read(String text, Matcher lead, int cut, WrittenDay.Found day) {
        int end = closed(text, lead.end(), day.end());
        return new WrittenDates.Found(lead.start(), cut, end, day.outcome());
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
        int closed = closed(text, from, end);
        String written = text.substring(from, closed);
        return new WrittenDates.Found(start, closed, new WrittenDates.Outcome.Unread(written, toWrite));
    }

    private static String inYear(String month, String day) {
        int number = WrittenDay.month(month).orElseThrow();
        return String.format(Locale.ROOT, "YYYY-%02d-%02d", number, Integer.parseInt(day));
    }

    /** The end with the bracket that closes one in what leads up to it. */
    private static int closed(String text, int from, int end) {
        Matcher closing = at(CLOSING, text, end);
        return isOpen(text.substring(from, end)) && closing.lookingAt() ? closing.end() : end;
    }

    private static boolean isOpen(String text) {
        return Math.max(text.lastIndexOf('('), text.lastIndexOf('['))
                > Math.max(text.lastIndexOf(')'), text.lastIndexOf(']'));
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
