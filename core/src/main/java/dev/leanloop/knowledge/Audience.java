package dev.leanloop.knowledge;

import dev.leanloop.note.Visibility;

/** For whom a knowledge base is made. What an audience may not read is left out before anything is derived from it. */
public enum Audience {
    /** The team: what is not for managers only. */
    TEAM,
    /** Managers: all but what is private. */
    MANAGERS,
    /** The author at their own desk: every note there is. Never published. */
    AUTHORS;

    /** Whether this audience may read a note. */
    public boolean mayRead(Visibility visibility) {
        return switch (visibility) {
            case TEAM -> true;
            case MANAGERS -> this != TEAM;
            case PRIVATE -> this == AUTHORS;
        };
    }
}
