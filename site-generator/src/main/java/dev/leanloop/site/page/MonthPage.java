package dev.leanloop.site.page;

/**
 * The learnings of one month, by conversation, newest first.
 *
 * @param query what finds them all; empty for those without a date
 */
public record MonthPage(PageHead head, int total, int unsorted, String query, Excerpt<LearningGroup> groups)
        implements Page {}
