package dev.leanloop.cli;

/** The forms of a briefing outside the site. */
enum BriefingFormat {
    /** For a terminal. */
    TEXT,
    /** For a chat, a mail or a note. */
    MARKDOWN
}
