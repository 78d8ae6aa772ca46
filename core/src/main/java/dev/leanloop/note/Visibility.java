package dev.leanloop.note;

/** Who may read a note; each includes those after it. */
public enum Visibility {
    /** Everyone in the team. */
    TEAM,
    /** Managers only. */
    MANAGERS,
    /** Nobody but who has the file. */
    PRIVATE
}
