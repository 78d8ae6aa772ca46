package dev.leanloop.cli;

/** How a run ended, for scripts and CI. A code never changes its meaning. */
enum ExitCode {
    /** Done. */
    CLEAN(0),
    /** Problems in the notes, and the command was asked to be strict about them. */
    PROBLEMS(1),
    /** The command line or the configuration makes no sense. */
    USAGE(2),
    /** Another build is at work in the same place. */
    LOCKED(3),
    /** A disk or an engine failed; what was there before still is. */
    INPUT_OUTPUT(4),
    /** Refused, because something private could have leaked. */
    PRIVATE(5),
    /** Our mistake. */
    BUG(70);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }
}
