package dev.leanloop.site;

import dev.leanloop.knowledge.Customer;
import dev.leanloop.knowledge.CustomerId;
import dev.leanloop.knowledge.Hypothesis;
import dev.leanloop.knowledge.KnowledgeBase;
import dev.leanloop.knowledge.Learning;
import dev.leanloop.note.TopicName;
import dev.leanloop.site.page.Feed;
import dev.leanloop.site.page.Link;
import dev.leanloop.site.page.SiteUrl;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Feeds of what is new: of everything, of each customer, of each topic. */
final class Feeds {

    private static final int NEWEST = 50;

    private static final Comparator<Feed.Entry> NEWEST_FIRST =
            Comparator.comparing(Feed.Entry::day, Comparator.reverseOrder()).thenComparing(Feed.Entry::id);

    private final Catalogue catalogue;
    private final KnowledgeBase knowledge;
    private final Lines lines;
    private final News news;
    private final List<Feed.Entry> all = new ArrayList<>();
    private final Map<CustomerId, List<Feed.Entry>> byCustomer = new HashMap<>();
    private final TreeMap<TopicName, List<Feed.Entry>> byTopic = new TreeMap<>();

    Feeds(Catalogue catalogue, Lines lines) {
        this.catalogue = catalogue;
        this.knowledge = catalogue.knowledge();
        this.lines = lines;
        this.news = new News(catalogue);
        knowledge.learnings().stream().filter(Lines::isSorted).forEach(this::add);
        knowledge.hypotheses().forEach(this::add);
    }

    private void add(Learning learning) {
        LocalDate day = news.day(learning.origin(), learning.date());
        if (day != null) {
            String word = lines.messages().text("kind.lower." + learning.kind().word());
            String kind = learning.surprise() ? lines.messages().text("feed.surprise", Map.of("kind", word)) : word;
            add(
                    new Feed.Entry(
                            learning.origin().id().value(),
                            learning.text(),
                            Lines.url(learning.origin()),
                            day,
                            summary(kind, learning.customer())),
                    learning.customer(),
                    learning.topics());
        }
    }

    private void add(Hypothesis hypothesis) {
        for (Hypothesis.Given given : hypothesis.verdicts()) {
            LocalDate day = news.day(given.origin(), given.date());
            if (day != null) {
                String said = given.text().isEmpty() ? "" : ": " + given.text();
                add(
                        new Feed.Entry(
                                hypothesis.origin().id().value() + " "
                                        + given.origin().id().value(),
                                hypothesis.text(),
                                Lines.url(given.origin()),
                                day,
                                summary(
                                        lines.messages()
                                                        .text("state."
                                                                + given.verdict()
                                                                        .word())
                                                + said,
                                        hypothesis.customer())),
                        hypothesis.customer(),
                        hypothesis.topics());
            }
        }
    }

    private String summary(String what, @Nullable CustomerId customer) {
        Link link = lines.customer(customer);
        return link == null ? what : link.text() + ", " + what;
    }

    private void add(Feed.Entry entry, @Nullable CustomerId customer, List<TopicName> topics) {
        all.add(entry);
        if (customer != null) {
            byCustomer.computeIfAbsent(customer, id -> new ArrayList<>()).add(entry);
        }
        AskedTopics.withParents(topics)
                .forEach(topic -> byTopic.computeIfAbsent(topic, name -> new ArrayList<>())
                        .add(entry));
    }

    Stream<Feed> all() {
        Stream<Feed> everything = Stream.of(feed(SiteUrls.FEED, SiteUrls.HOME, knowledge.title(), all));
        Stream<Feed> customers = knowledge.customers().stream().map(this::ofCustomer);
        Stream<Feed> topics = byTopic.entrySet().stream()
                .map(topic -> feed(
                        SiteUrls.feed(topic.getKey()),
                        SiteUrls.topic(topic.getKey()),
                        knowledge.title() + ": " + topic.getKey(),
                        topic.getValue()));
        return Stream.of(everything, customers, topics).flatMap(feeds -> feeds);
    }

    private Feed ofCustomer(Customer customer) {
        return feed(
                SiteUrls.feed(customer.id()),
                SiteUrls.customer(customer.id()),
                knowledge.title() + ": " + customer.name(),
                byCustomer.getOrDefault(customer.id(), List.of()));
    }

    private Feed feed(SiteUrl url, SiteUrl page, String title, List<Feed.Entry> entries) {
        List<Feed.Entry> newest =
                entries.stream().sorted(NEWEST_FIRST).limit(NEWEST).toList();
        return new Feed(
                url,
                page,
                title,
                newest.isEmpty() ? catalogue.asOf() : newest.getFirst().day(),
                newest);
    }
}
