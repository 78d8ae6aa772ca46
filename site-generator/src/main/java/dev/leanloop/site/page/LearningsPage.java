package dev.leanloop.site.page;

import java.util.List;

/**
 * How many learnings each month brought, newest month first.
 *
 * @param total learnings of the seven kinds
 * @param unsorted what stands in a Check or Act without a marker
 */
public record LearningsPage(PageHead head, int total, int unsorted, List<MonthRow> months) implements Page {

    public LearningsPage {
        months = List.copyOf(months);
    }

    /** A month in the list of months. */
    public record MonthRow(Link month, int learnings, int surprises, int unsorted) {}
}
