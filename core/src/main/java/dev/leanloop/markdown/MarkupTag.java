package dev.leanloop.markdown;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The two tags of HTML that editors write into notes for looks alone, and that are none of their words: {@code <mark>}, which is
 * left out, and {@code <br>}, which breaks a line. All other HTML is text, and stays so.
 */
enum MarkupTag {
    /** {@code <mark style="color:orange;">}, {@code </mark>}. */
    MARK,
    /** {@code <br>}, {@code <br/>}, and {@code </br>}, which browsers read likewise. */
    BREAK;

    /** Which tag a text is; empty when it is another one, or none. */
    static Optional<MarkupTag> of(String html) {
        int start = html.startsWith("</") ? 2 : 1;
        int end = start;
        while (end < html.length() && Character.isLetterOrDigit(html.charAt(end))) {
            end++;
        }
        boolean tag = html.startsWith("<")
                && html.endsWith(">")
                && end < html.length()
                && " \t\n/>".indexOf(html.charAt(end)) >= 0;
        if (!tag) {
            return Optional.empty();
        }
        return switch (html.substring(start, end).toLowerCase(Locale.ROOT)) {
            case "mark" -> Optional.of(MARK);
            case "br" -> Optional.of(BREAK);
            default -> Optional.empty();
        };
    }

    /** Takes a block of HTML apart: its words with all other tags, and its breaks, in order. */
    static void takeApart(String html, Consumer<String> words, Runnable lineBreak) {
        int kept = 0;
        int open = -1;
        for (int at = 0; at < html.length(); at++) {
            char c = html.charAt(at);
            if (c == '<') {
                open = at;
            } else if (c == '>' && open >= 0) {
                Optional<MarkupTag> tag = of(html.substring(open, at + 1));
                if (tag.isPresent()) {
                    words.accept(html.substring(kept, open));
                    kept = at + 1;
                }
                if (tag.equals(Optional.of(BREAK))) {
                    lineBreak.run();
                }
                open = -1;
            }
        }
        words.accept(html.substring(kept));
    }

    /** A block of HTML as text: a break is a blank. */
    static String text(String html) {
        StringBuilder text = new StringBuilder();
        takeApart(html, text::append, () -> text.append(' '));
        return text.toString();
    }
}
