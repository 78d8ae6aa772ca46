package dev.leanloop.note;

import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A pattern for the start of a line, and the characters it can start with: most lines start with none of them, and a pattern that
 * needs not be tried costs nothing.
 *
 * @param pattern for what the mark looks like
 * @param starts every character that a match can start with, letters in both cases where case does not matter
 */
record Mark(Pattern pattern, String starts) {

    /** What may stand between a label and what it labels: {@code H1:}, {@code H1 -}. */
    static final String LABEL_END = "(?:\\s*[:.)]|\\s+[-–—])?(?=\\s|$)";

    private static final int IGNORE_CASE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    /** A mark as written. */
    static Mark of(String starts, String regex) {
        return new Mark(Pattern.compile(regex), starts);
    }

    /** A mark in whatever case. */
    static Mark ignoringCase(String starts, String regex) {
        return new Mark(Pattern.compile(regex, IGNORE_CASE), starts);
    }

    /** Whether a line with that first character may have the mark. */
    boolean mayStart(char first) {
        return starts.indexOf(first) >= 0;
    }

    /** What a match of alternatives found: the one group that it has. */
    static String group(MatchResult match) {
        return IntStream.rangeClosed(1, match.groupCount())
                .mapToObj(match::group)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
    }
}
