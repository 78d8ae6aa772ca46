package dev.leanloop.knowledge;

import dev.leanloop.note.Note;
import dev.leanloop.note.Phase;
import dev.leanloop.note.TopicName;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Free text: the prose, and the unmarked bullets that are no items, under one heading. With the items it holds every visible
 * word of a note once.
 *
 * @param origin the first line of the text
 * @param heading the heading it stands under, empty before the first
 * @param text plain, paragraphs separated by a line break
 * @param customer the note's
 * @param date the note's
 * @param phase where it stands; null outside the phases
 * @param topics those named in it and the note's, sorted
 */
public record Passage(
        Origin origin,
        String heading,
        String text,
        @Nullable CustomerId customer,
        @Nullable LocalDate date,
        @Nullable Phase phase,
        List<TopicName> topics) {

    public Passage {
        topics = List.copyOf(topics);
    }

    /** The lines of the text that are words of their own: no rows of a table, its head among them. */
    public Stream<String> sentences() {
        return text.lines().filter(line -> !line.contains(Note.PassageText.BETWEEN_CELLS));
    }
}
