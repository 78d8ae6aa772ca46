package dev.leanloop.diagnostic;

/** How much a problem costs the reader of the site. Only errors turn {@code --strict} builds red. */
public enum Level {
    /** Something the note says is lost to a report until it is mended. */
    ERROR,
    /** The note is read as it most likely was meant; a look is worth it. */
    WARNING,
    /** Nothing to mend: what was inferred or repaired on the way. */
    INFO
}
