package dev.leanloop.cli;

/** How a command shows how far it is. */
enum ProgressStyle {
    /** A bar on a terminal, else nothing but the closing lines. */
    AUTO,
    /** A line a step. */
    PLAIN,
    /** Nothing. */
    NONE
}
