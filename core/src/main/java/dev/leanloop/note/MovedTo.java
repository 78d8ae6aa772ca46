package dev.leanloop.note;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The new day of a moved promise, of what stands behind {@code moved}: {@code 2024-06-20}, {@code from 2024-06-01 to 2024-06-15},
 * {@code to Fri 2024-06-21}, {@code 2024-06-01 -> 2024-06-15}, {@code to Friday}; else the last day before the colon.
 */
final class MovedTo {

    private static final int IGNORE_CASE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final String BEFORE = "(?:" + DueWords.DAY_OF_WEEK + "\\b[.,]?\\s*)?[(\\[]?\\s*";

    private static final Pattern COLON = Pattern.compile(":(?=\\s|$)");
    private static final Pattern FIRST =
            Pattern.compile("[\\s,(\\[]*(?:(?:from|to|by|until|on)\\s+)?" + BEFORE, IGNORE_CASE);
    private static final Pattern FROM = Pattern.compile("(?<![\\p{L}\\p{N}])from\\s+" + BEFORE + "$", IGNORE_CASE);
    private static final Pattern ARROW =
            Pattern.compile("[\\s)\\],]*(?:->|=>|→|–|—|-|to\\s|until\\s)\\s*" + BEFORE, IGNORE_CASE);
    private static final Pattern BEHIND = Pattern.compile("\\s*[)\\]]?\\s*[:,;]?\\s*");
    private static final Pattern TO = Pattern.compile("to\\s", IGNORE_CASE);

    /** Words that lead up to a day. */
    private static final Pattern LEADING = Pattern.compile(
            "(?:[\\s,()\\[\\]]++|->|=>|[→–—]|(?:to|by|from|until|on|for|about|another|the|new|old|date|day|due|now|is|it|in|into|back"
                    + "|again|out)(?![\\p{L}\\p{N}])){0,16}",
            IGNORE_CASE);
    /** What looks like a day or a delay. */
    private static final Pattern LIKE_A_DAY = Pattern.compile(
            "(?:(?:next|this|following|end\\s+of(?:\\s+the)?)\\s+(?:week|month|quarter|year|sprint|"
                    + DueWords.DAY_OF_WEEK + "|"
                    + WrittenDay.MONTH
                    + ")|(?:an?|one|two|three|four|\\d{1,2})\\s+(?:more\\s+)?(?:days?|weeks?|months?)"
                    + "|(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow|q[1-4]|\\d{1,4}[-./]\\d{1,2}(?:[-./]\\d{1,4})?\\.?"
                    + "|" + WrittenDay.MONTH + "\\s+\\d{1,4}(?:st|nd|rd|th)?|\\d{1,2}(?:st|nd|rd|th|\\.)?\\s+"
                    + WrittenDay.MONTH
                    + ")(?![\\p{L}\\p{N}])",
            IGNORE_CASE);

    private final String rest;
    private final boolean behindColon;
    private final DateOrder order;
    private final String head;

    /**
     * Of a text.
     *
     * @param rest what stands behind {@code moved}
     * @param behindColon whether a colon stands before it: then it is the reason, unless it starts with a day
     */
    MovedTo(String rest, boolean behindColon, DateOrder order) {
        this.rest = rest;
        this.behindColon = behindColon;
        this.order = order;
        Matcher colon = COLON.matcher(rest);
        this.head = !behindColon && colon.find() ? rest.substring(0, colon.start()) : rest;
    }

    /** The day and what of the text says no more than it; empty when none is read. */
    Optional<WrittenDates.Found> day() {
        Optional<WrittenDates.Found> relative =
                TO.matcher(head).lookingAt() ? dueAtStart("by" + head.substring(2)) : Optional.empty();
        if (!Words.holdsDigit(head)) {
            return relative;
        }
        List<WrittenDates.Found> days = days();
        int last = lastOfFirst(days);
        if (last >= 0 && !isFrom(days.get(last))) {
            WrittenDates.Found day = days.get(last);
            Matcher behind = BEHIND.matcher(rest).region(day.end(), rest.length());
            return Optional.of(new WrittenDates.Found(0, behind.lookingAt() ? behind.end() : day.end(), day.outcome()));
        }
        if (behindColon || relative.isPresent()) {
            return relative;
        }
        // The words around it stay: they may be a reason.
        return days.reversed().stream()
                .filter(day -> !isFrom(day))
                .findFirst()
                .map(day -> new WrittenDates.Found(day.start(), day.start(), day.outcome()));
    }

    /** {@code to Friday}, {@code to +2w}: as if it were {@code by}, which is as long. */
    private Optional<WrittenDates.Found> dueAtStart(String text) {
        return WrittenDates.due(text, order)
                .filter(found -> found.isRead() && found.start() == 0)
                .map(found -> {
                    Matcher behind = BEHIND.matcher(rest).region(found.end(), rest.length());
                    return new WrittenDates.Found(0, behind.lookingAt() ? behind.end() : found.end(), found.outcome());
                });
    }

    /** What is written where a day is meant that is not read, from the start on; empty when nothing looks like one. */
    Optional<String> unread() {
        int end = 0;
        for (int next = likeADay(0); next > end; next = likeADay(end)) {
            end = next;
        }
        return end == 0 ? Optional.empty() : Optional.of(head.substring(0, end));
    }

    /** Where what looks like a day ends that is led up to from an offset on; 0 when nothing does: other words are a reason. */
    private int likeADay(int from) {
        Matcher leading = LEADING.matcher(head).region(from, head.length());
        Matcher like = LIKE_A_DAY.matcher(head).region(leading.lookingAt() ? leading.end() : from, head.length());
        return like.lookingAt() ? like.end() : 0;
    }

    /** The line with a day in the place of what was written; "" when it does not hold that as such. */
    static String mended(String line, String written) {
        int at = line.indexOf(written);
        if (at < 0) {
            return "";
        }
        String before = line.substring(0, at).stripTrailing();
        String moved = before.endsWith(":") ? before.substring(0, before.length() - 1) : before;
        String behind = line.substring(at + written.length());
        boolean isReason = !behind.isBlank() && Character.isWhitespace(behind.charAt(0));
        return moved + " YYYY-MM-DD" + (isReason && !behind.strip().startsWith(":") ? ":" : "") + behind;
    }

    private List<WrittenDates.Found> days() {
        List<WrittenDates.Found> days = new ArrayList<>();
        for (int i = 0; i < head.length(); i++) {
            boolean starts = i == 0 || !Character.isLetterOrDigit(head.charAt(i - 1));
            if (starts && Character.isLetterOrDigit(head.charAt(i))) {
                Optional<WrittenDay.Found> day = WrittenDay.behind(head, i, order);
                if (day.isPresent()) {
                    int end = day.orElseThrow().end();
                    days.add(new WrittenDates.Found(i, end, day.orElseThrow().outcome()));
                    i = end - 1;
                }
            }
        }
        return days;
    }

    /** The last of the days that lead from one to the other at the start; -1 when the text does not start with one. */
    private int lastOfFirst(List<WrittenDates.Found> days) {
        if (days.isEmpty() || !stands(FIRST, 0, days.getFirst().start())) {
            return -1;
        }
        int last = 0;
        while (last + 1 < days.size()
                && stands(ARROW, days.get(last).end(), days.get(last + 1).start())) {
            last++;
        }
        return last;
    }

    private boolean stands(Pattern between, int from, int to) {
        return between.matcher(head).region(from, to).matches();
    }

    private boolean isFrom(WrittenDates.Found day) {
        return FROM.matcher(head).region(0, day.start()).find();
    }
}
