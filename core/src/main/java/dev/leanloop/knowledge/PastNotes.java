package dev.leanloop.knowledge;

import dev.leanloop.history.History;
import dev.leanloop.history.Version;
import dev.leanloop.note.Item;
import dev.leanloop.note.Note;
import dev.leanloop.note.NotePath;
import dev.leanloop.note.NoteReader;
import dev.leanloop.note.PromiseState;
import dev.leanloop.note.Settings;
import dev.leanloop.note.TooIntricate;
import dev.leanloop.note.source.BoundedReader;
import dev.leanloop.note.source.NotesFolder;
import dev.leanloop.state.StateFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The earlier versions of notes, each read at most once and kept from one run to the next, so that one can ask when something was
 * first written. One that cannot be read, or not in the time that a note has, says nothing.
 */
final class PastNotes {

    private final History history;
    private final Settings settings;
    private final NoteReader reader;
    private final StateFolder state;
    private final Map<Key, PastNote> kept;
    private final Map<Key, PastNote> used;
    private volatile boolean grown;

    /**
     * @param state which depends on the settings, as what is read of a note does
     */
    PastNotes(History history, Settings settings, StateFolder state) {
        this.history = history;
        this.settings = settings;
        this.reader = new NoteReader(settings);
        this.state = state;
        this.kept = PastNotesFile.read(state);
        this.used = new ConcurrentHashMap<>(kept.size());
    }

    /** A content, and where it lies: a note's path has a say in what is read of it. */
    record Key(String blob, NotePath path) {

        /** As a record's own, which is slow until it is compiled twice; every version of every note asks. */
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key && blob.equals(key.blob) && path.equals(key.path);
        }

        @Override
        public int hashCode() {
            return 31 * blob.hashCode() + path.hashCode();
        }
    }

    boolean isComplete() {
        return history.isComplete();
    }

    List<Version> versions(NotePath path) {
        return history.of(path.file());
    }

    /**
     * Reads every version of those notes that something will be asked of, on all cores.
     *
     * @throws IOException when the repository cannot be read
     */
    void readAhead(List<Note> notes) throws IOException {
        if (!isComplete()) {
            return;
        }
        try (BoundedReader bounded = new BoundedReader(reader, settings)) {
            notes.parallelStream().filter(PastNotes::isAskedOf).forEach(note -> {
                for (Version version : versions(note.path())) {
                    at(note.path(), version, bounded);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static boolean isAskedOf(Note note) {
        return note.items().stream()
                .anyMatch(item -> item instanceof Item.Hypothesis
                        || item instanceof Item.VerdictGiven
                        || item instanceof Item.Promise promise
                                && promise.box() == PromiseState.DONE
                                && promise.done() == null
                        || item instanceof Item.FeedbackCheck check && check.holding() != null);
    }

    /** Keeps what was asked for, for the next run. */
    void keep() {
        if (grown || used.size() != kept.size()) {
            PastNotesFile.write(state, used);
        }
    }

    /** The note as a version had it. */
    PastNote at(NotePath path, Version version) {
        PastNote known = used.get(new Key(version.blob(), path));
        if (known != null) {
            return known;
        }
        try (BoundedReader bounded = new BoundedReader(reader, settings)) {
            return at(path, version, bounded);
        }
    }

    private PastNote at(NotePath path, Version version, BoundedReader bounded) {
        Key key = new Key(version.blob(), path);
        PastNote known = used.get(key);
        if (known == null) {
            known = kept.get(key);
            if (known == null) {
                grown = true;
                known = read(key, version, bounded);
            }
            used.put(key, known);
        }
        return known;
    }

    private PastNote read(Key key, Version version, BoundedReader bounded) {
        String text;
        try {
            text = history.text(version);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (text.length() > NotesFolder.MAX_BYTES || TooIntricate.reason(text).isPresent()) {
            return PastNote.EMPTY;
        }
        return switch (bounded.begin(key.path().file(), text).outcome()) {
            case BoundedReader.Outcome.Read read -> PastNote.of(part(key.path(), read.notes()));
            case BoundedReader.Outcome.GivenUp givenUp -> PastNote.EMPTY;
        };
    }

    /** The conversation of a log file, or the file itself when that day was not in it yet. */
    private static Note part(NotePath path, List<Note> notes) {
        return notes.stream()
                .filter(note -> note.path().equals(path))
                .findFirst()
                .orElse(notes.getFirst());
    }

    /** The earliest version of a note that holds something; empty when none does, or none was committed. */
    Optional<Version> first(NotePath path, Predicate<PastNote> holds) {
        return versions(path).stream()
                .filter(version -> holds.test(at(path, version)))
                .findFirst();
    }

    /**
     * The day of the commit that ticked a box; empty when none did, and when the note came with its box ticked in an import, which
     * says nothing of when.
     *
     * @param key of a promise or a feedback check
     */
    Optional<LocalDate> done(NotePath path, String key) {
        Optional<Version> ticked = first(path, version -> version.done().contains(key));
        boolean imported = ticked.isPresent()
                && ticked.orElseThrow().equals(versions(path).getFirst())
                && ticked.orElseThrow().filesInCommit() > ProofFinder.IMPORT;
        return imported
                ? Optional.empty()
                : ticked.map(version -> version.authored().toLocalDate());
    }
}
