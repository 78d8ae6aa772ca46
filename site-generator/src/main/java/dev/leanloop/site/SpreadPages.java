package dev.leanloop.site;

import dev.leanloop.knowledge.Carry;
import dev.leanloop.knowledge.Conversation;
import dev.leanloop.knowledge.CustomerId;
import dev.leanloop.knowledge.Hypothesis;
import dev.leanloop.knowledge.ItemId;
import dev.leanloop.knowledge.KnowledgeBase;
import dev.leanloop.knowledge.Learning;
import dev.leanloop.knowledge.Origin;
import dev.leanloop.knowledge.Quote;
import dev.leanloop.knowledge.SharedHypothesis;
import dev.leanloop.knowledge.metric.Statement;
import dev.leanloop.knowledge.metric.Voices;
import dev.leanloop.note.LearningKind;
import dev.leanloop.note.NotePath;
import dev.leanloop.note.TopicName;
import dev.leanloop.site.page.Excerpt;
import dev.leanloop.site.page.Link;
import dev.leanloop.site.page.PictureTable;
import dev.leanloop.site.page.PictureTable.Cell;
import dev.leanloop.site.page.SitePart;
import dev.leanloop.site.page.SpreadPage;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What was heard from several customers, and what travelled from one to the next. */
final class SpreadPages {

    private static final int CARDS = 12;
    private static final int ROWS = 24;
    private static final int CUSTOMERS = 8;
    private static final int QUOTES = 2;
    private static final int PLANS = 5;
    private static final int VOICES = 4;
    private static final int CARRIED = 12;

    private final Catalogue catalogue;
    private final Lines lines;
    private final Map<ItemId, Learning> learnings;
    private final Map<String, SharedHypothesis> beliefs;
    private final Map<ItemId, Hypothesis> hypotheses;
    private final List<Voices> voices;
    private final List<Carry> carries;
    private final Map<ItemId, Conversation> talks;

    SpreadPages(Catalogue catalogue, Lines lines) {
        this.catalogue = catalogue;
        this.lines = lines;
        KnowledgeBase knowledge = catalogue.knowledge();
        learnings = knowledge.learnings().stream()
                .collect(
                        Collectors.toMap(learning -> learning.origin().id(), Function.identity(), (one, other) -> one));
        beliefs = knowledge.sharedHypotheses().stream()
                .collect(Collectors.toMap(SharedHypothesis::label, Function.identity(), (one, other) -> one));
        hypotheses = knowledge.hypotheses().stream()
                .collect(Collectors.toMap(
                        hypothesis -> hypothesis.origin().id(), Function.identity(), (one, other) -> one));
        voices = catalogue.metrics().voices();
        carries = Carry.of(knowledge);
        talks = knowledge.conversations().stream()
                .collect(Collectors.toMap(talk -> ItemId.of(talk.note()), Function.identity(), (one, other) -> one));
    }

    SpreadPage page() {
        List<Voices> unused = voices.stream().filter(Voices::isKnownButUnused).toList();
        List<Voices> oneVoice = voices.stream().filter(Voices::isUsedOnOneVoice).toList();
        Predicate<Voices> several = said -> said.customers().size() > 1 && !said.isKnownButUnused();
        List<Voices> heard = voices.stream().filter(several).toList();
        List<Voices> drawn = Stream.of(unused, oneVoice, heard)
                .flatMap(group -> group.stream().limit(CARDS))
                .limit(ROWS)
                .toList();
        return new SpreadPage(
                new Trails(lines.messages()).overview(SiteUrls.SPREAD, "title.spread", SitePart.KNOW),
                drawn.isEmpty() ? null : strips(drawn),
                cards(unused),
                cards(oneVoice),
                cards(heard),
                travelled());
    }

    /** Between customers first; of a conversation in place order. */
    private Excerpt<SpreadPage.Travelled> travelled() {
        Map<Boolean, List<Carry>> newestFirst = carries.stream()
                .sorted(Comparator.comparing(
                        carry -> catalogue.conversation(carry.to()),
                        Comparator.nullsLast(Catalogue.newestFirst(Conversation::date, Conversation::note))))
                .collect(Collectors.partitioningBy(this::isBetweenCustomers));
        List<Carry> newest = Stream.of(true, false)
                .flatMap(between -> newestFirst.getOrDefault(between, List.of()).stream())
                .toList();
        return new Excerpt<>(
                newest.stream()
                        .limit(CARRIED)
                        .flatMap(carry -> Stream.ofNullable(travelled(carry)))
                        .toList(),
                newest.size());
    }

    private boolean isBetweenCustomers(Carry carry) {
        Conversation to = catalogue.conversation(carry.to());
        return !Objects.equals(customer(carry.from().note()), to == null ? null : to.customer());
    }

    private @Nullable CustomerId customer(ItemId note) {
        Conversation talk = talks.get(note);
        return talk == null ? null : talk.customer();
    }

    private SpreadPage.@Nullable Travelled travelled(Carry carry) {
        Conversation talk = catalogue.conversation(carry.to());
        if (talk == null) {
            return null;
        }
        Hypothesis hypothesis = hypotheses.get(carry.by().id());
        return new SpreadPage.Travelled(
                lines.customer(customer(carry.from().note())),
                cited(carry.from()),
                lines.customer(talk.customer()),
                new Link(planned(carry.by()), lines.url(carry.by())),
                new Link(talk.title(), SiteUrls.page(talk.note())),
                lines.past(talk.date()),
                hypothesis == null ? "" : hypothesis.verdict().word());
    }

    private Link cited(ItemId from) {
        Learning learning = learnings.get(from);
        Conversation talk = talks.get(from.note());
        String words = learning != null ? learning.text() : talk != null ? talk.title() : from.fragment();
        return new Link(words, SiteUrls.item(from));
    }

    private String planned(Origin by) {
        Hypothesis hypothesis = hypotheses.get(by.id());
        Learning learning = learnings.get(by.id());
        return hypothesis != null
                ? hypothesis.text()
                : learning != null ? learning.text() : by.note().baseName();
    }

    private Excerpt<SpreadPage.Card> cards(List<Voices> voices) {
        return new Excerpt<>(voices.stream().limit(CARDS).map(this::card).toList(), voices.size());
    }

    private SpreadPage.Card card(Voices said) {
        return new SpreadPage.Card(
                said.statement().name(),
                text(said),
                lines.url(latest(said)),
                inTheirWords(said),
                customers(said).limit(CUSTOMERS).toList(),
                said.customers().size(),
                said.lines().size(),
                query(said),
                said.first().map(lines::past).orElse(null),
                said.last().map(lines::past).orElse(null),
                lines.quotes(quotes(said)).stream().limit(QUOTES).toList(),
                said.carriedTo().stream()
                        .limit(PLANS)
                        .flatMap(note -> Stream.ofNullable(talk(note)))
                        .toList());
    }

    private Stream<Link> customers(Voices said) {
        return said.customers().stream().flatMap(id -> Stream.ofNullable(lines.customer(id)));
    }

    /** What each customer said last of a matter: learnings of one kind about one topic are alike, not the same. */
    private List<SpreadPage.Said> inTheirWords(Voices said) {
        if (!(said.statement() instanceof Statement.About)) {
            return List.of();
        }
        Map<CustomerId, Learning> newest = said.lines().stream()
                .flatMap(line -> Stream.ofNullable(learnings.get(line.id())))
                .filter(learning -> learning.customer() != null)
                .collect(Collectors.toMap(
                        learning -> Objects.requireNonNull(learning.customer()),
                        Function.identity(),
                        BinaryOperator.maxBy(
                                Comparator.comparing(Learning::date, Comparator.nullsFirst(Comparator.naturalOrder()))),
                        TreeMap::new));
        return newest.values().stream()
                .flatMap(learning -> Stream.ofNullable(lines.customer(learning.customer()))
                        .map(customer ->
                                new SpreadPage.Said(customer, new Link(learning.text(), lines.url(learning.origin())))))
                .limit(VOICES)
                .toList();
    }

    private String name(Statement statement) {
        return switch (statement) {
            case Statement.About(TopicName topic, LearningKind kind) ->
                lines.messages().text("strips.about." + kind.word(), Map.of("topic", topic));
            case Statement.Belief(String label) -> label;
            case Statement.Same(ItemId first) -> lines.messages().text("relation.same_as", Map.of("note", first));
        };
    }

    private static String query(Voices said) {
        return switch (said.statement()) {
            case Statement.About(TopicName topic, LearningKind kind) -> "kind:" + kind.word() + " " + topic;
            case Statement.Belief(String label) -> label;
            case Statement.Same(ItemId first) -> "";
        };
    }

    private String text(Voices said) {
        if (said.statement() instanceof Statement.Belief(String label) && beliefs.containsKey(label)) {
            return Objects.requireNonNull(beliefs.get(label)).text();
        }
        if (said.statement() instanceof Statement.About(TopicName topic, LearningKind kind)) {
            return lines.messages().text("spread.about." + kind.word(), Map.of("topic", topic));
        }
        Learning newest = learnings.get(latest(said).id());
        return newest == null ? said.statement().name() : newest.text();
    }

    /** The line that said it last. */
    private Origin latest(Voices said) {
        return said.lines().stream()
                .max(Comparator.comparing(
                        (Origin line) -> {
                            Learning learning = learnings.get(line.id());
                            return learning == null ? null : learning.date();
                        },
                        Comparator.nullsFirst(Comparator.naturalOrder())))
                .orElseThrow();
    }

    private List<Quote> quotes(Voices said) {
        return said.lines().stream()
                .map(line -> learnings.get(line.id()))
                .filter(Objects::nonNull)
                .flatMap(learning -> learning.quotes().stream().limit(1))
                .toList();
    }

    private @Nullable Link talk(NotePath note) {
        Conversation talk = catalogue.conversation(note);
        return talk == null ? null : new Link(talk.title(), SiteUrls.page(note));
    }

    private SpreadPage.SpreadStrips strips(List<Voices> drawn) {
        return new SpreadPage.SpreadStrips(
                lines.messages().text("strips.title"),
                lines.messages().text("strips.caption"),
                drawn.stream()
                        .map(said -> new SpreadPage.Row(
                                name(said.statement()),
                                said.customers().size(),
                                said.carriedTo().size(),
                                lines.url(latest(said))))
                        .toList(),
                new PictureTable(
                        Stream.of("strips.statement", "nav.customers", "strips.plans")
                                .map(lines.messages()::text)
                                .toList(),
                        drawn.stream()
                                .map(said -> List.of(
                                        new Cell(name(said.statement()), lines.url(latest(said))),
                                        Cell.of(said.customers().size()),
                                        Cell.of(said.carriedTo().size())))
                                .toList()));
    }
}
