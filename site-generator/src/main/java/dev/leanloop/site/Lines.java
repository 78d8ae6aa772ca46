package dev.leanloop.site;

import dev.leanloop.diagnostic.Diagnostic;
import dev.leanloop.diagnostic.Level;
import dev.leanloop.knowledge.Conversation;
import dev.leanloop.knowledge.Customer;
import dev.leanloop.knowledge.CustomerId;
import dev.leanloop.knowledge.Cycle;
import dev.leanloop.knowledge.Expectation;
import dev.leanloop.knowledge.Hypothesis;
import dev.leanloop.knowledge.Learning;
import dev.leanloop.knowledge.LoopId;
import dev.leanloop.knowledge.NotePage;
import dev.leanloop.knowledge.Origin;
import dev.leanloop.knowledge.Person;
import dev.leanloop.knowledge.Promise;
import dev.leanloop.knowledge.Question;
import dev.leanloop.knowledge.Quote;
import dev.leanloop.knowledge.QuoteConsent;
import dev.leanloop.knowledge.Relation;
import dev.leanloop.note.Handle;
import dev.leanloop.note.LearningKind;
import dev.leanloop.note.NotePath;
import dev.leanloop.note.Phase;
import dev.leanloop.note.Side;
import dev.leanloop.note.TopicName;
import dev.leanloop.note.Verdict;
import dev.leanloop.site.message.Messages;
import dev.leanloop.site.page.ConversationLine;
import dev.leanloop.site.page.Day;
import dev.leanloop.site.page.HypothesisLine;
import dev.leanloop.site.page.LearningLine;
import dev.leanloop.site.page.Link;
import dev.leanloop.site.page.ProblemLine;
import dev.leanloop.site.page.PromiseLine;
import dev.leanloop.site.page.QuestionLine;
import dev.leanloop.site.page.QuoteLine;
import dev.leanloop.site.page.RelationLine;
import dev.leanloop.site.page.SiteUrl;
import dev.leanloop.site.page.VerdictLine;
import dev.leanloop.site.page.Wheel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns single pieces of knowledge into lines of a page. */
final class Lines {

    private static final String MAIN_LOOP = "main";

    private final Catalogue catalogue;
    private final Speakers speakers;
    private final News news;

    /** How people of the customers' side are named. */
    private enum Speakers {
        /** By their handle, on their own customer's pages; a quote as its speaker allows. */
        AT_HOME,
        /** By their role only, wherever several customers come together. */
        ELSEWHERE
    }

    private Lines(Catalogue catalogue, Speakers speakers) {
        this.catalogue = catalogue;
        this.speakers = speakers;
        this.news = new News(catalogue);
    }

    /** Lines for the pages of one customer. */
    static Lines atHome(Catalogue catalogue) {
        return new Lines(catalogue, Speakers.AT_HOME);
    }

    /** Lines for pages on which several customers come together. */
    static Lines elsewhere(Catalogue catalogue) {
        return new Lines(catalogue, Speakers.ELSEWHERE);
    }

    LearningLine learning(Learning learning) {
        return new LearningLine(
                url(learning.origin()),
                learning.kind().word(),
                learning.text(),
                learning.surprise(),
                quotes(learning.quotes()),
                topics(learning.topics()),
                relations(learning.relations()),
                source(learning.customer(), learning.origin()),
                past(learning.date()),
                news.told(learning.origin(), learning.date()));
    }

    HypothesisLine hypothesis(Hypothesis hypothesis) {
        List<Hypothesis.Given> verdicts = hypothesis.verdicts();
        return new HypothesisLine(
                url(hypothesis.origin()),
                hypothesis.label(),
                hypothesis.text(),
                percent(hypothesis.confidence()),
                hypothesis.verdict().word(),
                hypothesis.proof().word(),
                hypothesis.evidence().doubt() == null
                        ? null
                        : hypothesis.evidence().doubt().word(),
                earlier(hypothesis.evidence().earlier()),
                hypothesis.verdict() == Verdict.OPEN || verdicts.isEmpty() ? null : verdict(verdicts.getLast()),
                relations(hypothesis.relations()),
                source(hypothesis.customer(), hypothesis.origin()),
                past(hypothesis.date()),
                hypothesis.verdict() == Verdict.OPEN || verdicts.isEmpty()
                        ? ""
                        : news.told(
                                verdicts.getLast().origin(), verdicts.getLast().date()));
    }

    private static HypothesisLine.@Nullable Earlier earlier(@Nullable Expectation earlier) {
        return earlier == null ? null : new HypothesisLine.Earlier(earlier.text(), percent(earlier.confidence()));
    }

    /** What the site says by itself. */
    Messages messages() {
        return catalogue.messages();
    }

    private static @Nullable String percent(@Nullable Integer confidence) {
        return confidence == null ? null : confidence + "%";
    }

    private VerdictLine verdict(Hypothesis.Given given) {
        return new VerdictLine(
                url(given.origin()), given.verdict().word(), given.text(), quotes(given.quotes()), past(given.date()));
    }

    PromiseLine promise(Promise promise) {
        LocalDate due = promise.due();
        LocalDate firstDue = promise.firstDue();
        Promise.Word word = promise.words().isEmpty() ? null : promise.words().getLast();
        return new PromiseLine(
                url(promise.origin()),
                promise.label(),
                promise.text(),
                owner(promise),
                side(promise.side()),
                promise.state().word(),
                due == null ? null : catalogue.due(due),
                promise.isOverdue(catalogue.asOf()),
                firstDue == null || firstDue.equals(due) ? null : catalogue.past(firstDue),
                word == null ? null : new PromiseLine.Word(url(word.origin()), word.text(), past(word.date())),
                source(promise.customer(), promise.origin()),
                past(promise.date()));
    }

    private @Nullable String owner(Promise promise) {
        Handle owner = promise.owner();
        if (owner == null || speakers == Speakers.AT_HOME || promise.side() == Side.PERFORMER) {
            return owner == null ? null : owner.toString();
        }
        return role(catalogue.person(owner));
    }

    private static @Nullable String role(@Nullable Person person) {
        return person == null || person.role().isEmpty() ? null : person.role();
    }

    QuestionLine question(Question question) {
        return new QuestionLine(
                url(question.origin()),
                question.text(),
                question.answered() ? "answered" : "open",
                question.answer(),
                source(question.customer(), question.origin()),
                past(question.date()));
    }

    ConversationLine conversation(Conversation conversation) {
        LoopId loop = conversation.loop();
        return new ConversationLine(
                page(conversation.note()),
                conversation.title(),
                past(conversation.date()),
                conversation.channel(),
                loop == null || loop.name().equals(MAIN_LOOP) ? "" : loop.name(),
                conversation.participants().stream()
                        .filter(handle -> !isOurs(handle))
                        .map(Handle::toString)
                        .toList(),
                wheel(conversation),
                outcome(conversation.note()),
                verdicts(conversation.note()),
                conversation.inferred(),
                customer(conversation.customer()));
    }

    /** What a loop is called; the first with a customer has no name of its own. */
    String loopName(LoopId loop) {
        return loop.name().equals(MAIN_LOOP) ? messages().text("loop.main") : loop.name();
    }

    /** Whether a learning counts as one: what stands without a marker is shown and searchable, and counted apart. */
    static boolean isSorted(Learning learning) {
        return learning.kind() != LearningKind.UNSORTED;
    }

    static int sorted(List<Learning> learnings) {
        return (int) learnings.stream().filter(Lines::isSorted).count();
    }

    Wheel wheel(Conversation conversation) {
        List<Phase> phases = conversation.phases();
        var present = new ArrayList<String>();
        var absent = new ArrayList<String>();
        for (Phase phase : List.of(Phase.PLAN, Phase.DO, Phase.CHECK, Phase.ACT)) {
            (phases.contains(phase) ? present : absent).add(phase.title());
        }
        String opener = opener(conversation.cycle());
        List<String> description = new ArrayList<>(List.of(messages()
                .text(
                        switch (opener) {
                            case "performer" -> "wheel.we_opened";
                            case "customer" -> "wheel.they_opened";
                            default -> "wheel";
                        })));
        if (!present.isEmpty()) {
            description.add(messages().text("wheel.written", Map.of("phases", String.join(", ", present))));
        }
        if (!absent.isEmpty()) {
            description.add(messages().text("wheel.missing", Map.of("phases", String.join(", ", absent))));
        }
        return new Wheel(
                opener,
                phases.contains(Phase.PLAN),
                phases.contains(Phase.DO),
                phases.contains(Phase.CHECK),
                phases.contains(Phase.ACT),
                String.join(" ", description));
    }

    static String opener(Cycle cycle) {
        return switch (cycle) {
            case PDCA, EDCA, SDCA -> "performer";
            case CAPD -> "customer";
            case UNKNOWN -> "";
        };
    }

    private List<String> outcome(NotePath note) {
        var outcome = new ArrayList<String>();
        List<Learning> learnings = catalogue.learnings(note);
        long surprises = learnings.stream().filter(Learning::surprise).count();
        addCount(outcome, sorted(learnings), "count.learnings");
        addCount(outcome, learnings.size() - sorted(learnings), "count.unsorted");
        addCount(outcome, surprises, "count.surprises");
        addCount(outcome, catalogue.promises(note).size(), "count.promises");
        addCount(outcome, catalogue.questions(note).size(), "count.questions");
        return outcome;
    }

    private List<ConversationLine.VerdictCount> verdicts(NotePath note) {
        Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
        for (Catalogue.Judged judged : catalogue.judgedIn(note)) {
            counts.merge(judged.given().verdict(), 1, Integer::sum);
        }
        return counts.entrySet().stream()
                .map(entry -> new ConversationLine.VerdictCount(entry.getKey().word(), entry.getValue()))
                .toList();
    }

    List<QuoteLine> quotes(List<Quote> quotes) {
        var lines = new ArrayList<QuoteLine>();
        for (Quote quote : quotes) {
            Handle who = quote.who();
            Person person = who == null ? null : catalogue.person(who);
            QuoteConsent consent = person == null ? QuoteConsent.ROLE : person.quotes();
            if (consent != QuoteConsent.NONE) {
                lines.add(new QuoteLine(quote.text(), speaker(who, person, consent)));
            }
        }
        return lines;
    }

    /** Who said it, as far as they allow; a handle that no profile gives a role stands for itself. */
    private @Nullable String speaker(@Nullable Handle who, @Nullable Person person, QuoteConsent consent) {
        if (who == null) {
            return null;
        }
        if (speakers == Speakers.ELSEWHERE) {
            return role(person);
        }
        return consent == QuoteConsent.NAME || person == null || person.role().isEmpty()
                ? who.toString()
                : person.role();
    }

    List<Link> topics(List<TopicName> topics) {
        return topics.stream()
                .map(topic -> new Link(topic.toString(), SiteUrls.topic(topic)))
                .toList();
    }

    private static List<RelationLine> relations(List<Relation> relations) {
        return relations.stream()
                .map(relation -> new RelationLine(
                        relation.type().word(),
                        relation.target(),
                        relation.resolved() == null ? null : SiteUrls.item(relation.resolved())))
                .toList();
    }

    /** A level, as pages and their styles name it. */
    static String level(Level level) {
        return level.name().toLowerCase(Locale.ROOT);
    }

    List<ProblemLine> problems(List<Diagnostic> diagnostics) {
        return diagnostics.stream()
                .map(diagnostic -> new ProblemLine(
                        diagnostic.code().name(),
                        level(diagnostic.level()),
                        diagnostic.at().line(),
                        diagnostic.message(),
                        diagnostic.fixedLine()))
                .toList();
    }

    @Nullable
    Link customer(@Nullable CustomerId id) {
        Customer customer = catalogue.customer(id);
        return customer == null ? null : new Link(customer.name(), SiteUrls.customer(customer.id()));
    }

    /** The customer, else the note: a reader asks where a line comes from. */
    private @Nullable Link source(@Nullable CustomerId customer, Origin origin) {
        Link known = customer(customer);
        return known == null ? note(origin.note()) : known;
    }

    /** A note by its title. */
    @Nullable
    Link note(NotePath path) {
        NotePage note = catalogue.note(path);
        return note == null ? null : new Link(note.title(), page(path));
    }

    List<Link> notes(List<NotePath> paths) {
        var links = new ArrayList<Link>();
        for (NotePath path : paths) {
            Link link = note(path);
            if (link != null) {
                links.add(link);
            }
        }
        return links;
    }

    @Nullable
    Day past(@Nullable LocalDate date) {
        return date == null ? null : catalogue.past(date);
    }

    boolean isOurs(Handle handle) {
        Person person = catalogue.person(handle);
        return person != null && person.side() == Side.PERFORMER;
    }

    static String side(Side side) {
        return side.name().toLowerCase(Locale.ROOT);
    }

    SiteUrl url(Origin origin) {
        return catalogue.url(origin);
    }

    SiteUrl page(NotePath note) {
        return catalogue.page(note);
    }

    /** {@code 1 learning}, {@code 2 learnings}; nothing when there are none. */
    void addCount(List<String> counts, long n, String key) {
        if (n > 0) {
            counts.add(messages().count(key, n));
        }
    }
}
