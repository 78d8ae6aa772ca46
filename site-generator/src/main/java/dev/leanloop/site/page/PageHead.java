package dev.leanloop.site.page;

import java.util.List;

/**
 * What every page has.
 *
 * @param url where it lives
 * @param title its one heading of level 1, not escaped
 * @param part the navigation's entry that it belongs to
 * @param trail the pages above it, outermost first; empty on the home page
 */
public record PageHead(SiteUrl url, String title, SitePart part, List<Link> trail) {

    public PageHead {
        trail = List.copyOf(trail);
    }
}
