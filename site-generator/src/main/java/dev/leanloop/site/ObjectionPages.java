package dev.leanloop.site;

import dev.leanloop.knowledge.Conversation;
import dev.leanloop.knowledge.Learning;
import dev.leanloop.knowledge.Passage;
import dev.leanloop.note.LearningKind;
import dev.leanloop.note.NotePath;
import dev.leanloop.note.Phase;
import dev.leanloop.note.TopicName;
import dev.leanloop.site.page.Excerpt;
import dev.leanloop.site.page.Link;
import dev.leanloop.site.page.ObjectionsPage;
import dev.leanloop.site.page.SitePart;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Objections by topic, each with what was done in the cycle after it: no score, a case to learn from. */
final class ObjectionPages {

    private static final int TOPICS = 60;
    private static final int OBJECTIONS_OF_A_TOPIC = 8;
    private static final int LINES_OF_A_SIDE = 3;

    private final Catalogue catalogue;
    private final Lines lines;
    private final Map<NotePath, List<Passage>> done;

    ObjectionPages(Catalogue catalogue, Lines lines) {
        this.catalogue = catalogue;
        this.lines = lines;
        done = catalogue.knowledge().passages().stream()
                .filter(passage -> passage.phase() == Phase.DO)
                .collect(Collectors.groupingBy(passage -> passage.origin().note()));
    }

    ObjectionsPage page() {
        List<Learning> objections = catalogue.knowledge().learnings().stream()
                .filter(learning -> learning.kind() == LearningKind.OBJECTION)
                .sorted(Catalogue.newestFirst(Learning::date, Learning::origin))
                .toList();
        Map<TopicName, List<Learning>> byTopic = new TreeMap<>();
        objections.forEach(objection -> objection
                .topics()
                .forEach(topic ->
                        byTopic.computeIfAbsent(topic, t -> new ArrayList<>()).add(objection)));
        List<Learning> untold = objections.stream()
                .filter(objection -> objection.topics().isEmpty())
                .toList();
        List<ObjectionsPage.Group> groups = Stream.concat(
                        byTopic.entrySet().stream()
                                .sorted(Comparator.comparing(
                                                (Map.Entry<TopicName, List<Learning>> group) ->
                                                        customers(group.getValue()),
                                                Comparator.reverseOrder())
                                        .thenComparing(Map.Entry::getKey))
                                .map(group -> group(
                                        new Link(group.getKey().toString(), SiteUrls.topic(group.getKey())),
                                        group.getValue())),
                        untold.isEmpty() ? Stream.empty() : Stream.of(group(null, untold)))
                .toList();
        return new ObjectionsPage(
                Trails.overview(SiteUrls.OBJECTIONS, "Objections, and what came of them", SitePart.KNOW),
                objections.size(),
                Excerpt.of(groups, TOPICS));
    }

    /** Those that nobody has met yet first: they are the ones to work on. */
    private ObjectionsPage.Group group(@Nullable Link topic, List<Learning> objections) {
        return new ObjectionsPage.Group(
                topic,
                customers(objections),
                new Excerpt<>(
                        objections.stream()
                                .sorted(Comparator.comparing(
                                        objection -> next(objection) != null, Comparator.naturalOrder()))
                                .limit(OBJECTIONS_OF_A_TOPIC)
                                .map(this::line)
                                .toList(),
                        objections.size()));
    }

    private ObjectionsPage.ObjectionLine line(Learning objection) {
        Conversation next = next(objection);
        return new ObjectionsPage.ObjectionLine(
                Lines.url(objection.origin()),
                objection.text(),
                lines.quotes(objection.quotes()),
                lines.customer(objection.customer()),
                lines.past(objection.date()),
                next == null ? null : new Link(next.title(), SiteUrls.page(next.note())),
                next == null ? List.of() : ours(next),
                next == null ? List.of() : theirs(next));
    }

    private @Nullable Conversation next(Learning objection) {
        return catalogue.followers(objection.origin().note()).stream()
                .filter(talk -> talk.date() == null || !talk.date().isAfter(catalogue.asOf()))
                .findFirst()
                .orElse(null);
    }

    private List<Link> ours(Conversation next) {
        Stream<Link> expected = catalogue.hypotheses(next.note()).stream()
                .filter(hypothesis -> hypothesis.phase() == Phase.PLAN)
                .map(hypothesis -> new Link(hypothesis.text(), Lines.url(hypothesis.origin())));
        Stream<Link> acted = done.getOrDefault(next.note(), List.of()).stream()
                .flatMap(passage -> passage.text().lines().map(line -> new Link(line, Lines.url(passage.origin()))));
        return Stream.concat(acted, expected).limit(LINES_OF_A_SIDE).toList();
    }

    private List<ObjectionsPage.Answer> theirs(Conversation next) {
        Stream<ObjectionsPage.Answer> verdicts = catalogue.judgedIn(next.note()).stream()
                .map(judged -> new ObjectionsPage.Answer(
                        judged.given().verdict().word(),
                        new Link(
                                judged.given().text().isEmpty()
                                        ? judged.hypothesis().text()
                                        : judged.given().text(),
                                Lines.url(judged.given().origin()))));
        Stream<ObjectionsPage.Answer> said = catalogue.learnings(next.note()).stream()
                .filter(Lines::isSorted)
                .sorted(Comparator.comparing(learning -> learning.kind() != LearningKind.DECISION))
                .map(learning -> new ObjectionsPage.Answer(
                        learning.kind().word(), new Link(learning.text(), Lines.url(learning.origin()))));
        return Stream.concat(verdicts.limit(2), said).limit(LINES_OF_A_SIDE).toList();
    }

    private static int customers(List<Learning> objections) {
        return (int) objections.stream()
                .map(Learning::customer)
                .filter(Objects::nonNull)
                .distinct()
                .count();
    }
}
