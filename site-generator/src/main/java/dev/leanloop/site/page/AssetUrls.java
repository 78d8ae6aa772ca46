package dev.leanloop.site.page;

/**
 * The files that pages name in their heads. Their names hold a hash of their content, so that browsers may keep them for ever.
 *
 * @param style the style sheet of every page
 * @param pageStyle what any page but the search page has beside it
 * @param reportStyle the style of pictures and reports, for the pages that have some
 * @param searchStyle the style of the search page
 * @param icon the site's mark
 * @param script what any page but the search page runs, none of it needed to read the page
 * @param searchScript what the search page runs
 * @param dialogScript what another page loads when its reader begins to search
 */
public record AssetUrls(
        SiteUrl style,
        SiteUrl pageStyle,
        SiteUrl reportStyle,
        SiteUrl searchStyle,
        SiteUrl icon,
        SiteUrl script,
        SiteUrl searchScript,
        SiteUrl dialogScript) {}
