package dev.leanloop.note;

import org.jspecify.annotations.Nullable;

/**
 * What {@code leanloop.yml} says of the place where the notes are kept on the web.
 *
 * @param edit where a note is edited, with {@link Settings#PATH} in the place of its path; empty when not said
 * @param history where the versions of a note are shown, likewise
 * @param like what kind of forge it is, when its host does not tell; null when not said
 */
public record ForgeSettings(
        String edit, String history, @Nullable ForgeKind like) {

    /** Nothing is said. */
    public static final ForgeSettings NONE = new ForgeSettings("", "", null);
}
