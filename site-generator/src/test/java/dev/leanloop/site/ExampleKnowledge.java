package dev.leanloop.site;

import dev.leanloop.diagnostic.Diagnostic;
import dev.leanloop.history.History;
import dev.leanloop.knowledge.Audience;
import dev.leanloop.knowledge.KnowledgeBase;
import dev.leanloop.knowledge.KnowledgeReader;
import dev.leanloop.note.Note;
import dev.leanloop.note.NotePath;
import dev.leanloop.note.NoteReader;
import dev.leanloop.note.SettingsReader;
import dev.leanloop.note.source.NotesFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The knowledge of a folder of notes, read without git. */
public final class ExampleKnowledge {

    /** The day on which the hand count of the example was made. */
    public static final LocalDate AS_OF = LocalDate.of(2026, 7, 1);

    /** The example that travels with the program. */
    public static final Path FOLDER = Path.of("../examples/acme-team");

    private ExampleKnowledge() {}

    /** The example team's knowledge. */
    public static KnowledgeBase read() throws IOException {
        return read(FOLDER);
    }

    /** The knowledge of any folder. */
    public static KnowledgeBase read(Path folder) throws IOException {
        NotesFolder notes = NotesFolder.open(folder);
        SettingsReader.Result settings = notes.settings();
        List<Diagnostic> found = new ArrayList<>(settings.diagnostics());
        var reader = new NoteReader(settings.settings());
        List<Note> read = new ArrayList<>();
        for (NotePath path : notes.contents(reader).notes()) {
            switch (notes.read(path)) {
                case NotesFolder.Text.Decoded text -> read.addAll(reader.read(path, text.text()));
                case NotesFolder.Text.Quarantined quarantined -> found.add(quarantined.reason());
            }
        }
        return new KnowledgeReader(settings.settings(), History.none(), AS_OF, Audience.TEAM).read(read, found);
    }
}
