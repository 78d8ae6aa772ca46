package dev.leanloop.site.page;

/** The parts of the site as its navigation names them, by the question a reader comes with. */
public enum SitePart {
    /** The home page, search, and what else stands outside the navigation. */
    NONE,
    /** Whom am I about to talk to? Customers, their conversations, profiles and briefings. */
    CALL,
    /** What is to be done this week? Promises, loops, truth reviews. */
    WEEK,
    /** What have we learned? Topics, learnings, hypotheses, what changed, what spread. */
    KNOW,
    /** What do we not know that matters? */
    UNKNOWN,
    /** How are notes written, and what is wrong with ours? */
    WRITE,
    /** Documents of the program: to learn it by doing. */
    TUTORIAL,
    /** How to do one thing. */
    HOW_TO,
    /** What is exactly so. */
    REFERENCE,
    /** Why it is so. */
    EXPLANATION,
    /** How the program itself is made. */
    PROJECT
}
