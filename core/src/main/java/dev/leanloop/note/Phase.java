package dev.leanloop.note;

/** The parts of a note that headings name: four of a conversation's cycle, four of a truth review. */
public enum Phase {
    /** What we expect and want to learn. Ours. */
    PLAN("Plan"),
    /** What we said, showed, asked, tried. Ours. */
    DO("Do"),
    /** What the customer did with it, said or showed. Theirs. */
    CHECK("Check"),
    /** What the customer decided and what both sides promised. Theirs. */
    ACT("Act"),
    /** Truth review: what was expected and what was delivered. */
    ACKNOWLEDGE("Acknowledge"),
    /** Truth review: how it got to be that way. */
    ANALYZE("Analyze"),
    /** Truth review: what changes, by whom, by when. */
    ACTION_PLAN("Action plan"),
    /** Truth review: the dates on which somebody looks whether it held. */
    FEEDBACK("Feedback");

    private final String title;

    Phase(String title) {
        this.title = title;
    }

    /** The word as a heading shows it. */
    public String title() {
        return title;
    }

    /** Plan and Do are the performer's half, Check and Act the customer's; a truth review belongs to both: unknown. */
    public Side side() {
        return switch (this) {
            case PLAN, DO -> Side.PERFORMER;
            case CHECK, ACT -> Side.CUSTOMER;
            case ACKNOWLEDGE, ANALYZE, ACTION_PLAN, FEEDBACK -> Side.UNKNOWN;
        };
    }
}
