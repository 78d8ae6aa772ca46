package dev.leanloop.site.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What every page has.
 *
 * @param url where it lives
 * @param title its one heading of level 1, not escaped
 * @param part the navigation's entry that it belongs to
 * @param trail the pages above it, outermost first; empty on the home page
 * @param feed what is new about it, as a feed; null when it has none
 */
public record PageHead(
        SiteUrl url,
        String title,
        SitePart part,
        List<Link> trail,
        @Nullable SiteUrl feed) {

    public PageHead {
        trail = List.copyOf(trail);
    }

    /** A page without a feed. */
    public PageHead(SiteUrl url, String title, SitePart part, List<Link> trail) {
        this(url, title, part, trail, null);
    }

    /** The same with a feed. */
    public PageHead withFeed(@Nullable SiteUrl feed) {
        return new PageHead(url, title, part, trail, feed);
    }
}
