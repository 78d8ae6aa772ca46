package dev.leanloop.knowledge;

import dev.leanloop.note.Handle;
import dev.leanloop.note.Phase;
import dev.leanloop.note.TopicName;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is kept but counts nowhere: praise, or a quote that hangs on no item.
 *
 * @param origin where it stands
 * @param text the words
 * @param who the speaker, if named
 * @param customer where it came up
 * @param date of its conversation
 * @param phase where it stands; null outside the phases
 * @param topics its own and the note's, sorted
 */
public record Remark(
        Origin origin,
        String text,
        @Nullable Handle who,
        @Nullable CustomerId customer,
        @Nullable LocalDate date,
        @Nullable Phase phase,
        List<TopicName> topics) {

    public Remark {
        topics = List.copyOf(topics);
    }
}
