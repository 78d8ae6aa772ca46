package dev.leanloop.site.page;

/**
 * The files that pages name in their heads. Their names hold a hash of their content, so that browsers may keep them for ever.
 *
 * @param style the style sheet of every page
 * @param reportStyle the style of pictures and reports, for the pages that have some
 * @param icon the site's mark
 * @param script what every page runs, none of it needed to read the page
 * @param searchScript what the search page runs
 * @param searchEngine what the search runs in a thread of its own
 */
public record AssetUrls(
        SiteUrl style,
        SiteUrl reportStyle,
        SiteUrl icon,
        SiteUrl script,
        SiteUrl searchScript,
        SiteUrl searchEngine) {}
