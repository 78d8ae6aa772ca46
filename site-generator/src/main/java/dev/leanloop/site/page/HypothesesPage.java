package dev.leanloop.site.page;

import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What did we believe, and were we right.
 *
 * @param head of the page
 * @param figures what can be counted, the counts first
 * @param reliability stated confidence against what came true; null when there are too few
 * @param calibration the plot's figures in words, or why there is no plot
 * @param stream verdicts by month; null when there are too few months
 * @param shared beliefs of the whole team, by label
 * @param byVerdict refuted, open, unclear, confirmed; newest first
 */
public record HypothesesPage(
        PageHead head,
        List<FigureLine> figures,
        @Nullable ReliabilityPlot reliability,
        String calibration,
        @Nullable VerdictStream stream,
        List<SharedGroup> shared,
        List<VerdictGroup> byVerdict)
        implements Page {

    public HypothesesPage {
        figures = List.copyOf(figures);
        shared = List.copyOf(shared);
        byVerdict = List.copyOf(byVerdict);
    }

    /**
     * A shared hypothesis.
     *
     * @param label {@code H-slug}
     * @param text what we believe
     * @param page its own page; null when it has none
     * @param customers each customer's latest verdict
     * @param untested how many customers have not judged it
     */
    public record SharedGroup(
            String label, String text, @Nullable SiteUrl page, Excerpt<JudgedAt> customers, int untested) {}

    /** What one customer's latest verdict says, and where it stands. */
    public record JudgedAt(
            Link customer,
            String verdict,
            String text,
            SiteUrl url,
            @Nullable Day day) {}

    /** Hypotheses with one verdict. */
    public record VerdictGroup(String verdict, Excerpt<HypothesisLine> hypotheses) {}

    /**
     * How often what was held likely came true.
     *
     * @param title the picture's name
     * @param caption how to read it
     * @param bins from the lowest confidence up
     * @param table the same in words
     */
    public record ReliabilityPlot(String title, String caption, List<Bin> bins, PictureTable table) implements Picture {

        public ReliabilityPlot {
            bins = List.copyOf(bins);
        }
    }

    /**
     * Hypotheses of like confidence.
     *
     * @param stated the mean of what was stated, between 0 and 1
     * @param cameTrue the share confirmed, between 0 and 1
     * @param low the lower end of its interval
     * @param high the upper end
     * @param count how many
     */
    public record Bin(double stated, double cameTrue, double low, double high, int count) {}

    /**
     * Verdicts by month.
     *
     * @param title the picture's name
     * @param caption how to read it
     * @param months without gaps, oldest first
     * @param table the same in words
     */
    public record VerdictStream(String title, String caption, List<Month> months, PictureTable table)
            implements Picture {

        public VerdictStream {
            months = List.copyOf(months);
        }
    }

    /** The verdicts of one month. */
    public record Month(YearMonth month, int confirmed, int refuted, int unclear) {}
}
