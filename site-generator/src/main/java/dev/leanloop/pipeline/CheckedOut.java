package dev.leanloop.pipeline;

import dev.leanloop.history.History;
import dev.leanloop.history.Snapshot;
import dev.leanloop.knowledge.Audience;
import dev.leanloop.knowledge.KnowledgeBase;
import dev.leanloop.note.source.NotesFolder;
import dev.leanloop.state.StateFolder;
import java.io.Closeable;
import java.io.IOException;

/** A notes folder as git had it at one moment, on disk until closed. */
public final class CheckedOut implements Closeable {

    private final TemporaryFolder copy;
    private final NotesFolder notes;
    private final NotesFolder original;
    private final Snapshot snapshot;

    private CheckedOut(TemporaryFolder copy, NotesFolder original, Snapshot snapshot) throws IOException {
        this.copy = copy;
        this.notes = NotesFolder.openCopy(copy.path(), original);
        this.original = original;
        this.snapshot = snapshot;
    }

    /** Writes a snapshot of a folder to where the system keeps temporary ones. */
    public static CheckedOut of(NotesFolder original, Snapshot snapshot) throws IOException {
        TemporaryFolder copy = TemporaryFolder.create();
        try {
            snapshot.writeTo(copy.path());
            return new CheckedOut(copy, original, snapshot);
        } catch (IOException | RuntimeException e) {
            copy.close();
            throw e;
        }
    }

    /** The notes as they were. */
    public NotesFolder notes() {
        return notes;
    }

    /**
     * What the notes said, with the history that they had then.
     *
     * @param state where what was read of the git history is kept; what past versions held is not
     */
    public KnowledgeBase read(Progress progress, StateFolder state, Audience audience, AsOf asOf) throws IOException {
        return new NotesReading(progress, StateFolder.none())
                .read(notes, audience, asOf, () -> History.read(original.root(), state, snapshot.revision()));
    }

    @Override
    public void close() throws IOException {
        copy.close();
    }
}
