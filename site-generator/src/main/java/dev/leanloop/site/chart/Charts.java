package dev.leanloop.site.chart;

import dev.leanloop.site.message.Messages;
import dev.leanloop.site.page.AgeingStrip;
import dev.leanloop.site.page.FactSteps;
import dev.leanloop.site.page.HypothesesPage;
import dev.leanloop.site.page.LearningTimeline;
import dev.leanloop.site.page.Picture;
import dev.leanloop.site.page.SiteUrl;
import dev.leanloop.site.page.SpreadPage;
import dev.leanloop.site.page.TruthsPage;
import dev.leanloop.site.page.WeeklyKinds;

/** Draws pictures. Stateless. */
public final class Charts {

    private Charts() {}

    /**
     * A picture as one {@code svg} element, every text in it escaped.
     *
     * <p>Marks link to the lines behind them, for a pointer only: with a keyboard or a screen reader the same links are reached in the
     * picture's table, one after the other and with their words.
     *
     * @param page the page it stands on, which links in it start from
     * @param messages the words of its axes
     */
    public static String svg(Picture picture, SiteUrl page, Messages messages) {
        return switch (picture) {
            case LearningTimeline timeline -> new LearningTimelineChart(timeline, page, messages).draw();
            case FactSteps facts -> new FactStepsChart(facts, page, messages).draw();
            case TruthsPage.FeedbackTimeline timeline -> new FeedbackTimelineChart(timeline, page, messages).draw();
            case SpreadPage.SpreadStrips strips -> new SpreadStripsChart(strips, page, messages).draw();
            case HypothesesPage.ReliabilityPlot plot -> new ReliabilityChart(plot, page, messages).draw();
            case HypothesesPage.VerdictStream stream -> new VerdictStreamChart(stream, page, messages).draw();
            case WeeklyKinds kinds -> new WeeklyKindsChart(kinds, page).draw();
            case AgeingStrip strip -> new AgeingStripChart(strip, page, messages).draw();
        };
    }
}
