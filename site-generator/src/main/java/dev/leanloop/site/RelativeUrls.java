package dev.leanloop.site;

import dev.leanloop.knowledge.ItemId;
import dev.leanloop.knowledge.NoteUrls;
import dev.leanloop.note.NotePath;
import dev.leanloop.note.TopicName;
import dev.leanloop.site.page.SiteUrl;

/**
 * The links of a note's own text, as seen from its page.
 *
 * @param page the page that shows the text
 */
record RelativeUrls(SiteUrl page) implements NoteUrls {

    @Override
    public String note(NotePath note) {
        return SiteUrls.page(note).from(page);
    }

    @Override
    public String item(ItemId item, NotePath note) {
        return SiteUrls.page(note).at(item.fragment()).from(page);
    }

    @Override
    public String topic(TopicName topic) {
        return SiteUrls.topic(topic).from(page);
    }
}
