package dev.leanloop.site;

/** The parts of the site as its navigation names them, by the question a reader comes with. */
public enum SitePart {
    /** The home page, search, and what else stands outside the navigation. */
    NONE,
    /** Whom am I about to talk to? Customers, their conversations and profiles. */
    CALL,
    /** What have we learned? Topics, learnings, hypotheses, truth reviews. */
    KNOW,
    /** What have both sides promised? */
    OWED,
    /** What is wrong with the notes? */
    HEALTH
}
