package dev.leanloop.knowledge;

import dev.leanloop.diagnostic.Diagnostic;
import dev.leanloop.note.Note;
import dev.leanloop.note.NotePath;
import dev.leanloop.note.Settings;
import dev.leanloop.note.ShownText;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every note of a folder, and what it takes to find one's way among them. */
final class AllNotes {

    private final List<Note> notes;
    private final Settings settings;
    private final CustomerDirectory directory;
    private final NoteIndex index;
    private final Map<String, String> sharedTexts;
    private final CompletableFuture<Map<NotePath, ItemNames>> names;
    private final Once<Map<NotePath, ShownText>> texts;

    private AllNotes(
            List<Note> notes,
            Settings settings,
            CustomerDirectory directory,
            CompletableFuture<Map<NotePath, ItemNames>> names,
            Supplier<Map<NotePath, ShownText>> texts) {
        this.notes = notes;
        this.settings = settings;
        this.directory = directory;
        this.index = new NoteIndex(notes, settings);
        this.sharedTexts = Map.copyOf(SharedHypothesisList.texts(notes));
        this.names = names;
        this.texts = new Once<>(texts);
    }

    /**
     * Those notes.
     *
     * @param notes sorted by path
     * @param diagnostics takes what is wrong with customers' names
     */
    static AllNotes of(List<Note> notes, Settings settings, List<Diagnostic> diagnostics) {
        CustomerDirectory directory = new CustomerDirectory(notes, settings, diagnostics);
        List<Note> settled = notes.parallelStream()
                .map(new Owners(settings, directory)::settle)
                .toList();
        // Nobody needs the names before conversations are in their loops, which is mostly for one core.
        return new AllNotes(
                settled,
                settings,
                directory,
                CompletableFuture.supplyAsync(
                        () -> settled.parallelStream().collect(Collectors.toConcurrentMap(Note::path, ItemNames::new))),
                () -> settled.parallelStream().collect(Collectors.toConcurrentMap(Note::path, ShownText::of)));
    }

    /** The same with the notes of some files as they are now, in place of what they were. */
    AllNotes with(Map<NotePath, List<Note>> files, List<Diagnostic> diagnostics) {
        List<Note> others = notes.stream()
                .filter(note -> !files.containsKey(note.path().file()))
                .toList();
        List<Note> saved = files.values().stream().flatMap(List::stream).toList();
        List<Note> together = inOrder(others, saved);
        CustomerDirectory directory = new CustomerDirectory(together, settings, diagnostics);
        List<Note> settled =
                saved.stream().map(new Owners(settings, directory)::settle).toList();
        Map<NotePath, ItemNames> names = new HashMap<>(names());
        settled.forEach(note -> names.put(note.path(), new ItemNames(note)));
        return new AllNotes(
                inOrder(others, settled), settings, directory, CompletableFuture.completedFuture(names), () -> {
                    Map<NotePath, ShownText> texts = new HashMap<>(texts());
                    settled.forEach(note -> texts.put(note.path(), ShownText.of(note)));
                    return texts;
                });
    }

    private static List<Note> inOrder(List<Note> some, List<Note> others) {
        return Stream.concat(some.stream(), others.stream())
                .sorted(Comparator.comparing(Note::path))
                .toList();
    }

    /** Sorted by path; every owner of a promise is known who can be known. */
    List<Note> notes() {
        return notes;
    }

    /** The notes of some files and of all their customers. */
    List<Note> around(Set<NotePath> files) {
        Set<Optional<CustomerId>> customers = notes.stream()
                .filter(note -> files.contains(note.path().file()))
                .map(directory::of)
                .filter(Optional::isPresent)
                .collect(Collectors.toSet());
        return notes.stream()
                .filter(note -> files.contains(note.path().file()) || customers.contains(directory.of(note)))
                .toList();
    }

    /** Which customer a note is about. */
    CustomerDirectory directory() {
        return directory;
    }

    /** Finds the note that a link means. */
    NoteIndex index() {
        return index;
    }

    /** The text of every shared hypothesis, by label. */
    Map<String, String> sharedTexts() {
        return sharedTexts;
    }

    /** The ids of every note's items. */
    Map<NotePath, ItemNames> names() {
        return names.join();
    }

    /** The text of every note, without what else was read of it. */
    Map<NotePath, ShownText> texts() {
        return texts.get();
    }
}
