package dev.leanloop.knowledge;

import dev.leanloop.note.Note;
import dev.leanloop.note.NotePath;
import dev.leanloop.note.Settings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every note as it was read, by its path, and by what links say of it. */
final class NoteIndex {

    private final Map<NotePath, Note> notes = new LinkedHashMap<>();
    private final NoteFinder finder;

    /**
     * @param notes sorted by path
     */
    NoteIndex(List<Note> notes, Settings settings) {
        notes.forEach(note -> this.notes.put(note.path(), note));
        finder = new NoteFinder(this.notes.keySet(), settings);
    }

    Optional<Note> note(NotePath path) {
        return Optional.ofNullable(notes.get(path));
    }

    /** The names that links may use, for "did you mean". */
    List<String> names() {
        return finder.names();
    }

    /** What a link leads to, seen from a note; empty when it leads to no note. */
    Optional<NoteFinder.Target> find(NotePath from, String written) {
        return finder.find(from, written);
    }

    /** As {@link NoteFinder#several}. */
    List<NotePath> several(NotePath from, String written) {
        return finder.several(from, written);
    }

    /** Finds notes without holding what was read of them. */
    NoteFinder finder() {
        return finder;
    }
}
