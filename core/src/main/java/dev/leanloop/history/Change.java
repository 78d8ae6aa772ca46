package dev.leanloop.history;

import dev.leanloop.note.NotePath;
import org.jspecify.annotations.Nullable;

/**
 * A note that a commit added, changed, moved or removed.
 *
 * @param path where it lies after it, or lay before it was removed
 * @param blob git's name of its content; empty when it was removed
 * @param source the note it was moved from; null for every other change
 */
record Change(NotePath path, String blob, @Nullable NotePath source) {

    boolean isRemoval() {
        return blob.isEmpty();
    }
}
