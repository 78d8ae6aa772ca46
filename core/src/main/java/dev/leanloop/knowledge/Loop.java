package dev.leanloop.knowledge;

import dev.leanloop.note.NotePath;
import java.util.List;

/**
 * A chain of conversations about one matter with one customer.
 *
 * @param id customer and name
 * @param closed whether its last conversation says so
 * @param conversations oldest first; undated ones last, by path
 */
public record Loop(LoopId id, boolean closed, List<NotePath> conversations) {

    public Loop {
        conversations = List.copyOf(conversations);
    }
}
