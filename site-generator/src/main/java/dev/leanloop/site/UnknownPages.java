package dev.leanloop.site;

import dev.leanloop.knowledge.Customer;
import dev.leanloop.knowledge.CustomerId;
import dev.leanloop.knowledge.Hypothesis;
import dev.leanloop.knowledge.KnowledgeBase;
import dev.leanloop.knowledge.Learning;
import dev.leanloop.knowledge.OpenQuestion;
import dev.leanloop.knowledge.Question;
import dev.leanloop.knowledge.SharedHypothesis;
import dev.leanloop.note.NotePath;
import dev.leanloop.note.TopicName;
import dev.leanloop.note.Verdict;
import dev.leanloop.site.page.Excerpt;
import dev.leanloop.site.page.HypothesisLine;
import dev.leanloop.site.page.Link;
import dev.leanloop.site.page.SitePart;
import dev.leanloop.site.page.UnknownsPage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The edge of what is known: open questions, beliefs nobody tested, hypotheses that nobody came back to. */
final class UnknownPages {

    /** So many days after a talk a verdict is late (M4). */
    private static final int LATE_AFTER = 14;

    private static final int TOPICS = 30;
    private static final int QUESTIONS_OF_A_TOPIC = 5;
    private static final int PLACES = 4;
    private static final int WAITING = 20;
    private static final int BELIEFS = 20;
    private static final int NEVER = 8;

    private final Catalogue catalogue;
    private final KnowledgeBase knowledge;
    private final Lines lines;

    UnknownPages(Catalogue catalogue, Lines lines) {
        this.catalogue = catalogue;
        this.knowledge = catalogue.knowledge();
        this.lines = lines;
    }

    UnknownsPage page() {
        List<OpenQuestion> questions = OpenQuestion.of(knowledge);
        List<UnknownsPage.BeliefLine> beliefs = beliefs();
        return new UnknownsPage(
                new Trails(lines.messages()).overview(SiteUrls.UNKNOWNS, "title.unknowns", SitePart.UNKNOWN),
                questions.size(),
                byTopic(questions),
                beliefs.stream()
                        .filter(belief -> belief.judged() == 0)
                        .limit(BELIEFS)
                        .toList(),
                beliefs.stream()
                        .filter(belief -> belief.judged() > 0 && belief.judged() < belief.customers())
                        .limit(BELIEFS)
                        .toList(),
                never(),
                waiting());
    }

    /** The grey cells of the page of topics by customer, by topic: those of most customers first. */
    private Excerpt<UnknownsPage.NeverAsked> never() {
        AskedTopics asked = AskedTopics.of(knowledge);
        Map<TopicName, Set<CustomerId>> spoke = new TreeMap<>();
        catalogue.learningsByTopic().forEach((topic, learnings) -> {
            Set<CustomerId> customers = new HashSet<>();
            for (Learning learning : learnings) {
                if (learning.customer() != null && Lines.isSorted(learning)) {
                    customers.add(learning.customer());
                }
            }
            spoke.put(topic, customers);
        });
        List<Map.Entry<TopicName, Set<CustomerId>>> shared = spoke.entrySet().stream()
                .filter(topic -> topic.getValue().size() > 1)
                .filter(topic -> topic.getValue().size() < knowledge.customers().size())
                .sorted(Comparator.comparing(topic -> topic.getValue().size(), Comparator.<Integer>reverseOrder()))
                .toList();
        return new Excerpt<>(
                shared.stream()
                        .limit(NEVER)
                        .map(topic -> never(topic.getKey(), topic.getValue(), asked))
                        .filter(line -> !line.customers().isEmpty())
                        .toList(),
                shared.size());
    }

    private UnknownsPage.NeverAsked never(TopicName topic, Set<CustomerId> spoke, AskedTopics asked) {
        List<Link> customers = knowledge.customers().stream()
                .map(Customer::id)
                .filter(customer -> !spoke.contains(customer) && !asked.contains(topic, customer))
                .flatMap(customer -> Stream.ofNullable(lines.customer(customer)))
                .toList();
        return new UnknownsPage.NeverAsked(
                new Link(topic.toString(), SiteUrls.topic(topic)),
                spoke.size(),
                customers.stream().limit(PLACES).toList(),
                Math.max(0, customers.size() - PLACES));
    }

    /** Under its first topic each question stands once; topics in the order of their most missed question. */
    private List<UnknownsPage.TopicQuestions> byTopic(List<OpenQuestion> questions) {
        Map<String, List<OpenQuestion>> groups = new LinkedHashMap<>();
        for (OpenQuestion question : questions) {
            String topic =
                    question.topics().stream().map(TopicName::value).findFirst().orElse("");
            groups.computeIfAbsent(topic, t -> new ArrayList<>()).add(question);
        }
        List<OpenQuestion> untold = groups.remove("");
        if (untold != null) {
            groups.put("", untold);
        }
        return groups.entrySet().stream()
                .limit(TOPICS)
                .map(group ->
                        new UnknownsPage.TopicQuestions(topic(group.getValue().getFirst()), excerpt(group.getValue())))
                .toList();
    }

    private static @Nullable Link topic(OpenQuestion question) {
        return question.topics().stream()
                .findFirst()
                .map(topic -> new Link(topic.toString(), SiteUrls.topic(topic)))
                .orElse(null);
    }

    private Excerpt<UnknownsPage.UnknownLine> excerpt(List<OpenQuestion> questions) {
        return new Excerpt<>(
                questions.stream().limit(QUESTIONS_OF_A_TOPIC).map(this::line).toList(), questions.size());
    }

    private UnknownsPage.UnknownLine line(OpenQuestion question) {
        return new UnknownsPage.UnknownLine(
                question.text(),
                question.asked().stream().limit(PLACES).map(this::place).toList(),
                lines.past(question.asked().getFirst().date()),
                question.waiting().size());
    }

    private Link place(Question question) {
        Link customer = lines.customer(question.customer());
        NotePath note = question.origin().note();
        return new Link(customer == null ? note.baseName() : customer.text(), lines.url(question.origin()));
    }

    /** What the team believes and some customer was asked about, or none yet: all of it. */
    List<UnknownsPage.BeliefLine> livingBeliefs() {
        return beliefs().stream().limit(BELIEFS).toList();
    }

    private List<UnknownsPage.BeliefLine> beliefs() {
        int customers = (int) knowledge.customers().stream().map(Customer::id).count();
        return knowledge.sharedHypotheses().stream()
                .flatMap(belief -> Stream.ofNullable(belief(belief, customers)))
                .toList();
    }

    private UnknownsPage.@Nullable BeliefLine belief(SharedHypothesis belief, int customers) {
        NotePath page = belief.page();
        if (page == null && belief.statements().isEmpty()) {
            return null;
        }
        return new UnknownsPage.BeliefLine(
                belief.label(),
                belief.text(),
                page == null
                        ? lines.url(belief.statements().getFirst().origin())
                        : lines.page(Objects.requireNonNull(page)),
                belief.latest().size(),
                customers);
    }

    private Excerpt<HypothesisLine> waiting() {
        LocalDate late = catalogue.asOf().minusDays(LATE_AFTER);
        List<Hypothesis> waiting = knowledge.hypotheses().stream()
                .filter(hypothesis -> hypothesis.verdict() == Verdict.OPEN)
                .filter(hypothesis ->
                        hypothesis.date() != null && hypothesis.date().isBefore(late))
                .sorted(Catalogue.oldestFirst(Hypothesis::date, Hypothesis::origin))
                .toList();
        return new Excerpt<>(
                waiting.stream().limit(WAITING).map(lines::hypothesis).toList(), waiting.size());
    }
}
