package dev.leanloop.knowledge;

import dev.leanloop.note.TopicName;
import java.util.List;

/**
 * A tag and its synonyms.
 *
 * @param name the name it goes by
 * @param synonyms other spellings that {@code leanloop.yml} folds into it
 */
public record Topic(TopicName name, List<TopicName> synonyms) {

    public Topic {
        synonyms = List.copyOf(synonyms);
    }
}
