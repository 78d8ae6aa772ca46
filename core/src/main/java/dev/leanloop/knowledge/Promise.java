package dev.leanloop.knowledge;

import dev.leanloop.note.Handle;
import dev.leanloop.note.Phase;
import dev.leanloop.note.PromiseState;
import dev.leanloop.note.Side;
import dev.leanloop.note.TopicName;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who will do what by when.
 *
 * @param origin where it was made
 * @param label {@code C1}; null when unlabelled
 * @param text without box, label, owner and date
 * @param owner who owes it; null when nobody is named (W10)
 * @param side the owner's
 * @param due the day it is owed now, the latest one after moves; null when there is none (W11)
 * @param firstDue the day it was promised for at first
 * @param state the latest word on it
 * @param words every word on it, oldest first
 * @param done the day its owner declared it done
 * @param customer to or by whom
 * @param date of the conversation it was made in
 * @param phase where it stands; null outside the phases
 * @param topics its own, its parents' and the note's, sorted
 * @param relations what it says of other items
 */
public record Promise(
        Origin origin,
        @Nullable String label,
        String text,
        @Nullable Handle owner,
        Side side,
        @Nullable LocalDate due,
        @Nullable LocalDate firstDue,
        PromiseState state,
        List<Word> words,
        @Nullable LocalDate done,
        @Nullable CustomerId customer,
        @Nullable LocalDate date,
        @Nullable Phase phase,
        List<TopicName> topics,
        List<Relation> relations) {

    public Promise {
        words = List.copyOf(words);
        topics = List.copyOf(topics);
        relations = List.copyOf(relations);
    }

    /** Whether it is still owed and its day lies before {@code today}. */
    public boolean isOverdue(LocalDate today) {
        return state.isOwed() && due != null && due.isBefore(today);
    }

    /** Every time it was moved, oldest first: with {@code firstDue} the history of its date. */
    public List<Word> moves() {
        return words.stream().filter(word -> word.state() == PromiseState.MOVED).toList();
    }

    /**
     * The receiver's word on a promise.
     *
     * @param origin the line that says so
     * @param state kept, missed, moved or dropped
     * @param text what was said with it
     * @param movedTo the new day of a moved promise
     * @param date of the conversation that says so
     */
    public record Word(
            Origin origin,
            PromiseState state,
            String text,
            @Nullable LocalDate movedTo,
            @Nullable LocalDate date) {}
}
