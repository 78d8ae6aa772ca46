package dev.leanloop.site.page;

import java.util.List;

/** Every week in which something became known, the newest first. */
public record WeeksPage(PageHead head, List<WeekRow> weeks) implements Page {

    public WeeksPage {
        weeks = List.copyOf(weeks);
    }

    /** One week and how much it brought. */
    public record WeekRow(Link week, Day from, int learnings, int surprises, int refuted) {}
}
