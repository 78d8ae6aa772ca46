package dev.leanloop.pipeline;

import dev.leanloop.diagnostic.Diagnostic;
import dev.leanloop.history.History;
import dev.leanloop.knowledge.Audience;
import dev.leanloop.knowledge.KnowledgeBase;
import dev.leanloop.knowledge.KnowledgeReader;
import dev.leanloop.knowledge.Pace;
import dev.leanloop.knowledge.RecentKnowledge;
import dev.leanloop.note.Note;
import dev.leanloop.note.NoteImages;
import dev.leanloop.note.NotePath;
import dev.leanloop.note.NoteReader;
import dev.leanloop.note.Settings;
import dev.leanloop.note.SettingsReader;
import dev.leanloop.note.source.BoundedReader;
import dev.leanloop.note.source.KeptNotes;
import dev.leanloop.note.source.NotesFolder;
import dev.leanloop.state.StateFolder;
import java.io.Closeable;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** The first half of every command: from the folder and its history to what the notes say together. */
public final class NotesReading {

    /** How many notes are read ahead of the one that is waited for: enough for all cores, few enough to hold in memory. */
    private static final int AHEAD = 64;

    /** Where somebody writes without a pause, each note is still whole; only that they belong together is not sure. */
    private static final int MAX_READINGS = 3;

    private final Progress progress;
    private final StateFolder state;
    private final InstantSource clock;
    private final Pace pace;

    /**
     * @param state where what was read of notes and of the git history is kept
     */
    public NotesReading(Progress progress, StateFolder state) {
        this(progress, state, InstantSource.system());
    }

    /** The same at some pace, asked before each note and between the steps of resolving them. */
    NotesReading(Progress progress, StateFolder state, Pace pace) {
        this(progress, state, InstantSource.system(), pace);
    }

    /**
     * @param clock by which a file is too young to be known by its times; nothing else depends on it
     */
    NotesReading(Progress progress, StateFolder state, InstantSource clock) {
        this(progress, state, clock, Pace.STEADY);
    }

    private NotesReading(Progress progress, StateFolder state, InstantSource clock, Pace pace) {
        this.progress = progress;
        this.state = state;
        this.clock = clock;
        this.pace = pace;
    }

    /**
     * Reads every note that the audience may read. A note that cannot be read is named in the knowledge's diagnostics, and the rest
     * is read.
     *
     * @throws IOException when a disk fails, or the git history cannot be read
     */
    public KnowledgeBase read(NotesFolder folder, Audience audience, AsOf asOf) throws IOException {
        return readRecent(folder, audience, asOf).knowledge();
    }

    /**
     * The same, with all that telling of a note saved since takes.
     *
     * @throws IOException when a disk fails, or the git history cannot be read
     */
    RecentKnowledge readRecent(NotesFolder folder, Audience audience, AsOf asOf) throws IOException {
        return readRecent(folder, audience, asOf, () -> History.read(folder.root(), state));
    }

    /** The same for a folder whose history lies elsewhere. */
    KnowledgeBase read(NotesFolder folder, Audience audience, AsOf asOf, HistoryAhead.Source source)
            throws IOException {
        return readRecent(folder, audience, asOf, source).knowledge();
    }

    private RecentKnowledge readRecent(NotesFolder folder, Audience audience, AsOf asOf, HistoryAhead.Source source)
            throws IOException {
        String version = folder.settingsVersion();
        SettingsReader.Result settings = folder.settings();
        // Settings that somebody changes right now are not known to be those that anything was kept for.
        StateFolder kept = version.equals(folder.settingsVersion())
                ? state.within(audience.name().toLowerCase(Locale.ROOT)).dependingOn(version)
                : StateFolder.none();
        List<Diagnostic> problems = new ArrayList<>(settings.diagnostics());
        UntranslatedInterface.problem(settings.settings()).ifPresent(problems::add);
        NoteReader reader = audience == Audience.AUTHORS
                ? NoteReader.withoutPages(settings.settings())
                : new NoteReader(settings.settings());
        try (HistoryAhead history = HistoryAhead.begin(source);
                Notes read = unmoving(folder, reader, settings.settings(), audience, kept, problems)) {
            progress.begin(Progress.Step.RESOLVE, 1);
            try {
                RecentKnowledge knowledge = new KnowledgeReader(
                                settings.settings(),
                                history.read(),
                                asOf.in(settings.settings()),
                                audience,
                                kept,
                                read.images())
                        .readRecent(read.notes(), problems, pace);
                progress.advance();
                return knowledge;
            } finally {
                progress.end();
            }
        }
    }

    /** Reads the notes, and reads them again when somebody wrote meanwhile: all of them belong to one state of the folder. */
    private Notes unmoving(
            NotesFolder folder,
            NoteReader reader,
            Settings settings,
            Audience audience,
            StateFolder state,
            List<Diagnostic> problems)
            throws IOException {
        for (int attempt = 1; ; attempt++) {
            List<Diagnostic> found = new ArrayList<>();
            Notes read = notes(folder, reader, settings, audience, state, found);
            if (attempt == MAX_READINGS || !folder.hasChangedSinceRead()) {
                problems.addAll(found);
                return read;
            }
            read.close();
        }
    }

    private Notes notes(
            NotesFolder folder,
            NoteReader reader,
            Settings settings,
            Audience audience,
            StateFolder state,
            List<Diagnostic> problems)
            throws IOException {
        Instant taken = clock.instant();
        NotesFolder.Contents contents = folder.contents(reader);
        List<NotesFolder.Unread> unread = new ArrayList<>(contents.unread());
        List<NotePath> paths = contents.notes();
        List<Note> notes = new ArrayList<>(paths.size());
        progress.begin(Progress.Step.READ, paths.size());
        try (BoundedReader bounded = new BoundedReader(reader, settings)) {
            KeptNotes kept = KeptNotes.of(folder, paths, reader, state, taken);
            Consumer<BoundedReader.Reading> take = reading -> take(reading, audience, notes, kept, unread);
            Deque<BoundedReader.Reading> ahead = new ArrayDeque<>();
            for (NotePath path : paths) {
                pace.awaitTurn();
                List<Note> unchanged = kept.unchanged(path);
                notes.addAll(unchanged);
                if (unchanged.isEmpty()) {
                    switch (folder.read(path)) {
                        case NotesFolder.Text.Decoded text -> {
                            List<Note> same = kept.ofText(path, text.text());
                            notes.addAll(same);
                            if (same.isEmpty()) {
                                ahead.add(bounded.begin(path, text.text()));
                            }
                        }
                        case NotesFolder.Text.Quarantined quarantined -> unread.add(quarantined.unread());
                    }
                }
                if (ahead.size() == AHEAD) {
                    BoundedReader.letMoreFinish(ahead.element());
                    do {
                        take.accept(ahead.remove());
                    } while (!ahead.isEmpty() && ahead.element().isDone());
                }
                progress.advance();
            }
            ahead.forEach(take);
            unread.stream()
                    .filter(file -> audience.mayRead(file.visibility()))
                    .map(NotesFolder.Unread::reason)
                    .forEach(problems::add);
            return new Notes(notes, contents.images(), Workers.beside(() -> {
                kept.write();
                return Boolean.TRUE;
            }));
        } finally {
            progress.end();
        }
    }

    /** What an audience may not read is not kept where things of that audience are. */
    private static void take(
            BoundedReader.Reading reading,
            Audience audience,
            List<Note> notes,
            KeptNotes kept,
            List<NotesFolder.Unread> unread) {
        switch (reading.outcome()) {
            case BoundedReader.Outcome.Read read -> {
                notes.addAll(read.notes());
                if (read.notes().stream().allMatch(note -> audience.mayRead(note.visibility()))) {
                    kept.add(reading.path(), read.notes());
                }
            }
            case BoundedReader.Outcome.GivenUp givenUp -> unread.add(givenUp.unread());
        }
    }

    /**
     * All notes, in no particular order.
     *
     * @param images those among them
     * @param writing of what is kept of them, which goes on while they are in use; closing waits for it
     */
    private record Notes(List<Note> notes, NoteImages images, Workers.Work<Boolean> writing) implements Closeable {
        @Override
        public void close() throws IOException {
            writing.result();
        }
    }
}
