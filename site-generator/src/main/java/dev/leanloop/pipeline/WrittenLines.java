package dev.leanloop.pipeline;

import dev.leanloop.note.NoteLines;
import dev.leanloop.note.NotePath;
import dev.leanloop.note.source.NotesFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;

/**
 * The lines that problems point at: of notes that were read as they were then, of any other file as it is on disk. Holds hidden lines,
 * too. Thread-safe.
 */
public final class WrittenLines {

    private final NotesFolder folder;
    private final Map<String, NoteLines> read;

    private WrittenLines(NotesFolder folder, Map<String, NoteLines> read) {
        this.folder = folder;
        this.read = Map.copyOf(read);
    }

    /** Those of a folder of which nothing is in memory. */
    public static WrittenLines on(NotesFolder folder) {
        return new WrittenLines(folder, Map.of());
    }

    /**
     * Those of a folder of which some is.
     *
     * @param read by file
     */
    static WrittenLines on(NotesFolder folder, Map<String, NoteLines> read) {
        return new WrittenLines(folder, read);
    }

    /**
     * The lines of a file in the folder; empty when it is gone or quarantined.
     *
     * @throws UncheckedIOException when the disk fails
     */
    public Optional<NoteLines> of(String file) {
        NoteLines known = read.get(file);
        if (known != null) {
            return Optional.of(known);
        }
        try {
            return folder.lines(NotePath.of(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
