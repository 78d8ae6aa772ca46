package dev.leanloop.note;

import java.util.Locale;

/** What a learning tells about the customer's world: seven kinds, and what carries no marker. */
public enum LearningKind {
    /** Checkable: a number, an event, who decides, how the work is done. */
    FACT,
    /** Trouble they had, with its consequence. */
    PAIN,
    /** The progress they want, in their terms. */
    NEED,
    /** What holds them back. */
    OBJECTION,
    /** How they want to choose, buy, work. */
    PREFERENCE,
    /** A thing they asked for: a clue to a motive, not the motive. */
    REQUEST,
    /** What the customer decided, "no" included. */
    DECISION,
    /** A bullet in Check or Act without a marker: shown and searchable, never guessed to be a fact. */
    UNSORTED;

    /** The word in notes, facets and exports: {@code pain}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
