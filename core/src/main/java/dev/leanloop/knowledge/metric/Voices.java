package dev.leanloop.knowledge.metric;

import dev.leanloop.knowledge.CustomerId;
import dev.leanloop.knowledge.KnowledgeBase;
import dev.leanloop.knowledge.Origin;
import dev.leanloop.note.NotePath;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * M10, independent voices, and R8, spread: how many customers said a thing, and how many Plans used it. Customers count, the
 * people who were there come second, and how often it was said never counts: one customer who says a thing five times is one
 * voice. From product.md; it is the triangulation of N. Denzin ("The Research Act", 1970) over sources.
 *
 * <p>A shared hypothesis is said by the customers that confirmed it last. A Plan uses a statement when it cites one of its lines,
 * or as a whole a note that holds one.
 *
 * @param statement what they said
 * @param customers who, sorted
 * @param participants how many people of their side were there when it was said
 * @param lines where, in place order
 * @param first the first day it was heard; empty when no line has a day
 * @param last the last day
 * @param carriedTo the conversations whose Plan uses it, by path
 */
public record Voices(
        Statement statement,
        List<CustomerId> customers,
        int participants,
        List<Origin> lines,
        Optional<LocalDate> first,
        Optional<LocalDate> last,
        List<NotePath> carriedTo) {

    /** So many customers or Plans are many. */
    private static final int MANY = 3;

    private static final Comparator<Voices> STRONGEST_FIRST = Comparator.comparing(
                    (Voices voices) -> voices.customers().size(), Comparator.reverseOrder())
            .thenComparing(Voices::participants, Comparator.reverseOrder())
            .thenComparing(Voices::statement);

    public Voices {
        customers = List.copyOf(customers);
        lines = List.copyOf(lines);
        carriedTo = List.copyOf(carriedTo);
    }

    /** Every statement that a customer made, the one of most customers first. */
    static List<Voices> of(KnowledgeBase knowledge) {
        return new VoiceCount(knowledge)
                .count().stream().sorted(STRONGEST_FIRST).toList();
    }

    /** Heard from three customers or more, and no Plan uses it. */
    public boolean isKnownButUnused() {
        return customers.size() >= MANY && carriedTo.isEmpty();
    }

    /** Three Plans or more use what a single customer said. */
    public boolean isUsedOnOneVoice() {
        return customers.size() == 1 && carriedTo.size() >= MANY;
    }
}
