package dev.leanloop.site.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What did we believe, and were we right.
 *
 * @param shared beliefs of the whole team, by label
 * @param byVerdict refuted, open, unclear, confirmed; newest first
 */
public record HypothesesPage(PageHead head, List<SharedGroup> shared, List<VerdictGroup> byVerdict) implements Page {

    public HypothesesPage {
        shared = List.copyOf(shared);
        byVerdict = List.copyOf(byVerdict);
    }

    /** A shared hypothesis with its statements. */
    public record SharedGroup(
            String label, String text, @Nullable SiteUrl page, List<HypothesisLine> statements) {

        public SharedGroup {
            statements = List.copyOf(statements);
        }
    }

    /** Hypotheses with one verdict. */
    public record VerdictGroup(String verdict, List<HypothesisLine> hypotheses) {

        public VerdictGroup {
            hypotheses = List.copyOf(hypotheses);
        }
    }
}
