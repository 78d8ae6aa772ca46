package dev.leanloop.index;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/** Builds plans in their one form. */
final class Plans {

    private Plans() {}

    static final Plan ALL = new Plan.All();
    static final Plan NONE = new Plan.None();

    /** Any of them: flat, a leaf that comes twice with the sum of its boosts. */
    static Plan any(List<Plan> plans) {
        var flat = new ArrayList<Plan>();
        for (Plan plan : plans) {
            if (plan instanceof Plan.Any inner) {
                flat.addAll(inner.plans());
            } else if (!(plan instanceof Plan.None)) {
                flat.add(plan);
            }
        }
        List<Plan> once = merged(flat, Plans::added);
        return switch (once.size()) {
            case 0 -> NONE;
            case 1 -> once.get(0);
            default -> new Plan.Any(once);
        };
    }

    /** All required, at least none excluded: flat, each clause once. */
    static Plan every(List<Plan> required, List<Plan> optional, List<Plan> excluded) {
        var musts = new ArrayList<Plan>();
        var nots = new ArrayList<Plan>();
        for (Plan plan : required) {
            if (plan instanceof Plan.Every inner && inner.optional() == null) {
                musts.addAll(inner.required());
                nots.addAll(inner.excluded());
            } else {
                musts.add(plan);
            }
        }
        nots.addAll(excluded);
        nots.removeIf(Plan.None.class::isInstance);
        if (musts.stream().anyMatch(Plan.None.class::isInstance)
                || nots.stream().anyMatch(Plan.All.class::isInstance)) {
            return NONE;
        }
        List<Plan> onceNot = merged(nots, (one, other) -> one);
        List<Plan> once = new ArrayList<>(merged(musts, Plans::heavier));
        var may = new ArrayList<>(optional);
        may.removeIf(plan -> once.stream().anyMatch(must -> bare(must).equals(bare(plan))));
        Plan optionalPlan = any(may);
        if (once.size() > 1) {
            once.removeIf(plan -> plan instanceof Plan.All);
        }
        if (once.isEmpty()) {
            once.add(optionalPlan instanceof Plan.None ? ALL : optionalPlan);
            optionalPlan = NONE;
            if (once.get(0) instanceof Plan.All && onceNot.isEmpty() && !optional.isEmpty()) {
                return NONE;
            }
        }
        @Nullable Plan extra = optionalPlan instanceof Plan.None ? null : optionalPlan;
        if (once.size() == 1 && extra == null && onceNot.isEmpty()) {
            return once.get(0);
        }
        return new Plan.Every(once, extra, onceNot);
    }

    private static List<Plan> merged(List<Plan> plans, BinaryOperator<Plan> merge) {
        Map<Plan, Plan> once = new LinkedHashMap<>();
        for (Plan plan : plans) {
            once.merge(bare(plan), plan, merge);
        }
        return List.copyOf(once.values());
    }

    private static Plan added(Plan one, Plan other) {
        return one instanceof Plan.Leaf leaf ? leaf.boosted(boost(one) + boost(other)) : one;
    }

    private static Plan heavier(Plan one, Plan other) {
        return boost(one) >= boost(other) ? one : other;
    }

    private static Plan bare(Plan plan) {
        return plan instanceof Plan.Leaf leaf ? leaf.boosted(1f) : plan;
    }

    private static float boost(Plan plan) {
        return plan instanceof Plan.Leaf leaf ? leaf.boost() : 1f;
    }
}
