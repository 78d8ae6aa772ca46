package dev.leanloop.site.page;

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
 * @param doubt why git cannot tell: {@code incomplete}, {@code uncommitted}, {@code imported}, {@code changed} or {@code late}; null
 *     unless the proof is unknown
 * @param earlier what was expected when Check appeared, with its confidence; null unless that was something else
 * @param latest the latest verdict; null exactly when it is open
 * @param relations what it was carried from and the like
 * @param source the customer it is about, else the note it stands in; null when that has no page
 * @param day when it was stated
 * @param news since when its latest verdict is news, as {@code 2026-06-24}; empty when it is no more, or open
 */
public record HypothesisLine(
        SiteUrl url,
        @Nullable String label,
        String text,
        @Nullable String confidence,
        String verdict,
        String proof,
        @Nullable String doubt,
        @Nullable Earlier earlier,
        @Nullable VerdictLine latest,
        List<RelationLine> relations,
        @Nullable Link source,
        @Nullable Day day,
        String news) {

    public HypothesisLine {
        relations = List.copyOf(relations);
    }

    /**
     * What was expected before it was changed.
     *
     * @param text then
     * @param confidence then; null when not stated
     */
    public record Earlier(String text, @Nullable String confidence) {}
}
