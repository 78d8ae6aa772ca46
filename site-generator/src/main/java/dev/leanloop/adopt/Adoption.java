package dev.leanloop.adopt;

import dev.leanloop.diagnostic.Diagnostic;
import dev.leanloop.history.History;
import dev.leanloop.knowledge.Audience;
import dev.leanloop.knowledge.KnowledgeBase;
import dev.leanloop.knowledge.KnowledgeReader;
import dev.leanloop.note.Note;
import dev.leanloop.note.NotePath;
import dev.leanloop.note.NoteReader;
import dev.leanloop.note.Settings;
import dev.leanloop.note.SettingsReader;
import dev.leanloop.note.source.BoundedReader;
import dev.leanloop.note.source.NotesFolder;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The settings that a folder of notes needs, proposed from what lies in it, and what is read with them.
 *
 * @param findings one for each setting, in the order of the file
 * @param before what is read without any setting
 * @param after what is read with those proposed
 */
public record Adoption(List<Finding> findings, KnowledgeBase before, KnowledgeBase after) {

    private static final String HEAD = """
            # What Leanloop found in these notes; each line says at what. Change what is wrong, take out what is not needed.
            # Every setting: docs/leanloop-yml.md; 'leanloop check' says what is wrong with this file.
            """;

    public Adoption {
        findings = List.copyOf(findings);
    }

    /**
     * Looks at a folder.
     *
     * @throws IOException when a disk fails
     */
    public static Adoption of(NotesFolder folder, History history, LocalDate today) throws IOException {
        List<FoundNote> all = read(folder, Settings.DEFAULTS);
        Map<String, Integer> ignored = IgnoredFolders.in(folder, all);
        List<FoundNote> notes = IgnoredFolders.without(ignored, all);
        List<KeyWords.Meaning> keys = KeyWords.in(notes);
        List<Finding> findings = Stream.of(
                        Languages.finding(notes),
                        Authors.finding(notes, history),
                        CustomerFolders.finding(notes, enoughNameTheirCustomer(notes, keys)),
                        IgnoredFolders.finding(ignored),
                        DateOrders.finding(notes),
                        KeyWords.finding(keys),
                        HeadingWords.finding(notes))
                .flatMap(Optional::stream)
                .toList();
        return new Adoption(
                findings,
                knowledge(folder, history, today, Settings.DEFAULTS),
                knowledge(
                        folder,
                        history,
                        today,
                        SettingsReader.read(yaml(findings)).settings()));
    }

    /** The file as it is to be written. */
    public String yaml() {
        return yaml(findings);
    }

    private static String yaml(List<Finding> findings) {
        var yaml = new StringBuilder(HEAD);
        for (Finding finding : findings) {
            yaml.append("\n# ")
                    .append(finding.reason())
                    .append('\n')
                    .append(finding.yaml())
                    .append('\n');
        }
        return yaml.toString();
    }

    /** Where half of the notes do, or a quarter of those with a day: the others are no conversations. */
    private static boolean enoughNameTheirCustomer(List<FoundNote> notes, List<KeyWords.Meaning> keys) {
        long known = notes.stream()
                .flatMap(note -> note.read().stream().limit(1))
                .filter(note -> note.frontMatter().text("customer").isPresent())
                .count();
        int theirs = keys.stream()
                .filter(key -> key.ours().equals("customer"))
                .mapToInt(KeyWords.Meaning::notes)
                .sum();
        long dated = notes.stream()
                .filter(note -> note.read().stream().anyMatch(one -> one.writtenDate() != null))
                .count();
        long named = known + theirs;
        return named > 0 && (named * 2 >= notes.size() || named * 4 >= dated);
    }

    private static List<FoundNote> read(NotesFolder folder, Settings settings) throws IOException {
        NoteReader reader = NoteReader.withoutPages(settings);
        List<FoundNote> notes = new ArrayList<>();
        try (BoundedReader bounded = new BoundedReader(reader, settings)) {
            for (NotePath path : folder.contents(reader).notes()) {
                // What is no text, or takes too long, tells nothing; 'check' will name it.
                if (folder.read(path) instanceof NotesFolder.Text.Decoded text
                        && bounded.begin(path, text.text()).outcome() instanceof BoundedReader.Outcome.Read read) {
                    notes.add(new FoundNote(path, text.text().lines().toList(), read.notes()));
                }
            }
        }
        return notes;
    }

    private static KnowledgeBase knowledge(NotesFolder folder, History history, LocalDate today, Settings settings)
            throws IOException {
        NoteReader reader = NoteReader.withoutPages(settings);
        List<Note> notes = new ArrayList<>();
        List<Diagnostic> problems = new ArrayList<>(folder.contents(reader).leftOut());
        read(folder, settings).forEach(found -> notes.addAll(found.read()));
        return new KnowledgeReader(settings, history, today, Audience.AUTHORS).read(notes, problems);
    }
}
