package dev.leanloop.site;

import dev.leanloop.knowledge.ItemId;
import dev.leanloop.site.page.SiteUrl;

/**
 * Where items stand, as {@link SiteUrls#item} has it, for those who ask for all items, note by note: the name of a note's page is worked out
 * once. Not for several threads at a time.
 */
public final class ItemUrls {

    /** The note that was asked for last, and {@code #}; empty when there is none. */
    private String note = "";

    private SiteUrl page = SiteUrls.HOME;

    /** An item on its note's page. */
    public SiteUrl of(ItemId item) {
        String id = item.value();
        if (!note.isEmpty() && id.startsWith(note) && id.indexOf('#', note.length()) < 0) {
            return page.at(id.substring(note.length()));
        }
        SiteUrl url = SiteUrls.item(item);
        note = id.substring(0, id.lastIndexOf('#') + 1);
        page = url.page();
        return url;
    }
}
