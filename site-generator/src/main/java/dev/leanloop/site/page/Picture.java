package dev.leanloop.site.page;

/**
 * What a picture shows: figures, days and words, and the same as a table for those who do not see it.
 *
 * <p>Whether there is enough to draw is decided where the figures are made: a picture that exists is worth drawing.
 */
public sealed interface Picture
        permits AgeingStrip,
                HypothesesPage.ReliabilityPlot,
                HypothesesPage.VerdictStream,
                WeeklyKinds,
                FactSteps,
                LearningTimeline,
                SpreadPage.SpreadStrips,
                TruthsPage.FeedbackTimeline {

    /** The name of the picture, as a reader of the page sees it. */
    String title();

    /** What it shows and how to read it, in a sentence or two. */
    String caption();

    /** Everything the picture shows, in words. */
    PictureTable table();
}
