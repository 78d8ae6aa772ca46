package dev.leanloop.site.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A conversation in a list.
 *
 * @param url its page
 * @param title its heading
 * @param day when it was; null when unknown
 * @param channel {@code call}, {@code visit} and so on, or empty
 * @param loop the matter; empty for a customer's main loop
 * @param people who took part of their side, {@code @maria.k}
 * @param wheel its cycle
 * @param outcome what came of it, in few words: {@code 6 learnings}, {@code 2 promises}
 * @param verdicts the verdicts given in it, counted
 * @param inferred whether that it follows the one before was inferred and not written
 * @param customer with whom
 */
public record ConversationLine(
        SiteUrl url,
        String title,
        @Nullable Day day,
        String channel,
        String loop,
        List<String> people,
        Wheel wheel,
        List<String> outcome,
        List<VerdictCount> verdicts,
        boolean inferred,
        @Nullable Link customer) {

    public ConversationLine {
        people = List.copyOf(people);
        outcome = List.copyOf(outcome);
        verdicts = List.copyOf(verdicts);
    }

    /**
     * How often a verdict was given.
     *
     * @param verdict {@code refuted}
     * @param count at least 1
     */
    public record VerdictCount(String verdict, int count) {}
}
