package dev.leanloop.site.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a new member starts.
 *
 * @param head of the page
 * @param asks what readers come for, what is asked most often first
 * @param loops the loops richest in refuted hypotheses and surprises
 * @param beliefs what the whole team believes and still tests
 */
public record StartPage(PageHead head, List<Ask> asks, List<TellingLoop> loops, List<UnknownsPage.BeliefLine> beliefs)
        implements Page {

    public StartPage {
        asks = List.copyOf(asks);
        loops = List.copyOf(loops);
        beliefs = List.copyOf(beliefs);
    }

    /**
     * A question and where its answer stands.
     *
     * @param page by its name in the navigation
     * @param count how many are found there, {@code 6 overdue}; empty where no number answers
     */
    public record Ask(String question, Link page, String count) {}

    /** A loop worth reading, from its first talk on. */
    public record TellingLoop(
            Link customer, String loop, @Nullable Link first, int talks, int refuted, int surprises) {}
}
