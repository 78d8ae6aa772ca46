package dev.leanloop.site.page;

import java.util.List;

/**
 * Which matters come up where: topics by customer.
 *
 * @param head of the page
 * @param kind of learnings that are counted, as {@code pain}; empty for all of them
 * @param kinds the same page for other kinds, this one included
 * @param segments the columns' groups, in order
 * @param customers the columns
 * @param rows the topics, that of most customers first
 * @param topics how many topics there are
 * @param allCustomers how many customers there are
 * @param unasked the most telling cells where nobody asked
 */
public record MattersPage(
        PageHead head,
        String kind,
        List<Link> kinds,
        List<Segment> segments,
        List<Link> customers,
        List<Row> rows,
        int topics,
        int allCustomers,
        List<Unasked> unasked)
        implements Page {

    public MattersPage {
        kinds = List.copyOf(kinds);
        segments = List.copyOf(segments);
        customers = List.copyOf(customers);
        rows = List.copyOf(rows);
        unasked = List.copyOf(unasked);
    }

    /** Neighbouring columns of one kind of customer; its name may be empty. */
    public record Segment(String name, int columns) {}

    /** One topic: how many customers spoke of it, and a cell for each column. */
    public record Row(Link topic, int customers, List<Cell> cells) {

        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * What one customer said about one topic.
     *
     * @param learnings how many
     * @param shade 1 to 4 by how many conversations it came up in, so that one long note cannot shout; 0 without learnings
     * @param fresh whether the newest is under 30 days old
     * @param asked whether a Plan with this customer holds the topic
     * @param query behind {@code customer:} finds the learnings
     */
    public record Cell(int learnings, int shade, boolean fresh, boolean asked, String query) {}

    /** A topic that others spoke of and nobody asked this customer about; how many others. */
    public record Unasked(Link topic, Link customer, int others) {}
}
