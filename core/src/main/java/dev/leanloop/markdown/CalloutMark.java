package dev.leanloop.markdown;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * {@code [!note]}, {@code [!tip]-} or {@code [!faq|wide]+} at the beginning of a block quote: it is a box.
 *
 * @param type as written, in lower case
 * @param fold whether and how it folds
 * @param end the offset of the title
 */
public record CalloutMark(String type, Fold fold, int end) {

    /** Whether a box can be closed. */
    public enum Fold {
        NONE,
        OPEN,
        CLOSED
    }

    /** What Obsidian and forges have, by all its names. */
    private static final Map<String, String> LOOKS = Map.ofEntries(
            Map.entry("note", "note"),
            Map.entry("abstract", "abstract"),
            Map.entry("summary", "abstract"),
            Map.entry("tldr", "abstract"),
            Map.entry("info", "info"),
            Map.entry("todo", "todo"),
            Map.entry("tip", "tip"),
            Map.entry("hint", "tip"),
            Map.entry("important", "tip"),
            Map.entry("success", "success"),
            Map.entry("check", "success"),
            Map.entry("done", "success"),
            Map.entry("question", "question"),
            Map.entry("help", "question"),
            Map.entry("faq", "question"),
            Map.entry("warning", "warning"),
            Map.entry("caution", "warning"),
            Map.entry("attention", "warning"),
            Map.entry("failure", "failure"),
            Map.entry("fail", "failure"),
            Map.entry("missing", "failure"),
            Map.entry("danger", "danger"),
            Map.entry("error", "danger"),
            Map.entry("bug", "bug"),
            Map.entry("example", "example"),
            Map.entry("quote", "quote"),
            Map.entry("cite", "quote"));

    /** Empty for a text that does not begin with one. */
    public static Optional<CalloutMark> at(String text) {
        int start = skipBlanks(text, 0);
        if (!text.startsWith("[!", start)) {
            return Optional.empty();
        }
        int end = start + 2;
        while (end < text.length() && isOfType(text.charAt(end))) {
            end++;
        }
        String type = text.substring(start + 2, end);
        if (end < text.length() && text.charAt(end) == '|') {
            while (end < text.length() && text.charAt(end) != ']' && text.charAt(end) != '\n') {
                end++;
            }
        }
        if (type.isEmpty() || end == text.length() || text.charAt(end) != ']') {
            return Optional.empty();
        }
        end++;
        Fold fold = fold(text, end);
        end += fold == Fold.NONE ? 0 : 1;
        boolean apart = fold != Fold.NONE || end == text.length() || " \t\n".indexOf(text.charAt(end)) >= 0;
        return apart
                ? Optional.of(new CalloutMark(type.toLowerCase(Locale.ROOT), fold, skipBlanks(text, end)))
                : Optional.empty();
    }

    /** Whether the box is for somebody's words. */
    public boolean isQuote() {
        return look().equals("quote");
    }

    /** Whether the box is for text that was taken over from elsewhere, of which nothing is read. */
    public boolean isSource() {
        return type.equals("source");
    }

    /** Which of the known types it looks like; those that nobody knows look like a note. */
    String look() {
        return LOOKS.getOrDefault(type, "note");
    }

    /** The type as a title: {@code Tldr}. */
    String word() {
        String words = type.replace('-', ' ').replace('_', ' ').strip();
        return words.isEmpty() ? "Note" : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static Fold fold(String text, int at) {
        char c = at < text.length() ? text.charAt(at) : ' ';
        return c == '+' ? Fold.OPEN : c == '-' ? Fold.CLOSED : Fold.NONE;
    }

    private static boolean isOfType(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '-';
    }

    private static int skipBlanks(String text, int from) {
        int at = from;
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
        return at;
    }
}
