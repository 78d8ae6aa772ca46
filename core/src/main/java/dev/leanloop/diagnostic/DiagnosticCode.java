package dev.leanloop.diagnostic;

/**
 * The stable codes of {@code docs/note-format.md}, section 10. A code never changes its meaning; a retired one is not reused.
 */
public enum DiagnosticCode {
    E01(Level.ERROR, "the conversation counts in no customer's report"),
    E02(Level.ERROR, "the conversation stands in no timeline and nothing in it ages"),
    E03(Level.ERROR, "its front matter is ignored"),
    E04(Level.ERROR, "who may read it is in doubt, so it is withheld from every audience but managers"),
    E05(Level.ERROR, "a name that two customers claim points to neither"),
    E06(Level.ERROR, "the loop is cut here and its labels are not found"),
    E07(Level.ERROR, "the value is dropped, the item is kept"),
    E08(Level.ERROR, "a later word cannot tell which of the two is meant"),
    E09(Level.ERROR, "anyone who can clone this repository can read the note"),
    E10(Level.ERROR, "nobody can see which conversation the review is about"),
    E20(Level.ERROR, "the note is quarantined: listed, but not read"),
    E30(Level.ERROR, "the setting has no effect"),
    W02(Level.WARNING, "the day of the first commit may not be the day of the talk"),
    W03(Level.WARNING, "one of the two dates belongs to another note"),
    W04(Level.WARNING, "everything in it counts twice"),
    W10(Level.WARNING, "a promise of nobody is kept by nobody"),
    W11(Level.WARNING, "without a date it never counts as on time"),
    W12(Level.WARNING, "a date that can be read in two ways, or in none, is not read at all"),
    W13(Level.WARNING, "only the first one owes it"),
    W14(Level.WARNING, "it was overdue when it was made"),
    W20(Level.WARNING, "an expectation without a verdict teaches nothing"),
    W21(Level.WARNING, "the word changes nothing until it names something"),
    W30(Level.WARNING, "the cycle has a hole where the customer's half belongs"),
    W31(Level.WARNING, "the customer decided and promised nothing: a continuation, not an advance"),
    W40(Level.WARNING, "the person's side is unknown, so the item belongs to neither side"),
    W41(Level.WARNING, "contact data and secrets do not belong in notes; they are masked on the site"),
    W42(Level.WARNING, "such data about a person need a reason to be kept"),
    W43(Level.WARNING, "the person asked not to be quoted"),
    W50(Level.WARNING, "the item is read as unsorted"),
    W51(Level.WARNING, "the link leads nowhere"),
    W52(Level.WARNING, "two spellings of one topic hide each other's learnings"),
    W53(Level.WARNING, "it may lead to another note than was meant"),
    W60(Level.WARNING, "a review without this step ends in talk"),
    W61(Level.WARNING, "a check without a date is not made"),
    W62(Level.WARNING, "nobody knows whether the change held"),
    W70(Level.WARNING, "it is due for review or deletion"),
    I80(Level.INFO, "it is left out of calibration"),
    I81(Level.INFO, "the link is drawn dashed"),
    I82(Level.INFO, "quote the value to say so yourself"),
    I83(Level.INFO, "what it says is on no page"),
    I84(Level.INFO, "what is learned twice is worth a look: it may be a pattern, or change what was known");

    private final Level level;
    private final String why;

    DiagnosticCode(Level level, String why) {
        this.level = level;
        this.why = why;
    }

    public Level level() {
        return level;
    }

    /** Why it matters, one clause without a full stop. */
    public String why() {
        return why;
    }
}
