package dev.leanloop.site;

import dev.leanloop.knowledge.Conversation;
import dev.leanloop.knowledge.Customer;
import dev.leanloop.knowledge.CustomerId;
import dev.leanloop.knowledge.FactHistory;
import dev.leanloop.knowledge.Hypothesis;
import dev.leanloop.knowledge.KnowledgeBase;
import dev.leanloop.knowledge.Learning;
import dev.leanloop.knowledge.LoopState;
import dev.leanloop.knowledge.Promise;
import dev.leanloop.knowledge.Question;
import dev.leanloop.note.LearningKind;
import dev.leanloop.note.PromiseState;
import dev.leanloop.note.Side;
import dev.leanloop.note.Verdict;
import dev.leanloop.site.page.ConversationLine;
import dev.leanloop.site.page.CustomerPage;
import dev.leanloop.site.page.CustomersPage;
import dev.leanloop.site.page.Day;
import dev.leanloop.site.page.Excerpt;
import dev.leanloop.site.page.FactLine;
import dev.leanloop.site.page.HypothesisLine;
import dev.leanloop.site.page.LearningLine;
import dev.leanloop.site.page.Link;
import dev.leanloop.site.page.Page;
import dev.leanloop.site.page.PageHead;
import dev.leanloop.site.page.PersonLine;
import dev.leanloop.site.page.PromiseLine;
import dev.leanloop.site.page.QuestionLine;
import dev.leanloop.site.page.SitePart;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The list of customers and a page for each. */
final class CustomerPages {

    /** So many customers stand in the list with all there is to know; the others by name. */
    private static final int ROWS = 100;

    private static final int OTHERS = 1000;
    private static final int WITHOUT = 20;
    private static final int OLDER_WITHOUT = 500;
    private static final int LOOPS = 6;
    private static final int PROMISES = 5;
    private static final int UNTESTED = 4;
    private static final int OBJECTIONS = 4;
    private static final int QUESTIONS = 4;
    private static final int FACTS = 10;
    private static final int EARLIER_VALUES = 2;
    private static final int LEARNINGS_OF_A_KIND = 3;
    private static final int TESTED = 4;
    static final int CONVERSATIONS = 6;
    /** So few are listed all. */
    private static final int FEW_CONVERSATIONS = 12;

    /** The kinds as a seller asks for them; objections stand among the open matters, keyed facts in their own table. */
    private static final List<LearningKind> TOLD = List.of(
            LearningKind.DECISION,
            LearningKind.PAIN,
            LearningKind.NEED,
            LearningKind.PREFERENCE,
            LearningKind.REQUEST,
            LearningKind.FACT,
            LearningKind.UNSORTED);

    private static final Comparator<LoopState> GOING_ON_FIRST = Comparator.comparing(
                    (LoopState state) -> state.standing() == LoopState.Standing.CLOSED)
            .thenComparing(Catalogue.newestFirst(LoopState::last, LoopState::loop));

    private final Catalogue catalogue;
    private final KnowledgeBase knowledge;
    private final Lines lines;
    private final LearningTimelines timelines;
    private final Map<CustomerId, List<LoopState>> loops;

    CustomerPages(Catalogue catalogue, Lines lines) {
        this.catalogue = catalogue;
        this.knowledge = catalogue.knowledge();
        this.lines = lines;
        timelines = new LearningTimelines(catalogue, lines);
        loops = LoopState.of(knowledge).stream()
                .collect(Collectors.groupingBy(state -> state.loop().customer()));
    }

    Stream<Page> pages() {
        return Stream.concat(Stream.of(list()), knowledge.customers().stream().map(this::page));
    }

    int count() {
        return knowledge.customers().size() + 1;
    }

    /** All of them on one page, or where they are many those of the latest talks. */
    CustomersPage list() {
        Set<CustomerId> shown = shown();
        List<Customer> byName = knowledge.customers().stream()
                .sorted(Comparator.comparing(
                                (Customer customer) -> customer.name().toLowerCase(Locale.ROOT))
                        .thenComparing(Customer::id))
                .toList();
        List<CustomersPage.CustomerRow> rows = byName.stream()
                .filter(customer -> shown.contains(customer.id()))
                .map(this::row)
                .toList();
        Excerpt<Link> others = Excerpt.of(
                byName.stream()
                        .filter(customer -> !shown.contains(customer.id()))
                        .toList(),
                OTHERS,
                customer -> new Link(customer.name(), SiteUrls.customer(customer.id())));
        List<Conversation> without = knowledge.conversations().stream()
                .filter(conversation -> conversation.customer() == null)
                .sorted(Catalogue.newestFirst(Conversation::date, Conversation::note))
                .toList();
        return new CustomersPage(
                new PageHead(
                        SiteUrls.CUSTOMERS,
                        lines.messages().text("part.call"),
                        SitePart.CALL,
                        List.of(new Trails(lines.messages()).home())),
                rows,
                others,
                Excerpt.of(without, WITHOUT, lines::conversation),
                Excerpt.of(
                        without.subList(Math.min(WITHOUT, without.size()), without.size()),
                        OLDER_WITHOUT,
                        talk -> new Link(talk.title(), SiteUrls.page(talk.note()))));
    }

    /** All customers, or where they are many those of the latest talks: whom somebody calls next is among them. */
    private Set<CustomerId> shown() {
        Stream<CustomerId> all = knowledge.customers().stream().map(Customer::id);
        if (knowledge.customers().size() <= ROWS) {
            return all.collect(Collectors.toSet());
        }
        Map<CustomerId, LocalDate> latest = new HashMap<>();
        for (Conversation conversation : knowledge.conversations()) {
            LocalDate date = conversation.date();
            if (conversation.customer() != null && date != null) {
                latest.merge(conversation.customer(), date, (one, other) -> one.isAfter(other) ? one : other);
            }
        }
        return all.sorted(Comparator.comparing(
                                (CustomerId id) -> latest.getOrDefault(id, LocalDate.MIN), Comparator.reverseOrder())
                        .thenComparing(Comparator.naturalOrder()))
                .limit(ROWS)
                .collect(Collectors.toSet());
    }

    private CustomersPage.CustomerRow row(Customer customer) {
        List<Conversation> conversations = catalogue.conversations(customer.id());
        List<Promise> owed = owed(customer.id());
        return new CustomersPage.CustomerRow(
                new Link(customer.name(), SiteUrls.customer(customer.id())),
                customer.segment(),
                tookPlace(conversations),
                briefings(customer.id()).stream().findFirst().orElse(null),
                conversations.stream()
                        .filter(this::tookPlace)
                        .findFirst()
                        .map(lines::conversation)
                        .orElse(null),
                next(loops.getOrDefault(customer.id(), List.of())),
                count(owed, Side.PERFORMER),
                count(owed, Side.CUSTOMER),
                (int) owed.stream()
                        .filter(promise -> promise.isOverdue(knowledge.asOf()))
                        .count());
    }

    /** Of each loop one, those that go on before closed ones, the latest talk first. */
    private List<Link> briefings(CustomerId customer) {
        return loops.getOrDefault(customer, List.of()).stream()
                .sorted(GOING_ON_FIRST)
                .map(state -> new Link(state.loop().name(), SiteUrls.briefing(state.loop())))
                .toList();
    }

    private static int count(List<Promise> promises, Side side) {
        return (int) promises.stream().filter(promise -> promise.side() == side).count();
    }

    CustomerPage page(Customer customer) {
        CustomerId id = customer.id();
        return new CustomerPage(
                new PageHead(
                                SiteUrls.customer(id),
                                customer.name(),
                                SitePart.CALL,
                                new Trails(lines.messages()).belowCustomers())
                        .withFeed(SiteUrls.feed(id)),
                profile(customer),
                Excerpt.of(briefings(id), LOOPS),
                new CustomerPage.Ours(promises(id, Side.PERFORMER), answers(id, Side.PERFORMER), openHypotheses(id)),
                new CustomerPage.Theirs(
                        promises(id, Side.CUSTOMER),
                        answers(id, Side.CUSTOMER),
                        told(id, LearningKind.OBJECTION, OBJECTIONS),
                        openQuestions(id)),
                promises(id, Side.UNKNOWN),
                timelines.of(id),
                facts(id),
                TOLD.stream()
                        .map(kind -> new CustomerPage.KindGroup(kind.word(), told(id, kind, LEARNINGS_OF_A_KIND)))
                        .filter(group -> group.learnings().total() > 0)
                        .toList(),
                tested(id),
                conversations(id));
    }

    private Excerpt<ConversationLine> conversations(CustomerId customer) {
        List<Conversation> conversations = catalogue.conversations(customer);
        boolean few = conversations.size() <= FEW_CONVERSATIONS;
        return Excerpt.of(conversations, few ? FEW_CONVERSATIONS : CONVERSATIONS, lines::conversation);
    }

    private CustomerPage.Profile profile(Customer customer) {
        List<LoopState> states = loops.getOrDefault(customer.id(), List.of());
        return new CustomerPage.Profile(
                customer.id().value(),
                customer.aliases(),
                customer.segment(),
                customer.owner() == null ? null : customer.owner().toString(),
                customer.details().entrySet().stream()
                        .map(detail -> new CustomerPage.Detail(detail.getKey(), detail.getValue()))
                        .toList(),
                customer.people().stream()
                        .map(person -> new PersonLine(person.handle().toString(), person.role()))
                        .toList(),
                customer.profile() == null ? null : lines.note(customer.profile()),
                lines.past(states.stream()
                        .map(LoopState::last)
                        .filter(Objects::nonNull)
                        .max(Comparator.naturalOrder())
                        .orElse(null)),
                next(states),
                tookPlace(catalogue.conversations(customer.id())));
    }

    private @Nullable Day next(List<LoopState> states) {
        return states.stream()
                .map(LoopState::next)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .map(catalogue::due)
                .orElse(null);
    }

    private int tookPlace(List<Conversation> conversations) {
        return (int) conversations.stream().filter(this::tookPlace).count();
    }

    private boolean tookPlace(Conversation conversation) {
        return conversation.tookPlace(knowledge.asOf());
    }

    private List<Promise> owed(CustomerId customer) {
        return catalogue.promises(customer).stream()
                .filter(promise -> promise.state().isOwed())
                .toList();
    }

    private Excerpt<PromiseLine> promises(CustomerId customer, Side side) {
        List<Promise> promises = owed(customer).stream()
                .filter(promise -> promise.side() == side)
                .sorted(Catalogue.oldestFirst(Promise::due, Promise::origin))
                .toList();
        return Excerpt.of(promises, PROMISES, lines::promise);
    }

    /** What became of the promises that are owed no more: was it good, in the receiver's word? */
    private List<CustomerPage.Answer> answers(CustomerId customer, Side side) {
        Map<PromiseState, Long> counts = catalogue.promises(customer).stream()
                .filter(promise -> promise.side() == side && !promise.state().isOwed())
                .collect(Collectors.groupingBy(Promise::state, TreeMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .map(state -> new CustomerPage.Answer(
                        state.getKey().word(), state.getValue().intValue()))
                .toList();
    }

    private Excerpt<HypothesisLine> openHypotheses(CustomerId customer) {
        List<Hypothesis> open = catalogue.hypotheses(customer).stream()
                .filter(hypothesis -> hypothesis.verdict() == Verdict.OPEN)
                .sorted(Catalogue.newestFirst(Hypothesis::date, Hypothesis::origin))
                .toList();
        return Excerpt.of(open, UNTESTED, lines::hypothesis);
    }

    private Excerpt<HypothesisLine> tested(CustomerId customer) {
        List<Hypothesis> tested = catalogue.hypotheses(customer).stream()
                .filter(hypothesis -> hypothesis.verdict() != Verdict.OPEN)
                .sorted(Catalogue.newestFirst(HypothesisPages::lastDay, Hypothesis::origin))
                .toList();
        return Excerpt.of(tested, TESTED, lines::hypothesis);
    }

    private Excerpt<QuestionLine> openQuestions(CustomerId customer) {
        List<Question> open = catalogue.questions(customer).stream()
                .filter(question -> !question.answered())
                .sorted(Catalogue.newestFirst(Question::date, Question::origin))
                .toList();
        return Excerpt.of(open, QUESTIONS, lines::question);
    }

    private Excerpt<LearningLine> told(CustomerId customer, LearningKind kind, int limit) {
        List<Learning> told = catalogue.learnings(customer).stream()
                .filter(learning -> learning.kind() == kind && learning.key() == null)
                .sorted(Catalogue.newestFirst(Learning::date, Learning::origin))
                .toList();
        return Excerpt.of(told, limit, lines::learning);
    }

    /** Those heard last, by key. */
    private Excerpt<FactLine> facts(CustomerId customer) {
        List<FactHistory> facts = catalogue.facts(customer);
        List<FactLine> fresh = facts.stream()
                .sorted(Catalogue.newestFirst(fact -> fact.now().date(), FactHistory::key))
                .limit(FACTS)
                .sorted(Comparator.comparing(FactHistory::key, String.CASE_INSENSITIVE_ORDER))
                .map(this::fact)
                .toList();
        return new Excerpt<>(fresh, facts.size());
    }

    private FactLine fact(FactHistory fact) {
        Learning now = fact.now();
        return new FactLine(
                fact.key(),
                value(now),
                lines.url(now.origin()),
                lines.past(fact.since().date()),
                Excerpt.of(
                        fact.values().stream().skip(1).toList(),
                        EARLIER_VALUES,
                        was -> new FactLine.Earlier(value(was), lines.url(was.origin()), lines.past(was.date()))));
    }

    private static String value(Learning keyed) {
        return Objects.requireNonNull(keyed.value());
    }
}
