package dev.leanloop.knowledge;

import dev.leanloop.history.FirstLines;
import dev.leanloop.history.Version;
import dev.leanloop.note.Note;
import dev.leanloop.note.NotePath;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Since when git knows a note, and each line of it: what makes something new to those who read last week. A day is the author's own.
 * Immutable.
 */
public final class FirstCommits {

    /** Of notes that were never committed. */
    public static final FirstCommits NONE = of(Map.of(), Map.of());

    private final Function<NotePath, Optional<LocalDate>> notes;
    private final Function<ItemId, Optional<LocalDate>> items;

    private FirstCommits(Function<NotePath, Optional<LocalDate>> notes, Function<ItemId, Optional<LocalDate>> items) {
        this.notes = notes;
        this.items = items;
    }

    private static FirstCommits of(Map<NotePath, LocalDate> notes, Map<ItemId, LocalDate> items) {
        Map<NotePath, LocalDate> ofNotes = Map.copyOf(notes);
        Map<ItemId, LocalDate> ofItems = Map.copyOf(items);
        return new FirstCommits(
                note -> Optional.ofNullable(ofNotes.get(note)), item -> Optional.ofNullable(ofItems.get(item)));
    }

    /**
     * @param committed the first day of a note
     * @param places of all items
     */
    static FirstCommits of(
            Iterable<Note> notes,
            Function<Note, Optional<LocalDate>> committed,
            FirstLines lines,
            Stream<Origin> places) {
        Map<NotePath, LocalDate> days = new HashMap<>();
        Map<NotePath, Note> byPath = new HashMap<>();
        for (Note note : notes) {
            byPath.put(note.path(), note);
            committed.apply(note).ifPresent(day -> days.put(note.path(), day));
        }
        Map<ItemId, LocalDate> items = new HashMap<>();
        for (Origin place : (Iterable<Origin>) places::iterator) {
            Note note = byPath.get(place.note());
            if (note != null) {
                line(lines, note, place.line()).ifPresent(day -> items.put(place.id(), day));
            }
        }
        return of(days, items);
    }

    /** The day on which a line of a note was first committed as it is worded now. */
    static Optional<LocalDate> line(FirstLines lines, Note note, int line) {
        return lines.firstWith(note.path(), note.lines().line(line)).map(FirstCommits::day);
    }

    private static LocalDate day(Version version) {
        return version.authored().toLocalDate();
    }

    /** The same, but for some notes and all their items, of which something else is known. */
    FirstCommits with(Set<NotePath> others, FirstCommits ofOthers) {
        Set<ItemId> whole = others.stream().map(ItemId::of).collect(Collectors.toSet());
        return new FirstCommits(
                note -> others.contains(note) ? ofOthers.of(note) : of(note),
                item -> whole.contains(item.note()) ? ofOthers.of(item) : of(item));
    }

    /** The day of the note's first commit, under whatever name it had then; empty when it was never committed. */
    public Optional<LocalDate> of(NotePath note) {
        return notes.apply(note);
    }

    /**
     * The day on which an item was first committed as it is worded now.
     *
     * @return empty when that line was never committed, and for every item when only the authors' problems were asked for
     */
    public Optional<LocalDate> of(ItemId item) {
        return items.apply(item);
    }
}
