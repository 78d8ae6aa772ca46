package dev.leanloop.site;

import dev.leanloop.knowledge.Customer;
import dev.leanloop.knowledge.CustomerId;
import dev.leanloop.knowledge.KnowledgeBase;
import dev.leanloop.knowledge.Learning;
import dev.leanloop.note.LearningKind;
import dev.leanloop.note.NotePath;
import dev.leanloop.note.TopicName;
import dev.leanloop.site.page.Link;
import dev.leanloop.site.page.MattersPage;
import dev.leanloop.site.page.Page;
import dev.leanloop.site.page.PageHead;
import dev.leanloop.site.page.SitePart;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Topics by customer, once for all kinds of learnings and once for each: which matters come up where, and where nobody asked. */
final class MatterPages {

    private static final int TOPICS = 30;
    private static final int CUSTOMERS = 24;
    private static final int UNASKED = 3;
    private static final int FRESH_DAYS = 30;
    private static final int DARKEST = 4;

    private final Catalogue catalogue;
    private final KnowledgeBase knowledge;
    private final AskedTopics asked;

    private final Set<CustomerId> shown;

    /** The columns of every page: those of most conversations, by segment and name. */
    private final List<Customer> columns;

    MatterPages(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.knowledge = catalogue.knowledge();
        this.asked = AskedTopics.of(knowledge);
        columns = knowledge.customers().stream()
                .sorted(Comparator.comparing(
                                (Customer customer) ->
                                        catalogue.conversations(customer.id()).size(),
                                Comparator.reverseOrder())
                        .thenComparing(Customer::id))
                .limit(CUSTOMERS)
                .sorted(Comparator.comparing(Customer::segment)
                        .thenComparing(customer -> customer.name().toLowerCase(Locale.ROOT))
                        .thenComparing(Customer::id))
                .toList();
        shown = columns.stream().map(Customer::id).collect(Collectors.toSet());
    }

    Stream<Page> pages() {
        return kinds().map(this::page);
    }

    static int count() {
        return (int) kinds().count();
    }

    /** All of them first, then the seven. */
    private static Stream<LearningKind> kinds() {
        return Arrays.stream(LearningKind.values()).sorted(Comparator.comparing(kind -> kind != LearningKind.UNSORTED));
    }

    /** What one customer said about one topic, as far as a cell shows it: nothing of a customer without a column. */
    private static final class Said {
        private final boolean isShown;
        private int learnings;
        private final Set<NotePath> talks = new HashSet<>();
        private @Nullable LocalDate newest;

        Said(boolean isShown) {
            this.isShown = isShown;
        }

        private void add(Learning learning) {
            if (!isShown) {
                return;
            }
            learnings++;
            if (talks.size() < DARKEST) {
                talks.add(learning.origin().note());
            }
            LocalDate date = learning.date();
            if (date != null && (newest == null || date.isAfter(newest))) {
                newest = date;
            }
        }
    }

    private MattersPage page(LearningKind kind) {
        Map<TopicName, Map<CustomerId, Said>> said = said(kind);
        List<TopicName> topics = said.entrySet().stream()
                .sorted(Comparator.comparing(
                                (Map.Entry<TopicName, Map<CustomerId, Said>> topic) ->
                                        topic.getValue().size(),
                                Comparator.reverseOrder())
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .toList();
        List<MattersPage.Row> rows = new ArrayList<>();
        List<MattersPage.Unasked> unasked = new ArrayList<>();
        for (TopicName topic : topics.stream().limit(TOPICS).toList()) {
            Map<CustomerId, Said> here = said.getOrDefault(topic, Map.of());
            Link link = new Link(topic.toString(), SiteUrls.topic(topic));
            rows.add(new MattersPage.Row(
                    link,
                    here.size(),
                    columns.stream()
                            .map(customer -> cell(topic, customer.id(), here.get(customer.id()), kind))
                            .toList()));
            if (unasked.size() < UNASKED) {
                columns.stream()
                        .filter(customer -> !here.containsKey(customer.id()) && !asked.contains(topic, customer.id()))
                        .findFirst()
                        .ifPresent(customer -> unasked.add(new MattersPage.Unasked(
                                link, new Link(customer.name(), SiteUrls.customer(customer.id())), here.size())));
            }
        }
        return new MattersPage(
                new PageHead(
                        SiteUrls.matters(kind),
                        kind == LearningKind.UNSORTED
                                ? catalogue.messages().text("title.matters")
                                : catalogue.messages().text("title.matters_of", Map.of("kinds", many(kind))),
                        SitePart.KNOW,
                        List.of(new Trails(catalogue.messages()).home())),
                kind == LearningKind.UNSORTED ? "" : kind.word(),
                kinds().map(other -> new Link(
                                catalogue
                                        .messages()
                                        .text(
                                                other == LearningKind.UNSORTED
                                                        ? "matters.all_kinds"
                                                        : "kinds." + other.word()),
                                SiteUrls.matters(other)))
                        .toList(),
                segments(),
                columns.stream()
                        .map(customer -> new Link(customer.name(), SiteUrls.customer(customer.id())))
                        .toList(),
                rows,
                topics.size(),
                knowledge.customers().size(),
                unasked);
    }

    private String many(LearningKind kind) {
        return catalogue.messages().text("kinds.lower." + kind.word());
    }

    private Map<TopicName, Map<CustomerId, Said>> said(LearningKind kind) {
        Map<TopicName, Map<CustomerId, Said>> said = new HashMap<>();
        catalogue.learningsByTopic().forEach((topic, learnings) -> {
            Map<CustomerId, Said> byCustomer = new HashMap<>();
            for (Learning learning : learnings) {
                CustomerId customer = learning.customer();
                boolean counts = kind == LearningKind.UNSORTED ? Lines.isSorted(learning) : learning.kind() == kind;
                if (customer != null && counts) {
                    byCustomer
                            .computeIfAbsent(customer, id -> new Said(shown.contains(id)))
                            .add(learning);
                }
            }
            if (!byCustomer.isEmpty()) {
                said.put(topic, byCustomer);
            }
        });
        return said;
    }

    private MattersPage.Cell cell(TopicName topic, CustomerId customer, @Nullable Said said, LearningKind kind) {
        String query = customer.value() + " " + topic
                + (kind == LearningKind.UNSORTED ? " kind:learning NOT kind:unsorted" : " kind:" + kind.word());
        if (said == null) {
            return new MattersPage.Cell(0, 0, false, asked.contains(topic, customer), query);
        }
        boolean fresh = said.newest != null
                && said.newest.isAfter(catalogue.asOf().minusDays(FRESH_DAYS))
                && !said.newest.isAfter(catalogue.asOf());
        return new MattersPage.Cell(said.learnings, said.talks.size(), fresh, true, query);
    }

    private List<MattersPage.Segment> segments() {
        List<MattersPage.Segment> segments = new ArrayList<>();
        for (Customer customer : columns) {
            MattersPage.Segment last = segments.isEmpty() ? null : segments.getLast();
            if (last != null && last.name().equals(customer.segment())) {
                segments.set(segments.size() - 1, new MattersPage.Segment(last.name(), last.columns() + 1));
            } else {
                segments.add(new MattersPage.Segment(customer.segment(), 1));
            }
        }
        return segments;
    }
}
