package dev.leanloop.adopt;

import dev.leanloop.note.Note;
import dev.leanloop.note.NotePath;
import java.util.List;

/**
 * A file as it was found.
 *
 * @param path where
 * @param lines as written
 * @param read what is read of it without any setting
 */
record FoundNote(NotePath path, List<String> lines, List<Note> read) {

    FoundNote {
        lines = List.copyOf(lines);
        read = List.copyOf(read);
    }

    /** The folders it lies in, outermost first. */
    List<String> folders() {
        List<String> segments = path.segments();
        return segments.subList(0, segments.size() - 1);
    }
}
