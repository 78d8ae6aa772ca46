package dev.leanloop.site.output;

import dev.leanloop.site.page.SiteUrl;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * The places that the pages of a site link to, one object each however many links lead there: most lead to where others do, too.
 *
 * <p>May be asked by several threads at once.
 */
final class SharedLinks {

    private final ConcurrentMap<SiteUrl, SiteUrl> places = new ConcurrentHashMap<>();

    /** The one object for a place. All places in a file share its name. */
    SiteUrl of(SiteUrl place) {
        SiteUrl known = places.get(place);
        if (known != null) {
            return known;
        }
        SiteUrl added = place.fragment().isEmpty() ? place : of(place.page()).at(place.fragment());
        SiteUrl first = places.putIfAbsent(added, added);
        return first != null ? first : added;
    }
}
