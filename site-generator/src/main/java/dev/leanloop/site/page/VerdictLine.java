package dev.leanloop.site.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A verdict on a hypothesis, with what showed it.
 *
 * @param url the line that gives it
 * @param verdict {@code confirmed}, {@code refuted} or {@code unclear}
 * @param text what showed it; may be empty
 * @param quotes the words that show it
 * @param day when it was given
 */
public record VerdictLine(
        SiteUrl url,
        String verdict,
        String text,
        List<QuoteLine> quotes,
        @Nullable Day day) {

    public VerdictLine {
        quotes = List.copyOf(quotes);
    }
}
