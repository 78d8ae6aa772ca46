package dev.leanloop.note;

import java.util.regex.Pattern;

/** The title that a heading gives a note. */
final class HeadingTitle {

    private static final Pattern TAG = Pattern.compile(
            "</?(?:img|br|a|b|i|em|strong|span|sub|sup|small|u|font|center|p)\\b[^<>]*>", Pattern.CASE_INSENSITIVE);
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private HeadingTitle() {}

    /** The words without tags of HTML: a title is shown as text, and so would they be. A heading of nothing else stays as it is. */
    static String of(String words) {
        if (words.indexOf('<') < 0) {
            return words;
        }
        String text = BLANKS.matcher(TAG.matcher(words).replaceAll(" "))
                .replaceAll(" ")
                .strip();
        return text.isEmpty() ? words : text;
    }
}
