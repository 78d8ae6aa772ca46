package dev.leanloop.site.output;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Style sheets without what only their authors need: comments, and spaces that mean nothing. */
final class StyleText {

    /** A string, which stays as it is; a comment; spaces, with or without what they may be dropped beside. */
    private static final Pattern PART =
            Pattern.compile("(\"(?:[^\"\\\\]|\\\\.)*\")|/\\*.*?\\*/|\\s*([{};,])\\s*|(:)\\s+|\\s+", Pattern.DOTALL);

    private StyleText() {}

    /** The same rules in fewer characters. */
    static String compact(String css) {
        String withoutComments = PART.matcher(css)
                .replaceAll(part -> part.group().startsWith("/*") ? " " : Matcher.quoteReplacement(part.group()));
        return PART.matcher(withoutComments)
                .replaceAll(part -> Matcher.quoteReplacement(compact(part)))
                .replace(";}", "}")
                .strip();
    }

    private static String compact(MatchResult part) {
        String string = part.group(1);
        if (string != null) {
            return string;
        }
        String mark = part.group(2);
        if (mark != null) {
            return mark;
        }
        // Before a colon a space means something: it may begin a selector.
        return part.group(3) != null ? ":" : " ";
    }
}
