package dev.leanloop.site;

import dev.leanloop.knowledge.ItemId;
import dev.leanloop.knowledge.NoteUrls;
import dev.leanloop.note.NoteImage;
import dev.leanloop.note.NotePath;
import dev.leanloop.note.TopicName;
import dev.leanloop.site.page.SiteUrl;
import java.util.function.Consumer;

/**
 * The links of a note's own text, as seen from its page.
 *
 * @param page the page that shows the text
 * @param shown is told of every image on it
 */
record RelativeUrls(SiteUrl page, Consumer<NoteImage> shown) implements NoteUrls {

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

    @Override
    public String image(NoteImage image) {
        shown.accept(image);
        return SiteUrls.image(image).from(page);
    }
}
