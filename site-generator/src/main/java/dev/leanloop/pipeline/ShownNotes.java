package dev.leanloop.pipeline;

import dev.leanloop.knowledge.Audience;
import dev.leanloop.knowledge.Conversation;
import dev.leanloop.knowledge.ItemId;
import dev.leanloop.knowledge.KnowledgeBase;
import dev.leanloop.knowledge.NotePage;
import dev.leanloop.knowledge.NoteUrls;
import dev.leanloop.note.NoteImage;
import dev.leanloop.note.NotePath;
import dev.leanloop.note.TopicName;
import dev.leanloop.site.output.Shown;
import java.util.ArrayList;
import java.util.List;

/**
 * What a site shows that somebody may come to hide: each note's text as its page has it, who took part, and who and what is named.
 * Nothing that other notes or the day change, so that a site to which notes were only added shows all that the one before does.
 */
final class ShownNotes {

    private ShownNotes() {}

    static Shown in(KnowledgeBase knowledge, Audience audience) {
        List<String> texts = new ArrayList<>();
        texts.add("for " + audience);
        for (NotePage note : knowledge.notes()) {
            texts.add("note " + note.path() + "\n" + note.title() + "\n" + note.date() + "\n" + note.properties() + "\n"
                    + note.html(new Names()));
        }
        for (Conversation talk : knowledge.conversations()) {
            texts.add("talk " + talk.note() + "\n" + talk.title() + "\n" + talk.by() + "\n" + talk.participants() + "\n"
                    + talk.channel() + "\n" + talk.goal());
        }
        knowledge.customers().forEach(customer -> texts.add("customer " + customer));
        knowledge.people().forEach(person -> texts.add("person " + person));
        return Shown.of(texts);
    }

    /** Where a link leads, wherever that is on the site. */
    private record Names() implements NoteUrls {

        @Override
        public String note(NotePath note) {
            return note.toString();
        }

        @Override
        public String item(ItemId item, NotePath note) {
            return item.value();
        }

        @Override
        public String topic(TopicName topic) {
            return topic.toString();
        }

        @Override
        public String image(NoteImage image) {
            return image.name();
        }
    }
}
