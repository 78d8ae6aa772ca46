package dev.leanloop.knowledge;

import dev.leanloop.note.Handle;
import dev.leanloop.note.LearningKind;
import dev.leanloop.note.Phase;
import dev.leanloop.note.TopicName;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One observation about a customer's world, with its evidence: the unit of knowledge.
 *
 * @param origin where it is written
 * @param kind which of the seven kinds, or unsorted
 * @param text without marker, trailing tags and anchor
 * @param customer whose world; null when the note has no customer
 * @param date of its conversation; for a profile's line, of its first commit; null when unknown
 * @param phase where it stands; null outside the phases
 * @param topics its own, its parents' and the note's, sorted
 * @param surprise whether nobody had predicted it
 * @param quotes the words that show it
 * @param key of a keyed fact, {@code users} in {@code users = 40}; null for others
 * @param value of a keyed fact; null exactly when the key is
 * @param people everyone it names, in the order written
 * @param relations what it says of other items
 */
public record Learning(
        Origin origin,
        LearningKind kind,
        String text,
        @Nullable CustomerId customer,
        @Nullable LocalDate date,
        @Nullable Phase phase,
        List<TopicName> topics,
        boolean surprise,
        List<Quote> quotes,
        @Nullable String key,
        @Nullable String value,
        List<Handle> people,
        List<Relation> relations) {

    public Learning {
        topics = List.copyOf(topics);
        quotes = List.copyOf(quotes);
        people = List.copyOf(people);
        relations = List.copyOf(relations);
    }
}
