package dev.leanloop.knowledge;

import dev.leanloop.note.Item;
import dev.leanloop.note.Note;
import dev.leanloop.note.NotePath;
import dev.leanloop.note.NoteType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The hypotheses that several customers can be asked about: each by its label, with its page and all who stated it. */
final class SharedHypothesisList {

    private SharedHypothesisList() {}

    /** The text of every shared hypothesis: its page's, else that of the first note that states it. */
    static Map<String, String> texts(List<Note> notes) {
        Map<String, String> texts = new TreeMap<>();
        for (Note note : notes) {
            if (note.type() == NoteType.HYPOTHESIS) {
                texts.put(note.path().baseName(), pageText(note));
            }
        }
        for (Note note : notes) {
            for (Item item : note.items()) {
                if (item instanceof Item.Hypothesis hypothesis
                        && hypothesis.label() != null
                        && hypothesis.label().startsWith("H-")) {
                    texts.putIfAbsent(hypothesis.label(), hypothesis.body().text());
                }
            }
        }
        return texts;
    }

    private static String pageText(Note note) {
        return note.items().stream()
                .filter(Item.Hypothesis.class::isInstance)
                .map(item -> item.body().text())
                .findFirst()
                .or(() -> Optional.of(note.title()).filter(title -> note.titleLine() > 0))
                .orElseGet(() -> note.path().baseName());
    }

    /**
     * By label.
     *
     * @param notes all there are, by path
     * @param hypotheses of all notes, in place order
     * @param texts as {@link #texts} tells them
     */
    static List<SharedHypothesis> of(List<Note> notes, List<Hypothesis> hypotheses, Map<String, String> texts) {
        Map<String, NotePath> pages = new TreeMap<>();
        notes.stream()
                .filter(note -> note.type() == NoteType.HYPOTHESIS)
                .forEach(note -> pages.put(note.path().baseName(), note.path()));
        Map<String, List<Hypothesis>> statements = new TreeMap<>();
        pages.keySet().forEach(label -> statements.put(label, new ArrayList<>()));
        for (Hypothesis hypothesis : hypotheses) {
            boolean onItsPage = pages.containsValue(hypothesis.origin().note());
            if (hypothesis.shared() && !onItsPage) {
                statements
                        .computeIfAbsent(hypothesis.label(), label -> new ArrayList<>())
                        .add(hypothesis);
            }
        }
        return statements.entrySet().stream()
                .map(entry -> new SharedHypothesis(
                        entry.getKey(),
                        texts.getOrDefault(entry.getKey(), entry.getKey()),
                        pages.get(entry.getKey()),
                        entry.getValue().stream()
                                .sorted(Comparator.comparing(
                                                Hypothesis::date,
                                                Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
                                        .thenComparing(Hypothesis::origin))
                                .toList()))
                .toList();
    }
}
