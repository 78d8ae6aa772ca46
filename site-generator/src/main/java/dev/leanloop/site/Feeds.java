package dev.leanloop.site;

import dev.leanloop.knowledge.Customer;
import dev.leanloop.knowledge.CustomerId;
import dev.leanloop.knowledge.Hypothesis;
import dev.leanloop.knowledge.ItemId;
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
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Feeds of what is new: of everything, of each customer, of each topic. */
final class Feeds {

    private static final int NEWEST = 50;

    /** Written out: a chain of comparators takes twice as long, and this one puts all learnings in order. */
    private static final Comparator<Told> NEWEST_FIRST = (one, other) -> {
        int byDay = other.day().compareTo(one.day());
        int byItem = byDay == 0 ? one.item().compareTo(other.item()) : byDay;
        return byItem == 0 ? one.word().compareTo(other.word()) : byItem;
    };

    private final Catalogue catalogue;
    private final KnowledgeBase knowledge;
    private final Lines lines;
    private final News news;

    /** Each of these holds the newest only, newest first. */
    private final List<Told> all;

    private final Map<CustomerId, List<Told>> byCustomer = new HashMap<>();
    private final TreeMap<TopicName, List<Told>> byTopic = new TreeMap<>();

    /**
     * One of very many things that became known: its entry is made for the few that are the newest.
     *
     * @param word which word on the item it is; the item where it is that itself
     */
    private record Told(
            LocalDate day,
            ItemId item,
            ItemId word,
            @Nullable CustomerId customer,
            List<TopicName> topics,
            Supplier<Feed.Entry> entry) {}

    Feeds(Catalogue catalogue, Lines lines) {
        this.catalogue = catalogue;
        this.knowledge = catalogue.knowledge();
        this.lines = lines;
        this.news = new News(catalogue);
        List<Told> told = new ArrayList<>();
        knowledge.learnings().stream().filter(Lines::isSorted).forEach(learning -> add(told, learning));
        knowledge.hypotheses().forEach(hypothesis -> add(told, hypothesis));
        told.sort(NEWEST_FIRST);
        all = List.copyOf(told.subList(0, Math.min(NEWEST, told.size())));
        for (Told one : told) {
            if (one.customer() != null) {
                addNewest(byCustomer.computeIfAbsent(one.customer(), id -> new ArrayList<>()), one);
            }
            for (TopicName topic : AskedTopics.withParents(one.topics())) {
                addNewest(byTopic.computeIfAbsent(topic, name -> new ArrayList<>()), one);
            }
        }
    }

    private static void addNewest(List<Told> newest, Told next) {
        if (newest.size() < NEWEST) {
            newest.add(next);
        }
    }

    private void add(List<Told> told, Learning learning) {
        LocalDate day = news.day(learning.origin(), learning.date());
        if (day != null) {
            ItemId id = learning.origin().id();
            told.add(new Told(day, id, id, learning.customer(), learning.topics(), () -> entry(learning, day)));
        }
    }

    private Feed.Entry entry(Learning learning, LocalDate day) {
        String word = lines.messages().text("kind.lower." + learning.kind().word());
        String kind = learning.surprise() ? lines.messages().text("feed.surprise", Map.of("kind", word)) : word;
        return new Feed.Entry(
                learning.origin().id().value(),
                learning.text(),
                lines.url(learning.origin()),
                day,
                summary(kind, learning.customer()));
    }

    private void add(List<Told> told, Hypothesis hypothesis) {
        for (Hypothesis.Given given : hypothesis.verdicts()) {
            LocalDate day = news.day(given.origin(), given.date());
            if (day != null) {
                told.add(new Told(
                        day,
                        hypothesis.origin().id(),
                        given.origin().id(),
                        hypothesis.customer(),
                        hypothesis.topics(),
                        () -> entry(hypothesis, given, day)));
            }
        }
    }

    private Feed.Entry entry(Hypothesis hypothesis, Hypothesis.Given given, LocalDate day) {
        String said = given.text().isEmpty() ? "" : ": " + given.text();
        return new Feed.Entry(
                hypothesis.origin().id() + " " + given.origin().id(),
                hypothesis.text(),
                lines.url(given.origin()),
                day,
                summary(lines.messages().text("state." + given.verdict().word()) + said, hypothesis.customer()));
    }

    private String summary(String what, @Nullable CustomerId customer) {
        Link link = lines.customer(customer);
        return link == null ? what : link.text() + ", " + what;
    }

    /** Whether a topic has a feed: something dated became known of it. */
    boolean isOf(TopicName topic) {
        return byTopic.containsKey(topic);
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

    private Feed feed(SiteUrl url, SiteUrl page, String title, List<Told> told) {
        List<Feed.Entry> newest = told.stream().map(news -> news.entry().get()).toList();
        return new Feed(
                url,
                page,
                title,
                newest.isEmpty() ? catalogue.asOf() : newest.getFirst().day(),
                newest);
    }
}
