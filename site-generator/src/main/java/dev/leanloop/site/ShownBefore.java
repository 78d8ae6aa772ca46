package dev.leanloop.site;

import dev.leanloop.knowledge.HtmlTrace;
import dev.leanloop.note.NotePath;

/**
 * What the text of each note was made of when its page was made last, so that it is made again only where it would be another or is
 * asked for. Asked and told by several threads.
 */
public interface ShownBefore {

    /** Nobody knows, and nobody wants to. */
    ShownBefore NOTHING = new ShownBefore() {
        @Override
        public boolean isKept() {
            return false;
        }

        @Override
        public HtmlTrace of(NotePath note) {
            return HtmlTrace.NONE;
        }

        @Override
        public void add(NotePath note, HtmlTrace trace) {}
    };

    /** Whether there is any use in telling. */
    boolean isKept();

    /** What a note's text was made of; {@link HtmlTrace#NONE} when that is not known. */
    HtmlTrace of(NotePath note);

    /** Is told what a note's text is made of now. */
    void add(NotePath note, HtmlTrace trace);
}
