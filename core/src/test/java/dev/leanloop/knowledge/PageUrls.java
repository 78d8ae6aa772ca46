package dev.leanloop.knowledge;

import dev.leanloop.note.NoteImage;
import dev.leanloop.note.NotePath;
import dev.leanloop.note.TopicName;

/** Addresses for the words of notes, each readable: a test sees where a link leads. */
enum PageUrls implements NoteUrls {
    URLS;

    @Override
    public String image(NoteImage image) {
        return "images/" + image.name();
    }

    @Override
    public String note(NotePath note) {
        return note.stem() + ".html";
    }

    @Override
    public String item(ItemId item, NotePath note) {
        return note.stem() + ".html#" + item.fragment();
    }

    @Override
    public String topic(TopicName topic) {
        return "topics/" + topic.value() + ".html";
    }
}
