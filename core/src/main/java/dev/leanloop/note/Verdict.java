package dev.leanloop.note;

import java.util.Locale;

/** What the customer's half said of a hypothesis. */
public enum Verdict {
    /** No verdict yet. */
    OPEN,
    /** It held. */
    CONFIRMED,
    /** It did not. */
    REFUTED,
    /** Mixed, or too early to say. */
    UNCLEAR;

    /** The word in notes, facets and exports: {@code refuted}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
