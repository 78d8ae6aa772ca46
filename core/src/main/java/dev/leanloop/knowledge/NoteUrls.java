package dev.leanloop.knowledge;

import dev.leanloop.note.NoteImage;
import dev.leanloop.note.NotePath;
import dev.leanloop.note.TopicName;

/** Where things stand on the site, as addresses relative to the page that is being written. */
public interface NoteUrls {

    /** The address of a note's page. */
    String note(NotePath note);

    /** The address of an item on its note's page. */
    String item(ItemId item, NotePath note);

    /** The address of a topic's page. */
    String topic(TopicName topic);

    /** The address of an image; whoever answers sees to it that it is there. */
    String image(NoteImage image);
}
