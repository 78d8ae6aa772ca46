package dev.leanloop.site;

import java.util.List;

/** How many learnings each month brought, newest month first. */
public record LearningsPage(PageHead head, int total, List<MonthRow> months) implements Page {

    public LearningsPage {
        months = List.copyOf(months);
    }

    /** A month in the list of months. */
    public record MonthRow(Link month, int learnings, int surprises) {}
}
