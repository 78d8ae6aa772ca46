package dev.leanloop.site.page;

import java.util.List;

/** The learnings of one month, by conversation, newest first. */
public record MonthPage(PageHead head, int total, int unsorted, List<LearningGroup> groups) implements Page {

    public MonthPage {
        groups = List.copyOf(groups);
    }
}
