package dev.leanloop.site;

import dev.leanloop.knowledge.CustomerId;
import dev.leanloop.knowledge.Hypothesis;
import dev.leanloop.knowledge.KnowledgeBase;
import dev.leanloop.knowledge.Learning;
import dev.leanloop.knowledge.Question;
import dev.leanloop.knowledge.Topic;
import dev.leanloop.note.TopicName;
import dev.leanloop.site.page.Excerpt;
import dev.leanloop.site.page.Link;
import dev.leanloop.site.page.Page;
import dev.leanloop.site.page.PageHead;
import dev.leanloop.site.page.SitePart;
import dev.leanloop.site.page.TopicPage;
import dev.leanloop.site.page.TopicsPage;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The list of topics and a page for each; a topic holds what its nested topics hold. */
final class TopicPages {

    private static final int TOPICS = 200;
    private static final int CUSTOMERS = 16;
    private static final int OF_A_CUSTOMER = 6;
    private static final int HYPOTHESES = 20;
    private static final int QUESTIONS = 20;

    private final Lines lines;
    private final Feeds feeds;
    /** Every topic in use and every parent of one, by name. */
    private final TreeMap<TopicName, Topic> topics = new TreeMap<>();

    private final Map<TopicName, List<Learning>> learnings; // Newest first.
    private final Map<TopicName, List<Hypothesis>> hypotheses;
    private final Map<TopicName, List<Question>> questions;
    private final CustomerGroups byCustomer;

    TopicPages(Catalogue catalogue, Lines lines, Feeds feeds) {
        this.lines = lines;
        this.feeds = feeds;
        KnowledgeBase knowledge = catalogue.knowledge();
        for (Topic topic : knowledge.topics()) {
            topics.put(topic.name(), topic);
            for (TopicName parent : topic.name().parents()) {
                topics.putIfAbsent(parent, new Topic(parent, List.of()));
            }
        }
        learnings = catalogue.learningsByTopic();
        hypotheses = Catalogue.byTopic(knowledge.hypotheses(), Hypothesis::topics);
        questions = Catalogue.byTopic(knowledge.questions(), Question::topics);
        byCustomer = new CustomerGroups(lines, CUSTOMERS, OF_A_CUSTOMER);
    }

    Stream<Page> pages() {
        return Stream.concat(Stream.of(list()), topics.values().stream().map(this::page));
    }

    int count() {
        return topics.size() + 1;
    }

    private TopicsPage list() {
        return new TopicsPage(
                new PageHead(
                        SiteUrls.TOPICS,
                        lines.messages().text("title.topics"),
                        SitePart.KNOW,
                        List.of(new Trails(lines.messages()).home())),
                shown().stream().map(this::row).toList(),
                topics.size());
    }

    /** All topics, or those of most learnings, by name. */
    private List<TopicName> shown() {
        if (topics.size() <= TOPICS) {
            return List.copyOf(topics.keySet());
        }
        return topics.keySet().stream()
                .sorted(Comparator.comparing(
                        name -> learnings.getOrDefault(name, List.of()).size(), Comparator.<Integer>reverseOrder()))
                .limit(TOPICS)
                .sorted()
                .toList();
    }

    private TopicsPage.TopicRow row(TopicName name) {
        List<Learning> about = learnings.getOrDefault(name, List.of());
        Optional<LocalDate> newest =
                about.stream().map(Learning::date).filter(Objects::nonNull).max(Comparator.naturalOrder());
        return new TopicsPage.TopicRow(
                link(name),
                name.parents().size(),
                Lines.sorted(about),
                customers(about),
                lines.past(newest.orElse(null)));
    }

    private TopicPage page(Topic topic) {
        TopicName name = topic.name();
        List<Learning> about = learnings.getOrDefault(name, List.of());
        return new TopicPage(
                new PageHead(
                                SiteUrls.topic(name),
                                name.toString(),
                                SitePart.KNOW,
                                new Trails(lines.messages())
                                        .belowTopics(name.parents().stream()
                                                .map(TopicPages::link)
                                                .toList()))
                        .withFeed(feeds.isOf(name) ? SiteUrls.feed(name) : null),
                topic.synonyms().stream().map(TopicName::toString).toList(),
                topics.tailMap(name, false).keySet().stream()
                        .filter(other -> other.isWithin(name))
                        .map(TopicPages::link)
                        .toList(),
                customers(about),
                Lines.sorted(about),
                about.size(),
                byCustomer.of(about),
                Excerpt.of(
                        hypotheses.getOrDefault(name, List.of()).stream()
                                .sorted(Catalogue.newestFirst(TopicPages::day, Hypothesis::origin))
                                .toList(),
                        HYPOTHESES,
                        lines::hypothesis),
                Excerpt.of(
                        questions.getOrDefault(name, List.of()).stream()
                                .sorted(Comparator.comparing(Question::answered)
                                        .thenComparing(Catalogue.newestFirst(Question::date, Question::origin)))
                                .toList(),
                        QUESTIONS,
                        lines::question));
    }

    /** Of its latest verdict, else when it was stated: the day that its line shows. */
    private static @Nullable LocalDate day(Hypothesis hypothesis) {
        List<Hypothesis.Given> verdicts = hypothesis.verdicts();
        LocalDate judged = verdicts.isEmpty() ? null : verdicts.getLast().date();
        return judged == null ? hypothesis.date() : judged;
    }

    private static int customers(List<Learning> about) {
        Set<CustomerId> customers = new HashSet<>();
        for (Learning learning : about) {
            if (learning.customer() != null) {
                customers.add(learning.customer());
            }
        }
        return customers.size();
    }

    private static Link link(TopicName name) {
        return new Link(name.toString(), SiteUrls.topic(name));
    }
}
