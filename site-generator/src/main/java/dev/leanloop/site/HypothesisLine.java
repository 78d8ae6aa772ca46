package dev.leanloop.site;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A hypothesis in a list.
 *
 * @param url its place in its note
 * @param label {@code H1}; null when unlabelled
 * @param text what was expected
 * @param confidence {@code 70%}; null when not stated
 * @param verdict {@code open}, {@code confirmed}, {@code refuted} or {@code unclear}
 * @param proof {@code before}, {@code together} or {@code unknown}
 * @param latest the latest verdict; null exactly when it is open
 * @param relations what it was carried from and the like
 * @param customer with whom it is tested
 * @param day when it was stated
 */
public record HypothesisLine(
        SiteUrl url,
        @Nullable String label,
        String text,
        @Nullable String confidence,
        String verdict,
        String proof,
        @Nullable VerdictLine latest,
        List<RelationLine> relations,
        @Nullable Link customer,
        @Nullable Day day) {

    public HypothesisLine {
        relations = List.copyOf(relations);
    }
}
