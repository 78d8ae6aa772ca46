package dev.leanloop.knowledge;

import dev.leanloop.note.Handle;
import dev.leanloop.note.NotePath;
import dev.leanloop.note.Phase;
import dev.leanloop.note.TopicName;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One exchange with a customer: one note, at most one cycle.
 *
 * @param note where it is written
 * @param title the first heading of level 1, else made of the file name
 * @param customer with whom; null when none could be found (E01)
 * @param loop the matter; null exactly when the customer is
 * @param date the day of the exchange; null when there is none (E02)
 * @param dateSource where the date was found
 * @param cycle who opened
 * @param phases the phases with something below their heading, in file order, a repeated one once for each time
 * @param by who wrote it: the {@code by} key, else the author of the first commit mapped through the team
 * @param participants who was there: {@code with} and everyone mentioned in the text, sorted
 * @param channel call, video, visit, mail, chat, event, or empty
 * @param tags the topics of the whole note
 * @param follows the conversation before it in the loop
 * @param inferred whether {@code follows} was inferred rather than written (I81)
 * @param goal the line after {@code Goal:}, or empty
 * @param next the date after {@code Next:}
 * @param closed whether the note declares its loop closed
 */
public record Conversation(
        NotePath note,
        String title,
        @Nullable CustomerId customer,
        @Nullable LoopId loop,
        @Nullable LocalDate date,
        DateSource dateSource,
        Cycle cycle,
        List<Phase> phases,
        @Nullable Handle by,
        List<Handle> participants,
        String channel,
        List<TopicName> tags,
        @Nullable NotePath follows,
        boolean inferred,
        String goal,
        @Nullable LocalDate next,
        boolean closed) {

    public Conversation {
        phases = List.copyOf(phases);
        participants = List.copyOf(participants);
        tags = List.copyOf(tags);
    }

    public ItemId id() {
        return ItemId.of(note);
    }

    /** Whether it is a talk, and not the Plan of one to come. One without a day counts as a talk. */
    public boolean tookPlace(LocalDate asOf) {
        return date == null || !date.isAfter(asOf);
    }
}
