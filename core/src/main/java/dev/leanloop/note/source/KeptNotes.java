package dev.leanloop.note.source;

import dev.leanloop.note.Note;
import dev.leanloop.note.NotePacking;
import dev.leanloop.note.NotePath;
import dev.leanloop.note.NoteReader;
import dev.leanloop.state.Packed;
import dev.leanloop.state.StateFolder;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What was read of each note, kept from one run to the next. A note is what was kept of it when its file carries the same stamp (path,
 * size, times, number), or else holds the same text; all others are to be read, and so is any whose stamp could hide a change.
 * Neither can make a difference: what is kept depends on the settings, the program and the version of Java as reading does.
 *
 * <p>Used by one thread, which asks of each note in turn what is kept of it, adds what it read itself, and writes.
 */
public final class KeptNotes {

    /** In so many files, by a hash of the path, so that little is written for one note, and all cores can read them. */
    private static final int FILES = 16;

    private final List<KeptFile> files;

    private KeptNotes(List<KeptFile> files) {
        this.files = files;
    }

    /**
     * Reads what is kept.
     *
     * @param folder that the notes lie in, and that reads those which are not kept: it knows the stamps they were read with
     * @param paths every note there is: what is kept of others is let go
     * @param reader of those notes
     * @param state where it is kept; has to depend on the settings
     * @param taken a time before the paths were
     */
    public static KeptNotes of(
            NotesFolder folder, List<NotePath> paths, NoteReader reader, StateFolder state, Instant taken) {
        if (state.folder().isEmpty()) {
            return new KeptNotes(List.of());
        }
        NotePacking packing = new NotePacking(reader);
        StateFolder notes =
                state.within("notes").dependingOn("Java " + Runtime.version().feature());
        Map<Integer, List<NotePath>> byFile = paths.stream().collect(Collectors.groupingBy(KeptNotes::fileOf));
        return new KeptNotes(IntStream.range(0, FILES)
                .parallel()
                .mapToObj(file -> KeptFile.read(
                        Integer.toString(file), notes, packing, folder, byFile.getOrDefault(file, List.of()), taken))
                .toList());
    }

    /** The notes of a file that is known to be unchanged without opening it; none when it is to be opened. */
    public List<Note> unchanged(NotePath path) {
        return files.isEmpty() ? List.of() : file(path).unchanged(path);
    }

    /** The notes of a file whose text is the one that was read; none when it is to be read. */
    public List<Note> ofText(NotePath path, String text) {
        return files.isEmpty() ? List.of() : file(path).ofText(path, text);
    }

    /** Keeps what was read of a file; of one that the folder did not read no stamp is kept, so that it is opened the next time. */
    public void add(NotePath path, List<Note> notes) {
        if (!files.isEmpty()) {
            file(path).add(path, notes);
        }
    }

    /**
     * Writes what differs from what was read; notes that nothing was said of are let go. May be done while notes are in use, and takes
     * no other core from those who use them.
     */
    public void write() {
        Packed out = new Packed();
        files.forEach(file -> file.write(out));
    }

    private KeptFile file(NotePath path) {
        return files.get(fileOf(path));
    }

    private static int fileOf(NotePath path) {
        return Math.floorMod(path.value().hashCode(), FILES);
    }
}
