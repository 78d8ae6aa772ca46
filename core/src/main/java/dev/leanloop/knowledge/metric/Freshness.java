package dev.leanloop.knowledge.metric;

import dev.leanloop.knowledge.FactHistory;
import dev.leanloop.knowledge.ItemId;
import dev.leanloop.knowledge.KnowledgeBase;
import dev.leanloop.knowledge.Learning;
import dev.leanloop.note.LearningKind;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
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

    public static Freshness of(KnowledgeBase knowledge, Unit unit, StaleAfter staleAfter) {
        Map<ItemId, LocalDate> lastHeard = lastHeard(knowledge);
        Set<ItemId> over = over(knowledge);
        List<Learning> learnings = Selection.of(knowledge, unit).learnings().stream()
                .filter(learning -> learning.kind() != LearningKind.UNSORTED)
                .filter(learning -> !over.contains(learning.origin().id()))
                .filter(learning -> lastHeard.containsKey(learning.origin().id()))
                .toList();
        Ages<Learning> ages = Ages.of(
                learnings,
                learning -> Optional.ofNullable(lastHeard.get(learning.origin().id())),
                knowledge.asOf());
        Set<ItemId> stale = ages.oldestFirst().stream()
                .filter(aged -> aged.days() > staleAfter.of(aged.item().topics()))
                .map(aged -> aged.item().origin().id())
                .collect(Collectors.toSet());
        return new Freshness(
                ages,
                Counted.of(
                        learnings, learning -> stale.contains(learning.origin().id())));
    }

    /** The last day of each learning that has a day, itself or by what says the same. */
    private static Map<ItemId, LocalDate> lastHeard(KnowledgeBase knowledge) {
        Map<ItemId, LocalDate> lastHeard = new HashMap<>();
        knowledge.learnings().forEach(learning -> hear(lastHeard, List.of(learning)));
        for (FactHistory fact : FactHistory.of(knowledge)) {
            hear(lastHeard, current(fact));
        }
        new SameAs(knowledge.learnings()).groups().forEach(group -> hear(lastHeard, group));
        return lastHeard;
    }

    private static void hear(Map<ItemId, LocalDate> lastHeard, List<Learning> same) {
        Optional<LocalDate> last = same.stream()
                .map(learning -> lastHeard.getOrDefault(learning.origin().id(), learning.date()))
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder());
        last.ifPresent(
                day -> same.forEach(learning -> lastHeard.put(learning.origin().id(), day)));
    }

    private static Set<ItemId> over(KnowledgeBase knowledge) {
        Set<ItemId> over = new HashSet<>();
        for (FactHistory fact : FactHistory.of(knowledge)) {
            fact.readings().forEach(reading -> over.add(reading.origin().id()));
            current(fact).forEach(reading -> over.remove(reading.origin().id()));
        }
        return over;
    }

    private static List<Learning> current(FactHistory fact) {
        return fact.readings().stream().filter(fact::isCurrent).toList();
    }
}
