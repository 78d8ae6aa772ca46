package dev.leanloop.site;

import dev.leanloop.knowledge.CustomerId;
import dev.leanloop.knowledge.KnowledgeBase;
import dev.leanloop.note.Phase;
import dev.leanloop.note.TopicName;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which topics were planned to be spoken of with which customer: those of a Plan's hypotheses, questions and prose. A topic counts
 * with those it is nested in. Immutable.
 */
final class AskedTopics {

    private final Map<CustomerId, Set<TopicName>> asked;

    private AskedTopics(Map<CustomerId, Set<TopicName>> asked) {
        this.asked = asked;
    }

    static AskedTopics of(KnowledgeBase knowledge) {
        Map<CustomerId, Set<TopicName>> asked = new HashMap<>();
        knowledge.hypotheses().forEach(item -> add(asked, item.customer(), item.phase(), item.topics()));
        knowledge.questions().forEach(item -> add(asked, item.customer(), item.phase(), item.topics()));
        knowledge.passages().forEach(item -> add(asked, item.customer(), item.phase(), item.topics()));
        return new AskedTopics(asked);
    }

    private static void add(
            Map<CustomerId, Set<TopicName>> asked,
            @Nullable CustomerId customer,
            @Nullable Phase phase,
            Collection<TopicName> topics) {
        if (customer != null && phase == Phase.PLAN) {
            withParents(topics)
                    .forEach(topic -> asked.computeIfAbsent(customer, c -> new HashSet<>())
                            .add(topic));
        }
    }

    /** Whether a Plan with this customer holds the topic. */
    boolean contains(TopicName topic, CustomerId customer) {
        return asked.getOrDefault(customer, Set.of()).contains(topic);
    }

    /** Topics and all that they are nested in, each once. */
    static Stream<TopicName> withParents(Collection<TopicName> topics) {
        return topics.stream()
                .flatMap(topic -> Stream.concat(Stream.of(topic), topic.parents().stream()))
                .distinct();
    }
}
