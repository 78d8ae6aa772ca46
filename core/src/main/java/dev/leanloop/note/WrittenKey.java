package dev.leanloop.note;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The key that a line begins with: {@code Date:}, {@code **Date**:}, {@code - date::}.
 *
 * @param words as written, without the signs around them
 * @param isField whether two colons stand behind it
 * @param end the offset behind them
 */
record WrittenKey(String words, boolean isField, int end) {

    private static final String SIGNS = "[*_~\\s\\u00a0]*";
    private static final int LONGEST = 31;

    static final Pattern PATTERN = Pattern.compile("^[^\\p{L}\\[]{0,6}(\\p{L}[\\p{L} _()/-]{0,30}?)" + SIGNS + "(::?)");

    /** The key of a line; empty when it begins with none. */
    static Optional<WrittenKey> of(String line) {
        int end = line.isEmpty() || !Words.isAsciiLetter(line.charAt(0)) ? 0 : endOfWords(line);
        if (end > 0 && end < line.length() && line.charAt(end) == ':') {
            return ofWords(line, end);
        }
        // What goes on with a sign of ASCII that no key has is a sentence: nearly every line that begins with a letter.
        boolean isNone = end > 0 && (end == line.length() || isOther(line.charAt(end)));
        return isNone ? Optional.empty() : byPattern(line);
    }

    private static Optional<WrittenKey> byPattern(String line) {
        Matcher matcher = PATTERN.matcher(line);
        return matcher.lookingAt()
                ? Optional.of(new WrittenKey(matcher.group(1), matcher.group(2).equals("::"), matcher.end()))
                : Optional.empty();
    }

    /** Letters of ASCII and what may stand between them. */
    private static int endOfWords(String line) {
        int end = 1;
        while (end < line.length()
                && (Words.isAsciiLetter(line.charAt(end)) || " _()/-".indexOf(line.charAt(end)) >= 0)) {
            end++;
        }
        return end;
    }

    private static Optional<WrittenKey> ofWords(String line, int colon) {
        int end = colon;
        while (" _".indexOf(line.charAt(end - 1)) >= 0) {
            end--;
        }
        if (end > LONGEST) {
            return Optional.empty();
        }
        boolean isField = line.startsWith("::", colon);
        return Optional.of(new WrittenKey(line.substring(0, end), isField, colon + (isField ? 2 : 1)));
    }

    private static boolean isOther(char c) {
        return c > ' ' && c < 0x7f && "*~".indexOf(c) < 0;
    }
}
