package dev.leanloop.site;

import dev.leanloop.knowledge.ItemId;
import dev.leanloop.site.page.SiteUrl;

/**
 * Where items stand, as {@link SiteUrls#item} has it, for those who ask for all items, note by note: the name of a note's page is worked out
 * once. Not for several threads at a time.
 */
public final class ItemUrls {

    /** The note that was asked for last; empty before. */
    private String note = "";

    private SiteUrl page = SiteUrls.HOME;

    /** An item on its note's page. */
    public SiteUrl of(ItemId item) {
        if (!item.stem().equals(note)) {
            note = item.stem();
            page = SiteUrls.item(item).page();
        }
        return page.at(item.fragment());
    }
}
