package dev.leanloop.knowledge;

import dev.leanloop.note.Handle;
import dev.leanloop.note.Phase;
import dev.leanloop.note.TopicName;
import dev.leanloop.note.Verdict;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one note expects to hear, see or find. A shared hypothesis appears once for each note that states it.
 *
 * @param origin where it is written
 * @param label {@code H1}, or {@code H-slug} for a shared one; null when unlabelled
 * @param text without label and confidence
 * @param confidence in per cent, 0 to 100; null when not stated
 * @param verdict the latest one, or open
 * @param verdicts every verdict given to it, oldest first
 * @param evidence what git shows of when it was written
 * @param customer with whom it is tested; null on the page of a shared hypothesis and in notes without customer
 * @param date of the conversation that states it
 * @param shared whether the whole team tests it, with many customers
 * @param phase where it stands; null outside the phases
 * @param topics its own, its parents', the note's and those on the lines of its verdicts, sorted
 * @param people everyone it names, in the order written
 * @param relations what it says of other items; {@code from} is a carry
 */
public record Hypothesis(
        Origin origin,
        @Nullable String label,
        String text,
        @Nullable Integer confidence,
        Verdict verdict,
        List<Given> verdicts,
        Evidence evidence,
        @Nullable CustomerId customer,
        @Nullable LocalDate date,
        boolean shared,
        @Nullable Phase phase,
        List<TopicName> topics,
        List<Handle> people,
        List<Relation> relations) {

    public Hypothesis {
        verdicts = List.copyOf(verdicts);
        topics = List.copyOf(topics);
        people = List.copyOf(people);
        relations = List.copyOf(relations);
    }

    /** Whether git shows it was written before the talk. */
    public Proof proof() {
        return evidence.proof();
    }

    /**
     * One verdict, with what showed it.
     *
     * @param origin the line that gives it
     * @param verdict confirmed, refuted or unclear
     * @param text what showed it
     * @param date of the conversation that gives it
     * @param quotes the words that show it
     */
    public record Given(
            Origin origin,
            Verdict verdict,
            String text,
            @Nullable LocalDate date,
            List<Quote> quotes) {

        /** By the day of the conversation, those without one first. */
        static final Comparator<Given> OLDEST_FIRST = Comparator.comparing(
                        Given::date, Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()))
                .thenComparing(Given::origin);

        public Given {
            quotes = List.copyOf(quotes);
        }
    }
}
