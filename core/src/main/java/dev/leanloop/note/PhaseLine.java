package dev.leanloop.note;

import dev.leanloop.markdown.InlineText;
import dev.leanloop.markdown.MarkdownDocument;
import java.util.Optional;

/** A line of a paragraph that may stand for a heading: only bold, or ended by a colon. */
final class PhaseLine {

    /** A longer line is a sentence. */
    static final int LONGEST = 60;

    private PhaseLine() {}

    /** The words of such a line, without its colon; empty for any other line. */
    static Optional<String> of(InlineText text, int start, String line) {
        boolean bold = text.isBold(start, start + line.length())
                || line.strip().endsWith(":") && text.isBold(start, start + line.lastIndexOf(':'));
        return of(new MarkdownDocument.Line(line.strip(), bold));
    }

    /** Whether a phase heading says no more than its word, so that nothing is lost when it is not shown as text. */
    static boolean isBare(String words) {
        return !Words.holdsAny(words, "(:–—-");
    }

    /** Whether a paragraph is one short line of bold: a heading to whoever wrote it. A sentence, a day and a remark are none. */
    static boolean isBoldHeading(InlineText text) {
        String line = text.text();
        String words = line.strip();
        boolean isShort = words.indexOf('\n') < 0 && !words.isEmpty() && words.length() <= LONGEST;
        return isShort
                && text.isBold(0, line.length())
                && ".!?,;".indexOf(words.charAt(words.length() - 1)) < 0
                && words.codePoints().anyMatch(Character::isLetter)
                && WrittenDay.atStart(words, DateOrder.ISO_ONLY).isEmpty();
    }

    /** The words of such a line, without its colon; empty for any other line. */
    static Optional<String> of(MarkdownDocument.Line line) {
        if (line.text().isEmpty() || line.text().length() > LONGEST) {
            return Optional.empty();
        }
        boolean colon = line.text().endsWith(":");
        String words =
                colon ? line.text().substring(0, line.text().length() - 1).strip() : line.text();
        return line.bold() || colon ? Optional.of(words) : Optional.empty();
    }
}
