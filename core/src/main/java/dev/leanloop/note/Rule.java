package dev.leanloop.note;

/** By which rule a line became what it is: all are fixed rules, none guesses, and whoever doubts a finding looks here first. */
public enum Rule {
    /** Its own mark: section 9 of the note format. */
    MARK("mark"),
    /** An unmarked bullet below a Check or an Act heading (section 9). */
    BULLET("bullet"),
    /** Whoever owes it or the day it is due, below an Act heading (sections 9 and 12). */
    OWNER("owner"),
    /** {@code ACTION:}, {@code AI:}, {@code TODO} and their like (section 12). */
    ACTION_WORD("action-word"),
    /** A row of a table of actions (section 12). */
    TABLE_ROW("table-row"),
    /** {@code Decision:}, {@code RESOLVED:} and their like, in a line or a heading (section 12). */
    DECISION_WORD("decision-word"),
    /** An emoji that leanloop.yml maps to a kind (section 12). */
    EMOJI("emoji"),
    /** A block quote that hangs on no item (section 12). */
    BLOCK_QUOTE("block-quote"),
    /** None: free text. */
    TEXT("text");

    private final String word;

    Rule(String word) {
        this.word = word;
    }

    /** The rule as other programs read it: lower case, with hyphens. */
    public String word() {
        return word;
    }
}
