package dev.leanloop.knowledge;

import dev.leanloop.diagnostic.Diagnostic;
import dev.leanloop.history.FirstLines;
import dev.leanloop.history.History;
import dev.leanloop.note.Note;
import dev.leanloop.note.NoteImages;
import dev.leanloop.note.NotePath;
import dev.leanloop.note.NoteType;
import dev.leanloop.note.Settings;
import dev.leanloop.state.StateFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes a {@link KnowledgeBase} of notes. One reader can make many, one after the other. */
public final class KnowledgeReader {

    private final Settings settings;
    private final History history;
    private final LocalDate asOf;
    private final Audience audience;
    private final StateFolder state;
    private final ImageIndex images;

    /** As the other one, with nothing kept from one run to the next. */
    public KnowledgeReader(Settings settings, History history, LocalDate asOf, Audience audience) {
        this(settings, history, asOf, audience, StateFolder.none(), NoteImages.NONE);
    }

    /**
     * @param asOf the day that ages are counted against
     * @param audience whose notes are read; the others are left out before anything else happens
     * @param state for what was read of earlier versions; it has to depend on the settings
     * @param images those that notes may show
     */
    public KnowledgeReader(
            Settings settings,
            History history,
            LocalDate asOf,
            Audience audience,
            StateFolder state,
            NoteImages images) {
        this.images = new ImageIndex(images);
        this.state = state;
        this.settings = settings;
        this.history = history;
        this.asOf = asOf;
        this.audience = audience;
    }

    /**
     * Resolves the notes.
     *
     * @param all every note of the folder, in any order
     * @param found what was wrong before the notes were read: settings, files left alone
     * @throws IOException when the git history cannot be read
     */
    public KnowledgeBase read(List<Note> all, List<Diagnostic> found) throws IOException {
        return readRecent(all, found, Pace.STEADY).knowledge();
    }

    /**
     * The same, with all that telling of a note saved since takes; keeps every note in memory.
     *
     * @param pace asked between its steps, some ten
     * @throws IOException when the git history cannot be read
     */
    public RecentKnowledge readRecent(List<Note> all, List<Diagnostic> found, Pace pace) throws IOException {
        List<Note> readable = all.stream()
                .filter(note -> audience.mayRead(note.visibility()))
                .sorted(Comparator.comparing(Note::path))
                .toList();
        History known = history.among(readable.stream().map(Note::path).toList());
        PastNotes past = new PastNotes(known, settings, state);
        try {
            pace.awaitTurn();
            past.readAhead(readable);
            var circumstances = new Circumstances(
                    settings,
                    asOf,
                    audience,
                    images,
                    made(),
                    Forge.of(settings.forge(), history.remote()),
                    known,
                    past,
                    lines(readable, known));
            RecentKnowledge knowledge = RecentKnowledge.of(readable, circumstances, found, pace);
            past.keep();
            return knowledge;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** For problems alone, the lines of profiles are enough: nothing else has its day from them. */
    private FirstLines lines(List<Note> readable, History known) throws IOException {
        Set<NotePath> files = readable.stream()
                .filter(note -> audience != Audience.AUTHORS || note.type() == NoteType.CUSTOMER)
                .map(note -> note.path().file())
                .collect(Collectors.toSet());
        return FirstLines.read(known, files, state);
    }

    /** Parsing depends on the tables of Java's Unicode, too. */
    private String made() {
        return state.folder().isEmpty()
                ? ""
                : state.version() + " Java " + Runtime.version().feature();
    }
}
