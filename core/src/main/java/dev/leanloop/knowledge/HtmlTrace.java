package dev.leanloop.knowledge;

import java.util.List;
import java.util.stream.Stream;

/**
 * What the HTML of a note was made of: enough to tell that it would be made the same again, without making it.
 *
 * <p>HTML is made of the note's own text and of what is known of its lines, and, where it links, embeds or shows images, of the answers
 * to what it asks about other notes. It asks in the order of its text, so that with the same text and the same answers so far the next
 * question is the same, too.
 *
 * @param own a digest of the note's text, of how its lines are shown, of the settings and the program; empty when it cannot be told
 * @param asked what was asked, in order
 */
public record HtmlTrace(String own, List<Asked> asked) {

    /** Of HTML that has to be made to know it. */
    public static final HtmlTrace NONE = new HtmlTrace("", List.of());

    public HtmlTrace {
        asked = List.copyOf(asked);
    }

    /** Whether it tells anything. */
    public boolean isKnown() {
        return !own.isEmpty();
    }

    /** All of it as words in order: those of no other trace. */
    public List<String> words() {
        return Stream.concat(
                        Stream.of(own),
                        asked.stream().flatMap(one -> Stream.of(one.kind().name(), one.target(), one.answer())))
                .toList();
    }

    /** What may be asked about. */
    public enum Kind {
        /** Where a link leads. */
        NOTE,
        /** Where a tag's page is. */
        TOPIC,
        /** Where an image is. */
        IMAGE,
        /** Where a note is that stands in the text itself: there is none, or nothing is told. */
        EMBEDDED
    }

    /**
     * A question and its answer.
     *
     * @param target as written
     * @param answer an address as seen from the note's page, after a {@code =}; empty when there is none
     */
    public record Asked(Kind kind, String target, String answer) {}
}
