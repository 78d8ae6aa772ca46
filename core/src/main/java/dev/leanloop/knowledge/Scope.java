package dev.leanloop.knowledge;

import dev.leanloop.note.Handle;
import dev.leanloop.note.Note;
import dev.leanloop.note.TopicName;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One note with what is known around it, while its items are resolved.
 *
 * @param note as read
 * @param names its items' ids
 * @param customer whom it is about
 * @param date of the conversation or review; null for an undated one and for a profile without a {@code date} key
 * @param author who {@code @me} is
 * @param tags the topics of the whole note, sorted, each once
 * @param shared what items of many notes hold, each once
 */
record Scope(
        Note note,
        ItemNames names,
        @Nullable CustomerId customer,
        @Nullable LocalDate date,
        @Nullable Handle author,
        List<TopicName> tags,
        OneOfEach shared) {

    Scope {
        tags = List.copyOf(tags);
    }

    /** An item's own topics and the note's, sorted. */
    List<TopicName> topics(List<TopicName> own) {
        if (tags.containsAll(own)) {
            return tags;
        }
        TreeSet<TopicName> topics = new TreeSet<>(tags);
        own.forEach(topic -> topics.add(shared.of(topic)));
        return List.copyOf(topics);
    }
}
