package dev.leanloop.knowledge.metric;

import dev.leanloop.knowledge.FactHistory;
import dev.leanloop.knowledge.ItemId;
import dev.leanloop.knowledge.KnowledgeBase;
import dev.leanloop.knowledge.Learning;
import dev.leanloop.note.LearningKind;
import dev.leanloop.note.StaleAfter;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * M11, freshness: days since a learning was last heard, and which to ask about again. It is heard again by what a note calls the
 * same, and a keyed fact by each reading of the same value. Values that hold no longer, unsorted lines and what has no day are
 * left out. From product.md: what is known of a customer ages.
 *
 * @param ages every learning with the days since it was last heard
 * @param stale of them those not heard for longer than their topics allow
 */
public record Freshness(Ages<Learning> ages, Counted<Learning> stale) {

    static Freshness of(Selection selection, Heard heard, StaleAfter staleAfter) {
        List<Learning> learnings = selection.learnings().stream()
                .filter(learning -> learning.kind() != LearningKind.UNSORTED)
                .filter(learning -> !heard.over().contains(learning.origin().id()))
                .filter(learning -> heard.last().containsKey(learning.origin().id()))
                .toList();
        Ages<Learning> ages = Ages.of(
                learnings,
                learning ->
                        Optional.ofNullable(heard.last().get(learning.origin().id())),
                selection.asOf());
        Set<ItemId> stale = ages.oldestFirst().stream()
                .filter(aged -> aged.days() > staleAfter.of(aged.item().topics()))
                .map(aged -> aged.item().origin().id())
                .collect(Collectors.toSet());
        return new Freshness(
                ages,
                Counted.of(
                        learnings, learning -> stale.contains(learning.origin().id())));
    }

    /**
     * What is found once for all units.
     *
     * @param last the last day each learning was heard that was heard on any
     * @param over readings of keyed facts that hold no longer
     */
    record Heard(Map<ItemId, LocalDate> last, Set<ItemId> over) {

        Heard {
            last = Map.copyOf(last);
            over = Set.copyOf(over);
        }

        static Heard of(KnowledgeBase knowledge) {
            List<FactHistory> facts = FactHistory.of(knowledge);
            Map<ItemId, LocalDate> last = new HashMap<>();
            for (Learning learning : knowledge.learnings()) {
                if (learning.date() != null) {
                    last.merge(learning.origin().id(), learning.date(), Heard::later);
                }
            }
            facts.forEach(fact -> hear(last, current(fact)));
            new SameAs(knowledge.learnings()).groups().forEach(group -> hear(last, group));
            Set<ItemId> over = facts.stream()
                    .flatMap(fact -> fact.readings().stream().filter(reading -> !fact.isCurrent(reading)))
                    .map(reading -> reading.origin().id())
                    .collect(Collectors.toSet());
            return new Heard(last, over);
        }

        private static void hear(Map<ItemId, LocalDate> last, List<Learning> same) {
            Optional<LocalDate> latest = same.stream()
                    .map(learning -> last.getOrDefault(learning.origin().id(), learning.date()))
                    .filter(Objects::nonNull)
                    .max(Comparator.naturalOrder());
            latest.ifPresent(
                    day -> same.forEach(learning -> last.put(learning.origin().id(), day)));
        }

        private static LocalDate later(LocalDate one, LocalDate other) {
            return one.isAfter(other) ? one : other;
        }

        private static List<Learning> current(FactHistory fact) {
            return fact.readings().stream().filter(fact::isCurrent).toList();
        }
    }
}
