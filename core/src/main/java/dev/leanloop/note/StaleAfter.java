package dev.leanloop.note;

import java.util.List;
import java.util.Map;

/**
 * After how many days it is time to ask again.
 *
 * @param days for topics without a number of their own
 * @param byTopic a topic, with all nested in it, to its own number
 */
public record StaleAfter(int days, Map<TopicName, Integer> byTopic) {

    /** Half a year for everything. */
    public static final StaleAfter DEFAULT = new StaleAfter(180, Map.of());

    public StaleAfter {
        byTopic = Map.copyOf(byTopic);
    }

    /** The number for something about these topics: the smallest of theirs, since the fastest of them outdates it. */
    public int of(List<TopicName> topics) {
        return byTopic.entrySet().stream()
                .filter(own -> topics.stream().anyMatch(topic -> topic.isWithin(own.getKey())))
                .mapToInt(Map.Entry::getValue)
                .min()
                .orElse(days);
    }
}
