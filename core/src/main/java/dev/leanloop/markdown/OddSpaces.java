package dev.leanloop.markdown;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * No-break and zero-width spaces, which word processors and chat programs leave around the marks of Markdown. Markdown takes them for
 * letters, so a dash with such a space behind it would be no bullet and a hidden heading would not hide.
 */
public final class OddSpaces {

    private static final char FIRST = '\u00a0';
    private static final String SPACES = "\u00a0\u2007\u202f\u200b\u2060\ufeff";
    private static final Pattern ANY = Pattern.compile("[" + SPACES + "]");
    private static final Pattern MARK = Pattern.compile("(?m)^(?:[ \\t>" + SPACES + "]|[-*+](?=[ \\t" + SPACES
            + "]))*+(?:(?:#{1,6}|\\d{1,9}[.)])[ \\t" + SPACES + "]+)?");

    private OddSpaces() {}

    private static boolean holdsOne(String text) {
        // The library counts the bytes of a text of ASCII without looking at each.
        if (text.getBytes(StandardCharsets.UTF_8).length == text.length()) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= FIRST && SPACES.indexOf(c) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** The text with a blank for each of them at the start of a line and around its marks; every column stays. */
    public static String aroundMarks(String text) {
        if (!holdsOne(text)) {
            return text;
        }
        return MARK.matcher(text)
                .replaceAll(found ->
                        Matcher.quoteReplacement(ANY.matcher(found.group()).replaceAll(" ")));
    }
}
