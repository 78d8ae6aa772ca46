package dev.leanloop.knowledge;

/** Where a note's date was found. */
public enum DateSource {
    /** The {@code date} key of the front matter. */
    FRONT_MATTER,
    /** The start of the file name. */
    FILE_NAME,
    /** The day of the first commit (W02). */
    GIT,
    /** Nowhere (E02). */
    NONE
}
