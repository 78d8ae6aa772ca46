package dev.leanloop.site;

import dev.leanloop.knowledge.Conversation;
import dev.leanloop.knowledge.Learning;
import dev.leanloop.knowledge.LoopId;
import dev.leanloop.knowledge.LoopState;
import dev.leanloop.note.LearningKind;
import dev.leanloop.note.TopicName;
import dev.leanloop.site.page.Excerpt;
import dev.leanloop.site.page.Link;
import dev.leanloop.site.page.ObjectionsPage;
import dev.leanloop.site.page.SitePart;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Objections by topic, each with what was done in the cycle after it: no score, a case to learn from. */
final class ObjectionPages {

    /** So many topics stand on the page. */
    static final int TOPICS = 20;

    /** So many objections of a topic do. */
    static final int OBJECTIONS_OF_A_TOPIC = 5;

    private static final String MET = "met";
    private static final String WAITING = "waiting";

    private final Catalogue catalogue;
    private final Lines lines;
    private final NextTalks talks;
    private final Set<LoopId> closed;

    ObjectionPages(Catalogue catalogue, Lines lines) {
        this.catalogue = catalogue;
        this.lines = lines;
        talks = new NextTalks(catalogue);
        closed = LoopState.of(catalogue.knowledge()).stream()
                .filter(state -> state.standing() == LoopState.Standing.CLOSED)
                .map(LoopState::loop)
                .collect(Collectors.toSet());
    }

    /** The objections about one topic, or about none. */
    private record OfTopic(@Nullable TopicName topic, List<Learning> objections) {

        int customers() {
            return (int) objections.stream()
                    .map(Learning::customer)
                    .filter(Objects::nonNull)
                    .distinct()
                    .count();
        }
    }

    ObjectionsPage page() {
        Map<Boolean, List<Learning>> byWaiting = catalogue.newestLearnings().stream()
                .filter(learning -> learning.kind() == LearningKind.OBJECTION)
                .collect(Collectors.partitioningBy(
                        objection -> outcome(objection).equals(WAITING)));
        List<Learning> waiting = byWaiting.getOrDefault(true, List.of());
        List<Learning> objections = Stream.of(waiting, byWaiting.getOrDefault(false, List.of()))
                .flatMap(List::stream)
                .toList();
        List<OfTopic> topics = byTopic(objections);
        Map<Learning, String> told = new HashMap<>();
        List<ObjectionsPage.Group> groups = new ArrayList<>();
        for (OfTopic topic : topics.subList(0, Math.min(topics.size(), TOPICS))) {
            groups.add(group(topic, told, "_topic-" + (groups.size() + 1)));
        }
        return new ObjectionsPage(
                new Trails(lines.messages()).overview(SiteUrls.OBJECTIONS, "title.objections", SitePart.KNOW),
                objections.size(),
                waiting.size(),
                new Excerpt<>(groups, topics.size()));
    }

    private static List<OfTopic> byTopic(List<Learning> objections) {
        Map<TopicName, List<Learning>> byTopic = new TreeMap<>();
        objections.forEach(objection -> objection
                .topics()
                .forEach(topic ->
                        byTopic.computeIfAbsent(topic, t -> new ArrayList<>()).add(objection)));
        Stream<OfTopic> named = byTopic.entrySet().stream()
                .map(group -> new OfTopic(group.getKey(), group.getValue()))
                .sorted(Comparator.comparingInt(OfTopic::customers).reversed());
        Stream<OfTopic> unnamed = Stream.of(new OfTopic(
                        null,
                        objections.stream()
                                .filter(objection -> objection.topics().isEmpty())
                                .toList()))
                .filter(group -> !group.objections().isEmpty());
        return Stream.concat(named, unnamed).toList();
    }

    /** A case that stands under another topic already is named and not told again. */
    private ObjectionsPage.Group group(OfTopic topic, Map<Learning, String> told, String anchor) {
        List<ObjectionsPage.ObjectionLine> shown = new ArrayList<>();
        for (Learning objection :
                topic.objections().stream().limit(OBJECTIONS_OF_A_TOPIC).toList()) {
            String above = told.getOrDefault(objection, "");
            if (above.isEmpty()) {
                told.put(objection, "_case-" + (told.size() + 1));
            }
            shown.add(line(objection, told.getOrDefault(objection, ""), above));
        }
        TopicName name = topic.topic();
        return new ObjectionsPage.Group(
                anchor,
                name == null ? null : new Link(name.toString(), SiteUrls.topic(name)),
                topic.customers(),
                new Excerpt<>(shown, topic.objections().size()));
    }

    private ObjectionsPage.ObjectionLine line(Learning objection, String anchor, String above) {
        Conversation said = catalogue.conversation(objection.origin().note());
        LoopId loop = said == null ? null : said.loop();
        boolean here = above.isEmpty();
        String outcome = outcome(objection);
        return new ObjectionsPage.ObjectionLine(
                here ? anchor : "",
                lines.url(objection.origin()),
                objection.text(),
                here ? lines.quotes(objection.quotes()) : List.of(),
                lines.customer(objection.customer()),
                lines.past(objection.date()),
                outcome.equals(MET) ? above : "",
                outcome,
                loop == null || catalogue.customer(loop.customer()) == null ? null : SiteUrls.briefing(loop),
                here ? talks.after(objection).map(next -> met(objection, next)).orElse(null) : null);
    }

    private ObjectionsPage.Met met(Learning objection, Conversation next) {
        return new ObjectionsPage.Met(
                new Link(next.title(), SiteUrls.page(next.note())),
                lines.past(next.date()),
                talks.ours(next, objection.topics()),
                talks.theirs(next, objection.topics()),
                "(from [[" + talks.name(next.note()) + "]])");
    }

    private String outcome(Learning objection) {
        if (talks.after(objection).isPresent()) {
            return MET;
        }
        Conversation said = catalogue.conversation(objection.origin().note());
        boolean over = said != null && said.loop() != null && closed.contains(said.loop());
        return over ? "closed" : WAITING;
    }
}
