package dev.leanloop.cli;

/** For whom a result is written. */
enum OutputFormat {
    /** For people. */
    TEXT,
    /** For programs; its shape is a promise (docs/command-line.md). */
    JSON
}
