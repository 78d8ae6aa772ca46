package dev.leanloop.knowledge;

import dev.leanloop.note.Handle;
import dev.leanloop.note.Verdict;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What was true and is not any more, and where sources disagree. Only finds that follow from what is written; texts that merely
 * resemble each other are none.
 *
 * <p>Two values of one keyed fact, or two opposite verdicts on one hypothesis, at one customer are <em>contradicting</em> when they
 * lie within 30 days or come from other participants of the customer's side, else <em>changed</em>. What a note itself calls
 * {@code was} or {@code no longer} has changed, and what it calls {@code against} contradicts, whenever it was said.
 */
public sealed interface Divergence {

    /** Every find: changed, contradicting, split; within each the newest first, splits by label. */
    static List<Divergence> of(KnowledgeBase knowledge) {
        return new DivergenceFinder(knowledge).find();
    }

    /**
     * One customer said one thing, and later another.
     *
     * @param customer who; null when the note has no customer
     * @param subject the key of a fact or the text of a hypothesis; empty when a note just says so
     * @param earlier what was true
     * @param later what is
     */
    record Changed(@Nullable CustomerId customer, String subject, Claim earlier, Claim later) implements Divergence {}

    /**
     * Two sources at one customer disagree, or a note says that another is wrong.
     *
     * @param customer of the later one; null when its note has no customer
     * @param subject the key of a fact or the text of a hypothesis; empty when a note just says so
     * @param one the earlier
     * @param other the later
     */
    record Contradicting(@Nullable CustomerId customer, String subject, Claim one, Claim other) implements Divergence {}

    /**
     * A shared hypothesis that some customers confirm and others refute: often a segment in disguise.
     *
     * @param belief which
     * @param verdicts each customer's latest verdict, confirmed, refuted or unclear
     */
    record Split(SharedHypothesis belief, Map<CustomerId, Verdict> verdicts) implements Divergence {

        public Split {
            verdicts = java.util.Collections.unmodifiableMap(new TreeMap<>(verdicts));
        }
    }

    /**
     * One side of a pair.
     *
     * @param place the item that says so; of words in {@code (was 40)} the item they stand in
     * @param text the value, the verdict with what showed it, or the words
     * @param date of its conversation
     * @param speakers who of the customer's side said so or was there, sorted; empty when unknown
     * @param quotes the words that show it
     */
    record Claim(ItemId place, String text, @Nullable LocalDate date, List<Handle> speakers, List<Quote> quotes) {

        public Claim {
            speakers = List.copyOf(speakers);
            quotes = List.copyOf(quotes);
        }
    }
}
