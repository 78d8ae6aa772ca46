package dev.leanloop.knowledge;

import dev.leanloop.history.History;
import dev.leanloop.history.Version;
import dev.leanloop.note.Note;
import dev.leanloop.note.NotePath;
import dev.leanloop.note.NoteReader;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The earlier versions of notes, each read at most once, so that one can ask when something was first written. */
final class PastNotes {

    private final History history;
    private final NoteReader reader;
    private final Map<String, Note> read = new HashMap<>();

    PastNotes(History history, NoteReader reader) {
        this.history = history;
        this.reader = reader;
    }

    boolean isComplete() {
        return history.isComplete();
    }

    List<Version> versions(NotePath path) {
        return history.of(path.file());
    }

    /** The note as a version had it. */
    Note at(NotePath path, Version version) throws IOException {
        String key = version.blob() + " " + path;
        Note known = read.get(key);
        if (known == null) {
            known = part(path, reader.read(path.file(), history.text(version)));
            read.put(key, known);
        }
        return known;
    }

    /** The conversation of a log file, or the file itself when that day was not in it yet. */
    private static Note part(NotePath path, List<Note> notes) {
        return notes.stream()
                .filter(note -> note.path().equals(path))
                .findFirst()
                .orElse(notes.getFirst());
    }

    /** The earliest version of a note that holds something; empty when none does, or none was committed. */
    Optional<Version> first(NotePath path, Predicate<Note> holds) throws IOException {
        for (Version version : versions(path)) {
            if (holds.test(at(path, version))) {
                return Optional.of(version);
            }
        }
        return Optional.empty();
    }

    /**
     * The day of the commit that ticked a box; empty when none did, and when the note came with its box ticked in an import, which
     * says nothing of when.
     */
    Optional<LocalDate> ticked(NotePath path, Predicate<Note> holds) throws IOException {
        Optional<Version> ticked = first(path, holds);
        boolean imported = ticked.isPresent()
                && ticked.orElseThrow().equals(versions(path).getFirst())
                && ticked.orElseThrow().filesInCommit() > ProofFinder.IMPORT;
        return imported
                ? Optional.empty()
                : ticked.map(version -> version.authored().toLocalDate());
    }
}
