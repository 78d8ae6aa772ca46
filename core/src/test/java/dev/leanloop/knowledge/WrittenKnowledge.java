package dev.leanloop.knowledge;

import dev.leanloop.history.History;
import dev.leanloop.note.Note;
import dev.leanloop.note.NotePath;
import dev.leanloop.note.NoteReader;
import dev.leanloop.note.SettingsReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A knowledge base read of notes that a test writes: what stands in the test is what a team would type. */
public final class WrittenKnowledge {

    private static final String TEAM = "team:\n  - {id: dana, name: Dana Ruhl, mail: [dana@example.org]}\n";

    private final Map<String, String> files = new TreeMap<>(Map.of(SettingsReader.FILE_NAME, TEAM));

    /** Notes of a team whose one member is {@code dana}. */
    public static WrittenKnowledge notes() {
        return new WrittenKnowledge();
    }

    /** A conversation with Acme, on the day that starts its name. */
    public WrittenKnowledge acme(String name, String... lines) {
        return note("customers/acme/" + name + ".md", lines);
    }

    /** A line of {@code leanloop.yml}, below the team. */
    public WrittenKnowledge setting(String line) {
        files.merge(SettingsReader.FILE_NAME, line + "\n", String::concat);
        return this;
    }

    public WrittenKnowledge note(String path, String... lines) {
        files.put(path, String.join("\n", lines) + "\n");
        return this;
    }

    /** A profile that names the people of a customer. */
    public WrittenKnowledge profile(String customer, String people, String... lines) {
        String head = "---\npeople: [" + people + "]\n---\n# " + customer + "\n\n";
        files.put("customers/" + customer + "/README.md", head + String.join("\n", lines) + "\n");
        return this;
    }

    public Map<String, String> files() {
        return files;
    }

    /** What the notes say, seen on a day, without any history. */
    public KnowledgeBase on(String asOf) {
        return on(asOf, History.none());
    }

    public KnowledgeBase on(String asOf, History history) {
        SettingsReader.Result settings = SettingsReader.read(files.getOrDefault(SettingsReader.FILE_NAME, ""));
        NoteReader reader = new NoteReader(settings.settings());
        List<Note> notes = new ArrayList<>();
        files.forEach((path, text) -> {
            if (reader.isNote(NotePath.of(path))) {
                notes.addAll(reader.read(NotePath.of(path), text));
            }
        });
        try {
            return new KnowledgeReader(settings.settings(), history, LocalDate.parse(asOf), Audience.TEAM)
                    .read(notes, settings.diagnostics());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
