package dev.leanloop.site.page;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The truth board: gaps that wait for a review, and reviews by the step they stand at.
 *
 * @param head of the page
 * @param waiting gaps that no review covers, by what kind of gap, none of them empty
 * @param columns the four steps, in their order
 * @param finished reviews whose checks were all made, the newest first
 * @param looks the feedback checks over time; null when there are too few
 */
public record TruthsPage(
        PageHead head,
        List<Gap> waiting,
        List<Column> columns,
        List<Card> finished,
        @Nullable FeedbackTimeline looks) implements Page {

    public TruthsPage {
        waiting = List.copyOf(waiting);
        columns = List.copyOf(columns);
        finished = List.copyOf(finished);
    }

    /** Moments of truth of one kind. */
    public record Gap(String title, Excerpt<GapLine> moments) {}

    /** A gap between what was expected and what came; both lines are the same for a surprise. */
    public record GapLine(
            SiteUrl stated,
            SiteUrl shown,
            String text,
            @Nullable Link customer,
            @Nullable Day day) {}

    /** The reviews that stand at one step. */
    public record Column(String step, List<Card> cards) {

        public Column {
            cards = List.copyOf(cards);
        }
    }

    /** A review as a card. */
    public record Card(Link review, @Nullable Day day, List<CheckLine> checks) {

        public Card {
            checks = List.copyOf(checks);
        }
    }

    /** A look back: {@code open}, {@code overdue}, {@code holding} or {@code not-holding}. */
    public record CheckLine(
            SiteUrl url,
            String state,
            String text,
            @Nullable Day due) {}

    /**
     * When was looked back, and what was found.
     *
     * @param title the picture's name
     * @param caption how to read it
     * @param asOf today
     * @param looks in any order
     * @param table the same in words
     */
    public record FeedbackTimeline(String title, String caption, LocalDate asOf, List<Look> looks, PictureTable table)
            implements Picture {

        public FeedbackTimeline {
            looks = List.copyOf(looks);
        }
    }

    /** One look, on the day it was set for. */
    public record Look(LocalDate due, String state, String text, SiteUrl url) {}
}
