package dev.leanloop.knowledge;

/** The order of a conversation's phases. */
public enum Cycle {
    /** The performer opens: Plan stands before Check. */
    PDCA,
    /** The customer opens: Check stands before Plan. */
    CAPD,
    /** Explore, Do, Check, Act: as written in the note, shown and otherwise the same as PDCA. */
    EDCA,
    /** Standardize, Do, Check, Act: as written in the note, shown and otherwise the same as PDCA. */
    SDCA,
    /** Plan or Check is missing, so nobody can say who opened. */
    UNKNOWN
}
