package dev.leanloop.cli;

/** For whom the problems are written. */
enum CheckFormat {
    /** For the person at the terminal. */
    TEXT,
    /** For programs; its shape is a promise (docs/command-line.md). */
    JSON,
    /** For programs that know SARIF 2.1.0: editors, forges, dashboards. */
    SARIF,
    /** For a forge that shows a workflow's messages beside the lines of a merge request. */
    GITHUB
}
