package dev.leanloop.note;

import java.util.Optional;

/**
 * A value that is one link and nothing else: {@code [[target|words]]}, or {@code [words](target)} as a forge shows it.
 *
 * @param target what it leads to, as written, with the part behind {@code #}
 * @param words what a reader sees: the target where nothing else is written
 */
public record LinkedValue(String target, String words) {

    private static final String BETWEEN = "](";

    /** The link that a text is as a whole; empty for any other text, and for several links. */
    public static Optional<LinkedValue> of(String written) {
        String text = written.strip();
        if (!text.startsWith("[")) {
            return Optional.empty();
        }
        if (text.startsWith("[[") && text.endsWith("]]") && text.length() > 3) {
            return wiki(text.substring(2, text.length() - 2));
        }
        int between = text.indexOf(BETWEEN);
        boolean isOne =
                between > 0 && startsWithLink(text) && text.endsWith(")") && text.indexOf(BETWEEN, between + 1) < 0;
        return isOne
                ? Optional.of(new LinkedValue(
                        destination(text.substring(between + BETWEEN.length(), text.length() - 1)),
                        text.substring(1, between).strip()))
                : Optional.empty();
    }

    /** Whether a text starts with a link, whatever stands behind it. */
    static boolean startsWithLink(String text) {
        int end = text.startsWith("[") ? text.indexOf(']') : -1;
        return text.startsWith("[[")
                ? text.startsWith("]]", end)
                : end > 1 && text.startsWith(BETWEEN, end) && text.lastIndexOf('[', end) == 0;
    }

    private static Optional<LinkedValue> wiki(String inner) {
        if (inner.contains("[[")) {
            return Optional.empty();
        }
        int alias = inner.indexOf('|');
        String target = (alias < 0 ? inner : inner.substring(0, alias)).strip();
        return Optional.of(new LinkedValue(target, inner.substring(alias + 1).strip()));
    }

    /** Without a title behind it, and without the brackets around one that holds blanks. */
    private static String destination(String inBrackets) {
        String bare = inBrackets.strip();
        int title = bare.endsWith("\"") ? bare.indexOf(" \"") : -1;
        String target = title < 0 ? bare : bare.substring(0, title).strip();
        return target.startsWith("<") && target.endsWith(">") && target.length() > 1
                ? target.substring(1, target.length() - 1)
                : target;
    }
}
