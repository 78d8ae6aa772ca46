package dev.leanloop.knowledge;

/** Where a note's date was found. */
public enum DateSource {
    /** The {@code date} key of the front matter. */
    FRONT_MATTER,
    /** The file name, or a folder around it. */
    FILE_NAME,
    /** A date line or a heading of the text. */
    TEXT,
    /** The day of the first commit (W02). */
    GIT,
    /** Nowhere (E02). */
    NONE
}
