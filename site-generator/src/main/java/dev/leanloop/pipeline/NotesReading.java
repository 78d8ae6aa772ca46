package dev.leanloop.pipeline;

import dev.leanloop.diagnostic.Diagnostic;
import dev.leanloop.knowledge.Audience;
import dev.leanloop.knowledge.KnowledgeBase;
import dev.leanloop.knowledge.KnowledgeReader;
import dev.leanloop.note.Note;
import dev.leanloop.note.NotePath;
import dev.leanloop.note.NoteReader;
import dev.leanloop.note.SettingsReader;
import dev.leanloop.note.source.NotesFolder;
import dev.leanloop.state.StateFolder;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** The first half of every command: from the folder and its history to what the notes say together. */
public final class NotesReading {

    /** How many notes are read ahead of the one that is waited for: enough for all cores, few enough to hold in memory. */
    private static final int AHEAD = 64;

    /** Where somebody writes without a pause, each note is still whole; only that they belong together is not sure. */
    private static final int MAX_READINGS = 3;

    private final Progress progress;
    private final StateFolder state;

    /**
     * @param state where what was read of the git history is kept
     */
    public NotesReading(Progress progress, StateFolder state) {
        this.progress = progress;
        this.state = state;
    }

    /**
     * Reads every note that the audience may read. A note that cannot be read is named in the knowledge's diagnostics, and the rest
     * is read.
     *
     * @throws IOException when a disk fails, or the git history cannot be read
     */
    public KnowledgeBase read(NotesFolder folder, Audience audience, AsOf asOf) throws IOException {
        SettingsReader.Result settings = folder.settings();
        List<Diagnostic> problems = new ArrayList<>(settings.diagnostics());
        NoteReader reader = audience == Audience.AUTHORS
                ? NoteReader.withoutPages(settings.settings())
                : new NoteReader(settings.settings());
        try (HistoryAhead history = HistoryAhead.begin(folder, state)) {
            List<Note> notes = unmoving(folder, reader, problems);
            progress.begin(Progress.Step.RESOLVE, 1);
            try {
                KnowledgeBase knowledge = new KnowledgeReader(
                                settings.settings(),
                                history.read(),
                                asOf.in(settings.settings()),
                                audience,
                                state.dependingOn(folder.settingsVersion()))
                        .read(notes, problems);
                progress.advance();
                return knowledge;
            } finally {
                progress.end();
            }
        }
    }

    /** Reads the notes, and reads them again when somebody wrote meanwhile: all of them belong to one state of the folder. */
    private List<Note> unmoving(NotesFolder folder, NoteReader reader, List<Diagnostic> problems) throws IOException {
        for (int attempt = 1; ; attempt++) {
            List<Diagnostic> found = new ArrayList<>();
            List<Note> notes = notes(folder, reader, found);
            if (attempt == MAX_READINGS || !folder.hasChangedSinceRead()) {
                problems.addAll(found);
                return notes;
            }
        }
    }

    private List<Note> notes(NotesFolder folder, NoteReader reader, List<Diagnostic> problems) throws IOException {
        NotesFolder.Contents contents = folder.contents(reader);
        problems.addAll(contents.leftOut());
        List<NotePath> paths = contents.notes();
        List<Note> notes = new ArrayList<>(paths.size());
        progress.begin(Progress.Step.READ, paths.size());
        try (BoundedReader bounded = new BoundedReader(reader)) {
            Deque<BoundedReader.Reading> ahead = new ArrayDeque<>();
            for (NotePath path : paths) {
                switch (folder.read(path)) {
                    case NotesFolder.Text.Decoded text -> ahead.add(bounded.begin(path, text.text()));
                    case NotesFolder.Text.Quarantined quarantined -> problems.add(quarantined.reason());
                }
                if (ahead.size() == AHEAD) {
                    take(ahead.remove(), notes, problems);
                }
                progress.advance();
            }
            ahead.forEach(reading -> take(reading, notes, problems));
        } finally {
            progress.end();
        }
        return notes;
    }

    private static void take(BoundedReader.Reading reading, List<Note> notes, List<Diagnostic> problems) {
        switch (reading.outcome()) {
            case BoundedReader.Outcome.Read read -> notes.addAll(read.notes());
            case BoundedReader.Outcome.GivenUp givenUp -> problems.add(givenUp.reason());
        }
    }
}
