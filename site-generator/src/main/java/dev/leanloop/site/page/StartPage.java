package dev.leanloop.site.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a new member starts.
 *
 * @param head of the page
 * @param loops the loops richest in refuted hypotheses and surprises
 * @param beliefs what the whole team believes and still tests
 */
public record StartPage(PageHead head, List<TellingLoop> loops, List<UnknownsPage.BeliefLine> beliefs) implements Page {

    public StartPage {
        loops = List.copyOf(loops);
        beliefs = List.copyOf(beliefs);
    }

    /** A loop worth reading, from its first talk on. */
    public record TellingLoop(
            Link customer, String loop, @Nullable Link first, int talks, int refuted, int surprises) {}
}
