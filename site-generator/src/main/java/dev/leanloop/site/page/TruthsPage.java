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
 * @param finished reviews whose looks back were all taken, the newest first
 * @param overdue how many looks back are past their day
 * @param followed whether the looks back were taken, and what they found; empty where none was due or taken
 * @param looks the looks back over time; null when there are too few
 */
public record TruthsPage(
        PageHead head,
        List<Gap> waiting,
        List<Column> columns,
        Excerpt<Card> finished,
        int overdue,
        List<FigureLine> followed,
        @Nullable FeedbackTimeline looks)
        implements Page {

    public TruthsPage {
        waiting = List.copyOf(waiting);
        columns = List.copyOf(columns);
        followed = List.copyOf(followed);
    }

    /**
     * Moments of truth of one kind.
     *
     * @param title in words
     * @param query what finds them, and maybe others, in the search
     * @param moments the newest first
     */
    public record Gap(String title, String query, Excerpt<GapLine> moments) {}

    /**
     * A gap between what was expected and what came.
     *
     * @param stated the line that raised the expectation
     * @param shown the line that shows the gap; the same for a surprise
     * @param text what was expected, promised or heard
     * @param customer with whom
     * @param day when it showed
     * @param stub the review to start with
     */
    public record GapLine(
            SiteUrl stated,
            SiteUrl shown,
            String text,
            @Nullable Link customer,
            @Nullable Day day,
            BriefingPage.Stub stub) {}

    /**
     * The reviews that stand at one step.
     *
     * @param step {@code Acknowledge}
     * @param question what the step asks
     * @param todo what moves a card on
     * @param cards those with a look back overdue first
     */
    public record Column(String step, String question, String todo, Excerpt<Card> cards) {}

    /**
     * A review as a card.
     *
     * @param review its title and page
     * @param day when it was held
     * @param about the notes it is about
     * @param missing the steps that nobody has filled
     * @param checks its looks back
     */
    public record Card(
            Link review, @Nullable Day day, Excerpt<Link> about, List<String> missing, Excerpt<CheckLine> checks) {

        public Card {
            missing = List.copyOf(missing);
        }
    }

    /**
     * A look back.
     *
     * @param url its line
     * @param state {@code open}, {@code overdue}, {@code holding} or {@code not-holding}
     * @param text the question
     * @param words what was said when it was taken; may be empty
     * @param due the day set for it; null when none was set
     */
    public record CheckLine(
            SiteUrl url,
            String state,
            String text,
            String words,
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
