package dev.leanloop.note;

import java.util.Locale;
import java.util.Optional;

/**
 * Texts on which a Markdown parser takes time that grows with the square of their length. They are told apart by counting, before
 * anything is parsed: a clock would decide differently on every machine.
 */
public final class TooIntricate {

    /** Emphasis marks, brackets and the like that may wait for their other half in one paragraph. */
    public static final int MOST_MARKS = 6_000;

    /** How deep lists and quotes may be nested by one line. */
    public static final int DEEPEST = 100;

    /** Conversations of one log file: each is read on its own, with all lines of the file. */
    public static final int MOST_DAYS = 500;

    /** Names in one line. */
    public static final int MOST_NAMES = 1_000;

    private static final int DIGITS_OF_A_DAY = 3;

    private TooIntricate() {}

    /** What is too much about a text, so that it is not parsed; empty for every text that somebody wrote. */
    public static Optional<String> reason(String text) {
        int marks = 0;
        int days = 0;
        char fence = ' ';
        int at = 0;
        while (at < text.length()) {
            int end = text.indexOf('\n', at);
            end = end < 0 ? text.length() : end;
            int start = at;
            int depth = 0;
            boolean item = false;
            while (start < end && isContainer(text, start, end)) {
                char c = text.charAt(start);
                depth += c == ' ' || c == '\t' ? 0 : 1;
                item |= c != ' ' && c != '\t' && c != '>';
                start++;
            }
            if (depth > DEEPEST || item && start - at > 4 * DEEPEST) {
                return Optional.of(String.format(Locale.ROOT, "nested deeper than %d", DEEPEST));
            }
            char mark = start + 2 < end ? tripled(text, start) : ' ';
            if (fence == ' ' ? mark == '`' || mark == '~' : mark == fence) {
                fence = fence == ' ' ? mark : ' ';
                marks = 0;
            }
            if (fence != ' ') {
                at = end + 1; // Code is not parsed; one that never ends is left to the clock.
                continue;
            }
            boolean starts = item || start == end || text.charAt(start) == '#' || text.charAt(start) == '|';
            marks = starts ? 0 : marks;
            int names = 0;
            int digits = 0;
            // Where even all characters would be too few, which is nearly everywhere, none is looked at.
            boolean isHeading = start < end && text.charAt(start) == '#';
            boolean mayBeTooMuch = text.length() > MOST_MARKS || end - start > MOST_NAMES || isHeading;
            for (int i = mayBeTooMuch ? start : end; i < end; i++) {
                char c = text.charAt(i);
                marks += isMark(c) ? 1 : 0;
                names += c == ',' || c == ';' ? 1 : 0;
                digits += c >= '0' && c <= '9' ? 1 : 0;
            }
            days += isHeading && digits >= DIGITS_OF_A_DAY ? 1 : 0;
            if (days > MOST_DAYS) {
                return Optional.of(String.format(Locale.ROOT, "a log of more than %d days", MOST_DAYS));
            }
            if (names > MOST_NAMES) {
                return Optional.of(String.format(Locale.ROOT, "a list of more than %d names in one line", MOST_NAMES));
            }
            if (marks > MOST_MARKS) {
                return Optional.of(
                        String.format(Locale.ROOT, "of more than %d marks of Markdown in one paragraph", MOST_MARKS));
            }
            at = end + 1;
        }
        return Optional.empty();
    }

    /** The character that stands three times in a row; a blank when another follows. */
    private static char tripled(String text, int at) {
        char c = text.charAt(at);
        return text.charAt(at + 1) == c && text.charAt(at + 2) == c ? c : ' ';
    }

    private static boolean isMark(char c) {
        return switch (c) {
            case '*', '_', '~', '[', ']', '<', '`', '!' -> true;
            default -> false;
        };
    }

    /** A quote's mark, a bullet or space before the words of a line. */
    private static boolean isContainer(String text, int at, int end) {
        char c = text.charAt(at);
        return c == ' '
                || c == '\t'
                || c == '>'
                || (c == '-' || c == '+' || c == '*')
                        && (at + 1 == end || text.charAt(at + 1) == ' ' || text.charAt(at + 1) == '\t');
    }
}
