package dev.leanloop.knowledge;

import dev.leanloop.history.FirstLines;
import dev.leanloop.history.Version;
import dev.leanloop.note.Note;
import dev.leanloop.note.NotePath;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Since when git knows a note, and each line of it: what makes something new to those who read last week. A day is the author's own.
 * Immutable.
 */
public final class FirstCommits {

    /** Of notes that were never committed. */
    public static final FirstCommits NONE = new FirstCommits(Map.of(), Map.of());

    private final Map<NotePath, LocalDate> notes;
    private final Map<ItemId, LocalDate> items;

    private FirstCommits(Map<NotePath, LocalDate> notes, Map<ItemId, LocalDate> items) {
        this.notes = Map.copyOf(notes);
        this.items = Map.copyOf(items);
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
        return new FirstCommits(days, items);
    }

    /** The day on which a line of a note was first committed as it is worded now. */
    static Optional<LocalDate> line(FirstLines lines, Note note, int line) {
        return lines.firstWith(note.path(), note.lines().line(line)).map(FirstCommits::day);
    }

    private static LocalDate day(Version version) {
        return version.authored().toLocalDate();
    }

    /** The same, with what is known of some notes and items now. */
    FirstCommits with(FirstCommits newer) {
        Map<NotePath, LocalDate> allNotes = new HashMap<>(notes);
        allNotes.putAll(newer.notes);
        Map<ItemId, LocalDate> allItems = new HashMap<>(items);
        allItems.putAll(newer.items);
        return new FirstCommits(allNotes, allItems);
    }

    /** The day of the note's first commit, under whatever name it had then; empty when it was never committed. */
    public Optional<LocalDate> of(NotePath note) {
        return Optional.ofNullable(notes.get(note));
    }

    /**
     * The day on which an item was first committed as it is worded now.
     *
     * @return empty when that line was never committed, and for every item when only the authors' problems were asked for
     */
    public Optional<LocalDate> of(ItemId item) {
        return Optional.ofNullable(items.get(item));
    }
}
