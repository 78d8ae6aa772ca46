package dev.leanloop.site.page;

import java.time.LocalDate;
import java.util.List;

/**
 * What is new, for a feed reader.
 *
 * @param url where the feed lives
 * @param page the page it is about
 * @param title its name
 * @param updated the day of its newest entry, or the as-of day without any
 * @param entries newest first
 */
public record Feed(SiteUrl url, SiteUrl page, String title, LocalDate updated, List<Entry> entries) {

    public Feed {
        entries = List.copyOf(entries);
    }

    /**
     * One entry.
     *
     * @param id stable, and its own among all feeds of the site
     * @param title the words
     * @param url its line
     * @param day since when it is news
     * @param summary where it comes from
     */
    public record Entry(String id, String title, SiteUrl url, LocalDate day, String summary) {}
}
