package dev.leanloop.knowledge.metric;

import dev.leanloop.knowledge.ItemId;
import dev.leanloop.knowledge.Learning;
import dev.leanloop.knowledge.Relation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Puts learnings together that notes call the same, directly or by way of others. */
final class SameAs {

    private final List<Learning> learnings;
    private final Map<ItemId, Integer> places = new HashMap<>();

    /** For each learning an earlier one of its group, or itself: the first of a group leads it. */
    private final int[] leader;

    SameAs(List<Learning> learnings) {
        this.learnings = learnings.stream()
                .sorted(Comparator.comparing(Learning::origin))
                .toList();
        this.leader = new int[learnings.size()];
        for (int i = 0; i < leader.length; i++) {
            leader[i] = i;
            places.put(this.learnings.get(i).origin().id(), i);
        }
        for (int i = 0; i < leader.length; i++) {
            for (Relation relation : this.learnings.get(i).relations()) {
                Integer same = relation.resolved() == null ? null : places.get(relation.resolved());
                if (relation.type() == Relation.Type.SAME_AS && same != null) {
                    join(i, same);
                }
            }
        }
    }

    /** The groups of two or more, each in place order. */
    List<List<Learning>> groups() {
        Map<Integer, List<Learning>> groups = new TreeMap<>();
        for (int i = 0; i < leader.length; i++) {
            groups.computeIfAbsent(find(i), first -> new ArrayList<>()).add(learnings.get(i));
        }
        return groups.values().stream().filter(group -> group.size() > 1).toList();
    }

    private void join(int one, int other) {
        int first = Math.min(find(one), find(other));
        int second = Math.max(find(one), find(other));
        leader[second] = first;
    }

    private int find(int place) {
        int at = place;
        while (leader[at] != at) {
            leader[at] = leader[leader[at]];
            at = leader[at];
        }
        return at;
    }
}
