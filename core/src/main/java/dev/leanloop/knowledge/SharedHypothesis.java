package dev.leanloop.knowledge;

import dev.leanloop.note.NotePath;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A team belief tested with many customers.
 *
 * @param label {@code H-slug}
 * @param text as its page writes it, else as the first note does
 * @param page its own note under {@code hypotheses/}, if there is one
 * @param statements the notes' statements of it, oldest first; those without a date last
 */
public record SharedHypothesis(
        String label, String text, @Nullable NotePath page, List<Hypothesis> statements) {

    public SharedHypothesis {
        statements = List.copyOf(statements);
    }

    /** Each customer's latest verdict, by the day of its conversation. */
    public Map<CustomerId, Hypothesis.Given> latest() {
        Map<CustomerId, Hypothesis.Given> latest = new TreeMap<>();
        for (Hypothesis statement : statements) {
            CustomerId customer = statement.customer();
            if (customer != null) {
                statement.verdicts().forEach(given -> latest.merge(customer, given, SharedHypothesis::later));
            }
        }
        return latest;
    }

    private static Hypothesis.Given later(Hypothesis.Given one, Hypothesis.Given other) {
        return Hypothesis.Given.OLDEST_FIRST.compare(one, other) > 0 ? one : other;
    }
}
