package dev.leanloop.note;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The answer to a question that stands behind it in the same bullet: {@code - ~~? Who pays~~ finance}, {@code - ? ~~Who pays~~
 * finance}, and behind {@code Answer:} on the same line or the next.
 *
 * @param questionEnd where the question ends in the rest of the text
 * @param start where the answer begins there
 */
record InlineAnswer(int questionEnd, int start) {

    /** A small letter begins one only where a sentence or a line has ended: who asks may ask for an answer. */
    private static final Pattern MARKED =
            Pattern.compile("(?<![\\p{L}\\p{N}_\"'“„«(-])(?:(Answer|ANSWER)|(?i:answer))\\s*:\\s*(?=\\S)");

    private static final Pattern LEAD = Pattern.compile("[\\s:;,.=>→–—-]*(?:(?i:answer)\\s*:)?\\s*");

    /**
     * Finds it behind the mark of a question.
     *
     * @param markIsStruck whether the question's mark is struck through, too: then nothing but the question can be meant
     */
    static Optional<InlineAnswer> in(ItemText text, boolean markIsStruck) {
        String rest = text.rest();
        int struck = text.endOfStruck();
        if (struck > 0 && (markIsStruck || isQuestion(rest, struck))) {
            Matcher lead = LEAD.matcher(rest).region(struck, rest.length());
            return Optional.of(new InlineAnswer(struck, lead.lookingAt() ? lead.end() : struck));
        }
        if (!text.mayHold(':') || !Words.holds(rest, "answer")) {
            return Optional.empty();
        }
        Matcher marked = MARKED.matcher(rest);
        while (marked.find()) {
            boolean begins = marked.group(1) != null || text.isBehindSentence(marked.start());
            if (begins && !rest.substring(0, marked.start()).isBlank()) {
                return Optional.of(new InlineAnswer(/* questionEnd= */ marked.start(), /* start= */ marked.end()));
            }
        }
        return Optional.empty();
    }

    /** {@code ~~When~~ where do they sign?} mends a question, and answers none. */
    private static boolean isQuestion(String rest, int struck) {
        boolean isOneWord = rest.substring(0, struck).strip().indexOf(' ') < 0;
        return !isOneWord && !rest.stripTrailing().endsWith("?");
    }
}
