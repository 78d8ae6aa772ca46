package dev.leanloop.index;

import java.util.List;

/**
 * A part of a document's words, cut into runs that were searched for and runs that were not.
 *
 * @param segments in order; joined they give the text shown
 */
public record Snippet(List<Segment> segments) {

    public Snippet {
        segments = List.copyOf(segments);
    }

    /** The text without marks. */
    public String text() {
        var text = new StringBuilder();
        segments.forEach(segment -> text.append(segment.text()));
        return text.toString();
    }

    /**
     * A run of text.
     *
     * @param text plain, never markup
     * @param found whether the query asked for it
     */
    public record Segment(String text, boolean found) {}
}
