package dev.leanloop.site;

import dev.leanloop.knowledge.CustomerId;
import dev.leanloop.knowledge.KnowledgeBase;
import dev.leanloop.note.Phase;
import dev.leanloop.note.TopicName;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
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
            asked.computeIfAbsent(customer, c -> new HashSet<>()).addAll(withParents(topics));
        }
    }

    /** Whether a Plan with this customer holds the topic. */
    boolean contains(TopicName topic, CustomerId customer) {
        return asked.getOrDefault(customer, Set.of()).contains(topic);
    }

    /** Topics and all that they are nested in, each once. */
    static Set<TopicName> withParents(Collection<TopicName> topics) {
        if (topics.isEmpty()) {
            return Set.of();
        }
        Set<TopicName> all = new LinkedHashSet<>();
        for (TopicName topic : topics) {
            all.add(topic);
            all.addAll(topic.parents());
        }
        return all;
    }
}
