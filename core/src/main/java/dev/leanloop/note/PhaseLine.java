package dev.leanloop.note;

import dev.leanloop.markdown.InlineText;
import java.util.Optional;

/** A line of a paragraph that may stand for a heading: only bold, or ended by a colon. */
final class PhaseLine {

    private static final int LONGEST = 60;

    private PhaseLine() {}

    /** The words of such a line, without its colon; empty for any other line. */
    static Optional<String> of(InlineText text, int start, String line) {
        String stripped = line.strip();
        if (stripped.isEmpty() || stripped.length() > LONGEST) {
            return Optional.empty();
        }
        boolean colon = stripped.endsWith(":");
        String words = colon ? stripped.substring(0, stripped.length() - 1).strip() : stripped;
        boolean bold = text.isBold(start, start + line.length())
                || colon && text.isBold(start, start + line.lastIndexOf(':'));
        return bold || colon ? Optional.of(words) : Optional.empty();
    }
}
