package dev.leanloop.site.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What several customers said, and what travelled into Plans.
 *
 * @param head of the page
 * @param strips who said it and who used it, for the statements below; null without any
 * @param unused heard from three customers or more, and in no Plan
 * @param oneVoice in three Plans or more, from a single customer
 * @param heard what else several customers said
 * @param travelled what one talk taught and another's Plan built on, between two customers first, then the newest first
 */
public record SpreadPage(
        PageHead head,
        @Nullable SpreadStrips strips,
        Excerpt<Card> unused,
        Excerpt<Card> oneVoice,
        Excerpt<Card> heard,
        Excerpt<Travelled> travelled)
        implements Page {

    /**
     * Knowledge that travelled.
     *
     * @param teacher the customer it came from
     * @param from the learning or the talk that is cited
     * @param learner the customer it was carried to
     * @param plan the line of the Plan that cites it
     * @param talk whose Plan it is
     * @param day of that talk
     * @param verdict what came of a hypothesis; empty for other lines
     */
    public record Travelled(
            @Nullable Link teacher,
            Link from,
            @Nullable Link learner,
            Link plan,
            Link talk,
            @Nullable Day day,
            String verdict) {}

    /**
     * One statement.
     *
     * @param name {@code pain #audit}
     * @param text what it is about, what was said last, or what we believe
     * @param url its latest line
     * @param said what some customers said last of it, each in their own words; none where the text says it
     * @param customers some of those who said it
     * @param heard how many said it
     * @param lines how often
     * @param query what finds all that was said of it
     * @param first when it was first heard
     * @param last when it was last heard
     * @param quotes a few words that show it
     * @param usedIn the talks whose Plan used it
     */
    public record Card(
            String name,
            String text,
            SiteUrl url,
            List<Said> said,
            List<Link> customers,
            int heard,
            int lines,
            String query,
            @Nullable Day first,
            @Nullable Day last,
            List<QuoteLine> quotes,
            List<Link> usedIn) {

        public Card {
            said = List.copyOf(said);
            customers = List.copyOf(customers);
            quotes = List.copyOf(quotes);
            usedIn = List.copyOf(usedIn);
        }
    }

    /** What one customer said. */
    public record Said(Link customer, Link words) {}

    /**
     * On both sides of a line, who said something and who used it.
     *
     * @param title the picture's name
     * @param caption how to read it
     * @param rows from top to bottom
     * @param table the same in words
     */
    public record SpreadStrips(String title, String caption, List<Row> rows, PictureTable table) implements Picture {

        public SpreadStrips {
            rows = List.copyOf(rows);
        }
    }

    /** One statement: how many customers said it, how many Plans used it. */
    public record Row(String name, int customers, int plans, SiteUrl url) {}
}
