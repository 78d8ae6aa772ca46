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
 * @param others other sites that the search finds in, too
 * @param source what it was made from
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
        List<Other> others,
        Source source,
        List<Entry> navigation,
        Messages messages) {

    public SiteFrame {
        others = List.copyOf(others);
        navigation = List.copyOf(navigation);
    }

    /** The same, published elsewhere. */
    public SiteFrame at(SiteAddress elsewhere) {
        return new SiteFrame(title, elsewhere, identity, language, asOf, ages, others, source, navigation, messages);
    }

    /** What a site is made from. */
    public enum Source {
        /** Notes of conversations. */
        NOTES,
        /** Documents of the program, which have no day. */
        DOCUMENTS
    }

    /**
     * Another site that the search finds in.
     *
     * @param name as its hits say
     * @param at its folder, from this site's root or the server's
     */
    public record Other(String name, String at) {}

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
