package dev.leanloop.diagnostic;

/**
 * The stable codes of {@code docs/note-format.md}, section 10. A code never changes its meaning; a retired one is not reused.
 */
public enum DiagnosticCode {
    E01(Level.ERROR, "no customer can be found", "the conversation counts in no customer's report"),
    E02(Level.ERROR, "no date, and not in git", "the conversation stands in no timeline and nothing in it ages"),
    E03(Level.ERROR, "front matter that cannot be read, even after repair", "its front matter is ignored"),
    E04(
            Level.ERROR,
            "a doubtful 'visibility'",
            "who may read it is in doubt, so it is withheld from every audience but managers"),
    E05(Level.ERROR, "two profiles claim one name", "a name that two customers claim points to neither"),
    E06(
            Level.ERROR,
            "'follows' points nowhere or runs in a circle",
            "the loop is cut here and its labels are not found"),
    E07(Level.ERROR, "a day that does not exist, or a confidence above 100", "the value is dropped, the item is kept"),
    E08(Level.ERROR, "one label, defined twice in a note", "a later word cannot tell which of the two is meant"),
    E09(
            Level.ERROR,
            "a note for few in a repository that many can clone",
            "anyone who can clone this repository can read the note"),
    E10(Level.ERROR, "a truth review without 'about'", "nobody can see which conversation the review is about"),
    E20(Level.ERROR, "a file that is left alone", "the note is quarantined: listed, but not read"),
    E30(Level.ERROR, "a mistake in leanloop.yml", "the setting has no effect"),
    W02(
            Level.WARNING,
            "the date is that of the first commit",
            "the day of the first commit may not be the day of the conversation"),
    W03(Level.WARNING, "two places name different days", "one of the two dates belongs to another note"),
    W04(Level.WARNING, "a note that is another's copy", "everything in it counts twice"),
    W10(Level.WARNING, "a promise without an owner", "a promise of nobody is kept by nobody"),
    W11(Level.WARNING, "a promise without a date", "without a date it never counts as on time"),
    W12(
            Level.WARNING,
            "a date that can be read in two ways, or in none",
            "a date that can be read in two ways, or in none, is not read at all"),
    W13(Level.WARNING, "a promise with two owners", "only the first one owes it"),
    W14(Level.WARNING, "due before the conversation", "it was overdue when it was made"),
    W20(Level.WARNING, "no verdict 14 days after the conversation", "an expectation without a verdict teaches nothing"),
    W21(Level.WARNING, "a verdict or a word on something unknown", "the word changes nothing until it names something"),
    W30(
            Level.WARNING,
            "the Plan expects something, and Check is empty or holds praise only",
            "the cycle has a hole where the customer's half belongs"),
    W31(
            Level.WARNING,
            "Act holds only our own promises",
            "the customer decided and promised nothing: a continuation, not an advance"),
    W40(Level.WARNING, "a handle on no side", "the person's side is unknown, so the item belongs to neither side"),
    W41(
            Level.WARNING,
            "contact data or a secret stands in the note",
            "contact data and secrets do not belong in notes; they are masked on the site"),
    W42(
            Level.WARNING,
            "a word about health, faith, union, politics or family",
            "such data about a person need a reason to be kept"),
    W43(Level.WARNING, "a quote of somebody who asked not to be quoted", "the person asked not to be quoted"),
    W50(Level.WARNING, "a word in brackets that is nearly a kind", "the item is read as unsorted"),
    W51(Level.WARNING, "a link leads to no note", "the link leads nowhere"),
    W52(Level.WARNING, "two spellings of one topic", "two spellings of one topic hide each other's learnings"),
    W53(Level.WARNING, "a link by name may mean several notes", "it may lead to another note than was meant"),
    W60(Level.WARNING, "a truth review lacks a step", "a review without this step ends in talk"),
    W61(Level.WARNING, "a look back without a date", "a check without a date is not made"),
    W62(Level.WARNING, "a look back is overdue", "nobody knows whether the change held"),
    W70(
            Level.WARNING,
            "a profile is past its review, or a customer's notes past the time they are kept",
            "it is due for review or deletion"),
    I80(Level.INFO, "an expectation was first committed together with its verdict", "it is left out of calibration"),
    I81(Level.INFO, "'follows' was inferred", "the link is drawn dashed"),
    I82(Level.INFO, "front matter was repaired", "quote the value to say so yourself"),
    I83(Level.INFO, "a Markdown file that is no note", "what it says is on no page"),
    I84(
            Level.INFO,
            "the like was learned before",
            "what is learned twice is worth a look: it may be a pattern, or change what was known");

    private final Level level;
    private final String what;
    private final String why;

    DiagnosticCode(Level level, String what, String why) {
        this.level = level;
        this.what = what;
        this.why = why;
    }

    public Level level() {
        return level;
    }

    /** What is wrong wherever it is found, in few words, as the title in {@code docs/diagnostics.md}. */
    public String what() {
        return what;
    }

    /** Why it matters, one clause without a full stop. */
    public String why() {
        return why;
    }
}
