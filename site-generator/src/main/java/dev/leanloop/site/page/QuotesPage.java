package dev.leanloop.site.page;

import org.jspecify.annotations.Nullable;

/** What customers said, in their words, by topic: that with most quotes first. */
public record QuotesPage(PageHead head, int total, Excerpt<TopicQuotes> topics) implements Page {

    /** The quotes about one topic, the newest first; the topic is null for those about none. */
    public record TopicQuotes(@Nullable Link topic, Excerpt<SaidLine> quotes) {}

    /** A quote, the learning it hangs on, and the customer it comes from. */
    public record SaidLine(
            QuoteLine quote,
            Link learning,
            @Nullable Link customer,
            @Nullable Day day) {}
}
