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
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The list of customers and a page for each. */
final class CustomerPages {

    private static final int OBJECTIONS = 6;
    private static final int LEARNINGS_OF_A_KIND = 6;
    private static final int TESTED = 12;
    private static final int CONVERSATIONS = 20;
    private static final int OPEN_MATTERS = 15;

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
    private final Timelines timelines;
    private final Map<CustomerId, List<LoopState>> loops;

    CustomerPages(Catalogue catalogue, Lines lines) {
        this.catalogue = catalogue;
        this.knowledge = catalogue.knowledge();
        this.lines = lines;
        timelines = new Timelines(catalogue, lines);
        loops = LoopState.of(knowledge).stream()
                .collect(Collectors.groupingBy(state -> state.loop().customer()));
    }

    Stream<Page> pages() {
        return Stream.concat(Stream.of(list()), knowledge.customers().stream().map(this::page));
    }

    int count() {
        return knowledge.customers().size() + 1;
    }

    private CustomersPage list() {
        List<CustomersPage.CustomerRow> rows = knowledge.customers().stream()
                .sorted(Comparator.comparing(
                                (Customer customer) -> customer.name().toLowerCase(Locale.ROOT))
                        .thenComparing(Customer::id))
                .map(this::row)
                .toList();
        List<ConversationLine> without = knowledge.conversations().stream()
                .filter(conversation -> conversation.customer() == null)
                .sorted(Catalogue.newestFirst(Conversation::date, Conversation::note))
                .map(lines::conversation)
                .toList();
        return new CustomersPage(
                new PageHead(SiteUrls.CUSTOMERS, "Before a call", SitePart.CALL, List.of(Trails.HOME)), rows, without);
    }

    private CustomersPage.CustomerRow row(Customer customer) {
        List<Conversation> conversations = catalogue.conversations(customer.id());
        List<Promise> owed = owed(customer.id());
        return new CustomersPage.CustomerRow(
                new Link(customer.name(), SiteUrls.customer(customer.id())),
                customer.segment(),
                conversations.size(),
                briefings(customer.id()).stream().findFirst().orElse(null),
                conversations.isEmpty() ? null : lines.conversation(conversations.getFirst()),
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

    private CustomerPage page(Customer customer) {
        CustomerId id = customer.id();
        return new CustomerPage(
                new PageHead(SiteUrls.customer(id), customer.name(), SitePart.CALL, Trails.belowCustomers())
                        .withFeed(SiteUrls.feed(id)),
                profile(customer),
                briefings(id),
                new CustomerPage.Ours(promises(id, Side.PERFORMER), openHypotheses(id)),
                new CustomerPage.Theirs(
                        promises(id, Side.CUSTOMER),
                        Excerpt.of(told(id, LearningKind.OBJECTION), OBJECTIONS),
                        openQuestions(id)),
                promises(id, Side.UNKNOWN),
                catalogue.facts(id).stream().map(this::fact).toList(),
                TOLD.stream()
                        .map(kind -> new CustomerPage.KindGroup(
                                kind.word(), Excerpt.of(told(id, kind), LEARNINGS_OF_A_KIND)))
                        .filter(group -> group.learnings().total() > 0)
                        .toList(),
                Excerpt.of(tested(id), TESTED),
                timelines.of(id),
                conversations(id));
    }

    /** Enough for a talk; the search has the rest. */
    private static <T, L> Excerpt<L> excerpt(List<T> all, Function<T, L> line) {
        return new Excerpt<>(all.stream().limit(OPEN_MATTERS).map(line).toList(), all.size());
    }

    private Excerpt<ConversationLine> conversations(CustomerId customer) {
        List<Conversation> all = catalogue.conversations(customer);
        return new Excerpt<>(
                all.stream().limit(CONVERSATIONS).map(lines::conversation).toList(), all.size());
    }

    private CustomerPage.Profile profile(Customer customer) {
        List<Conversation> conversations = catalogue.conversations(customer.id());
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
                conversations.isEmpty()
                        ? null
                        : lines.past(conversations.getFirst().date()),
                next(conversations),
                conversations.size());
    }

    /** The nearest date for which a next conversation was agreed, if it is still to come. */
    private @Nullable Day next(List<Conversation> conversations) {
        return conversations.stream()
                .map(Conversation::next)
                .filter(Objects::nonNull)
                .filter(next -> !next.isBefore(knowledge.asOf()))
                .min(Comparator.naturalOrder())
                .map(next -> Day.due(next, knowledge.asOf()))
                .orElse(null);
    }

    private List<Promise> owed(CustomerId customer) {
        return catalogue.promises(customer).stream()
                .filter(promise -> promise.state().isOwed())
                .toList();
    }

    private Excerpt<PromiseLine> promises(CustomerId customer, Side side) {
        return excerpt(
                owed(customer).stream()
                        .filter(promise -> promise.side() == side)
                        .sorted(Catalogue.oldestFirst(Promise::due, Promise::origin))
                        .toList(),
                lines::promise);
    }

    private Excerpt<HypothesisLine> openHypotheses(CustomerId customer) {
        return excerpt(
                catalogue.hypotheses(customer).stream()
                        .filter(hypothesis -> hypothesis.verdict() == Verdict.OPEN)
                        .sorted(Catalogue.newestFirst(Hypothesis::date, Hypothesis::origin))
                        .toList(),
                lines::hypothesis);
    }

    private List<HypothesisLine> tested(CustomerId customer) {
        return catalogue.hypotheses(customer).stream()
                .filter(hypothesis -> hypothesis.verdict() != Verdict.OPEN)
                .sorted(Catalogue.newestFirst(HypothesisPages::lastDay, Hypothesis::origin))
                .map(lines::hypothesis)
                .toList();
    }

    private Excerpt<QuestionLine> openQuestions(CustomerId customer) {
        return excerpt(
                catalogue.questions(customer).stream()
                        .filter(question -> !question.answered())
                        .sorted(Catalogue.newestFirst(Question::date, Question::origin))
                        .toList(),
                lines::question);
    }

    private List<LearningLine> told(CustomerId customer, LearningKind kind) {
        return catalogue.learnings(customer).stream()
                .filter(learning -> learning.kind() == kind && learning.key() == null)
                .sorted(Catalogue.newestFirst(Learning::date, Learning::origin))
                .map(lines::learning)
                .toList();
    }

    private FactLine fact(FactHistory fact) {
        Learning now = fact.now();
        return new FactLine(
                fact.key(),
                value(now),
                Lines.url(now.origin()),
                lines.past(now.date()),
                fact.values().stream()
                        .skip(1)
                        .map(was -> new FactLine.Earlier(value(was), Lines.url(was.origin()), lines.past(was.date())))
                        .toList());
    }

    private static String value(Learning keyed) {
        return Objects.requireNonNull(keyed.value());
    }
}
