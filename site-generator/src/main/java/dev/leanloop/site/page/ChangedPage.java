package dev.leanloop.site.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was true and is not any more, and where sources disagree.
 *
 * @param head of the page
 * @param steps keyed facts that changed, over time; null when there are none
 * @param changed one customer said one thing, and later another
 * @param contradicting two sources at one customer disagree
 * @param split customers disagree about a belief of ours
 */
public record ChangedPage(
        PageHead head,
        @Nullable FactSteps steps,
        Excerpt<PairLine> changed,
        Excerpt<PairLine> contradicting,
        Excerpt<SplitLine> split)
        implements Page {

    /** Two claims side by side; the subject may be empty. */
    public record PairLine(@Nullable Link customer, String subject, ClaimLine earlier, ClaimLine later) {}

    /**
     * One side of a pair.
     *
     * @param url the line that says so
     * @param text the words
     * @param day when
     * @param speakers their roles, as {@code head of finance}; empty when unknown
     * @param quotes the words that show it
     */
    public record ClaimLine(
            SiteUrl url, String text, @Nullable Day day, String speakers, List<QuoteLine> quotes) {

        public ClaimLine {
            quotes = List.copyOf(quotes);
        }
    }

    /** A belief that some customers confirm and others refute. */
    public record SplitLine(String label, String text, SiteUrl url, List<SideOfSplit> verdicts) {

        public SplitLine {
            verdicts = List.copyOf(verdicts);
        }
    }

    /** Customers of one verdict, each with its segment. */
    public record SideOfSplit(String verdict, Excerpt<SplitCustomer> customers) {}

    /** A customer and the kind of customer it is; the segment may be empty. */
    public record SplitCustomer(Link customer, String segment) {}
}
