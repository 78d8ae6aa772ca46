package dev.leanloop.knowledge;

import dev.leanloop.note.Handle;
import dev.leanloop.note.Phase;
import dev.leanloop.note.TopicName;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something we or the customer do not know yet.
 *
 * @param origin where it was asked
 * @param text without marker
 * @param answered whether it was struck, ticked or answered
 * @param answer the words of the answer; null when only struck or open
 * @param customer where it came up
 * @param date of its conversation
 * @param phase where it stands; null outside the phases
 * @param topics its own, its parents' and the note's, sorted
 * @param people everyone it names, in the order written
 */
public record Question(
        Origin origin,
        String text,
        boolean answered,
        @Nullable String answer,
        @Nullable CustomerId customer,
        @Nullable LocalDate date,
        @Nullable Phase phase,
        List<TopicName> topics,
        List<Handle> people) {

    public Question {
        topics = List.copyOf(topics);
        people = List.copyOf(people);
    }
}
