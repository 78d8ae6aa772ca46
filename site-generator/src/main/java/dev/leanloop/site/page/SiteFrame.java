package dev.leanloop.site.page;

import dev.leanloop.site.message.Messages;
import java.util.List;

/**
 * What is the same on every page.
 *
 * @param title the site's name
 * @param address where it is published
 * @param identity what ids of feeds begin with: it stays when the site is built for another address
 * @param language of the notes, an ISO 639 code
 * @param asOf the day that ages are counted against
 * @param ages what ages are counted against in a browser
 * @param notes how many notes the site was made from
 * @param navigation in reading order
 * @param messages what the site says by itself
 */
public record SiteFrame(
        String title,
        SiteAddress address,
        String identity,
        String language,
        Day asOf,
        Ages ages,
        int notes,
        List<Entry> navigation,
        Messages messages) {

    public SiteFrame {
        navigation = List.copyOf(navigation);
    }

    /** The same, published elsewhere. */
    public SiteFrame at(SiteAddress elsewhere) {
        return new SiteFrame(title, elsewhere, identity, language, asOf, ages, notes, navigation, messages);
    }

    /**
     * One entry of the navigation.
     *
     * @param part what it opens
     * @param link its words and its first page
     * @param pages the pages it leads to when there are several, the first one included
     */
    public record Entry(SitePart part, Link link, List<Link> pages) {

        public Entry {
            pages = List.copyOf(pages);
        }
    }
}
