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
 */
public record SpreadPage(
        PageHead head, @Nullable SpreadStrips strips, Excerpt<Card> unused, Excerpt<Card> oneVoice, Excerpt<Card> heard)
        implements Page {

    /**
     * One statement.
     *
     * @param name {@code pain #audit}
     * @param text what was said last, or what we believe
     * @param url its line
     * @param customers who said it
     * @param first when it was first heard
     * @param last when it was last heard
     * @param quotes a few words that show it
     * @param usedIn the talks whose Plan used it
     */
    public record Card(
            String name,
            String text,
            SiteUrl url,
            List<Link> customers,
            @Nullable Day first,
            @Nullable Day last,
            List<QuoteLine> quotes,
            List<Link> usedIn) {

        public Card {
            customers = List.copyOf(customers);
            quotes = List.copyOf(quotes);
            usedIn = List.copyOf(usedIn);
        }
    }

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
