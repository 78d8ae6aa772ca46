package dev.leanloop.note;

import org.jspecify.annotations.Nullable;

/**
 * An open heading.
 *
 * @param level 1 to 6 for a heading, one below the heading around it for a line of bold or with a colon
 * @param phase of what stands in it; null outside the phases
 * @param byLine whether a line made it rather than a heading
 * @param sort what its words say of the items and quotes in it
 * @param topic its words where they name no phase: a matter, or whose actions stand there
 */
record Section(int level, @Nullable Phase phase, boolean byLine, Sort sort, String topic) {

    /** What a heading's words say of what stands below it, beside the phase. */
    enum Sort {
        /** Nothing. */
        PLAIN,
        /** Promises of earlier notes are looked at; none is made. */
        REVIEW,
        /** Points to talk about: a box that says no more than its point promises nothing. */
        AGENDA,
        /** What was decided. */
        DECISIONS,
        /** Every block quote is somebody's words. */
        QUOTES
    }

    Section asLine() {
        return new Section(level, phase, true, sort, topic);
    }
}
