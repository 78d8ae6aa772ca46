package dev.leanloop.knowledge;

import dev.leanloop.note.NotePath;
import java.util.List;
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
}
