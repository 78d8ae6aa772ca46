package dev.leanloop.site;

import dev.leanloop.diagnostic.Diagnostic;
import dev.leanloop.diagnostic.DiagnosticCode;
import dev.leanloop.diagnostic.SourceLocation;
import dev.leanloop.knowledge.Conversation;
import dev.leanloop.knowledge.Customer;
import dev.leanloop.knowledge.CustomerId;
import dev.leanloop.knowledge.Cycle;
import dev.leanloop.knowledge.DateSource;
import dev.leanloop.knowledge.FirstCommits;
import dev.leanloop.knowledge.Forge;
import dev.leanloop.knowledge.Hypothesis;
import dev.leanloop.knowledge.KnowledgeBase;
import dev.leanloop.knowledge.Learning;
import dev.leanloop.knowledge.Loop;
import dev.leanloop.knowledge.LoopId;
import dev.leanloop.knowledge.NotePage;
import dev.leanloop.knowledge.Person;
import dev.leanloop.knowledge.Promise;
import dev.leanloop.knowledge.Question;
import dev.leanloop.knowledge.QuoteConsent;
import dev.leanloop.knowledge.SharedHypothesis;
import dev.leanloop.knowledge.Topic;
import dev.leanloop.knowledge.TruthReview;
import dev.leanloop.note.Handle;
import dev.leanloop.note.NotePath;
import dev.leanloop.note.NoteType;
import dev.leanloop.note.Phase;
import dev.leanloop.note.Side;
import dev.leanloop.note.StaleAfter;
import dev.leanloop.note.TopicName;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A knowledge base made by hand, after the examples of the note format: two customers, four conversations, every page kind.
 *
 * <p>{@link #of(String)} puts one text in every place a note's words can reach, for the tests of escaping.
 */
public final class SampleKnowledge {

    public static final LocalDate AS_OF = LocalDate.of(2024, 6, 28);

    static final CustomerId ACME = new CustomerId("acme");
    static final CustomerId BOREALIS = new CustomerId("borealis");
    static final NotePath PROFILE = NotePath.of("customers/acme/README.md");
    static final NotePath PRICING = NotePath.of("customers/acme/2024-05-14-pricing-call.md");
    static final NotePath SECURITY = NotePath.of("customers/acme/2024-06-04-security-walkthrough.md");
    static final NotePath VISIT = NotePath.of("customers/borealis/2024-05-02-visit.md");
    static final NotePath STRAY = NotePath.of("inbox/Some Note.md");
    static final NotePath BELIEF = NotePath.of("hypotheses/H-audit-cost.md");
    static final NotePath TRUTH = NotePath.of("truth/2024-06-14-late-pen-test.md");

    private static final LocalDate PRICING_DAY = LocalDate.of(2024, 5, 14);
    static final LocalDate SECURITY_DAY = LocalDate.of(2024, 6, 4);
    static final LocalDate VISIT_DAY = LocalDate.of(2024, 5, 2);

    private final String extra;
    private final SampleItems items;

    private SampleKnowledge(String extra) {
        this.extra = extra;
        this.items = new SampleItems(extra);
    }

    /** The sample as it is. */
    public static KnowledgeBase plain() {
        return of("");
    }

    /** The sample with {@code extra} at the end of every text that comes from a note. */
    public static KnowledgeBase of(String extra) {
        return new SampleKnowledge(extra).build();
    }

    /** The sample with other problems. */
    static KnowledgeBase withProblems(List<Diagnostic> problems) {
        KnowledgeBase sample = plain();
        return new KnowledgeBase(
                sample.asOf(),
                sample.title(),
                sample.siteUrl(),
                sample.language(),
                sample.interfaceLanguage(),
                sample.kindWords(),
                sample.sites(),
                sample.staleAfter(),
                sample.forge(),
                sample.notes(),
                sample.customers(),
                sample.conversations(),
                sample.loops(),
                sample.learnings(),
                sample.hypotheses(),
                sample.sharedHypotheses(),
                sample.promises(),
                sample.questions(),
                sample.truthReviews(),
                sample.praise(),
                sample.looseQuotes(),
                sample.passages(),
                sample.topics(),
                sample.people(),
                sample.firstCommits(),
                problems);
    }

    /** A text for a note, with the anchors its items need. */
    private String body(NotePath note) {
        var html = new StringBuilder("<p>The text of the note.</p>\n<ul>\n");
        Stream.of(
                        items.learnings().stream().map(Learning::origin),
                        items.hypotheses().stream().map(Hypothesis::origin),
                        items.hypotheses().stream()
                                .flatMap(hypothesis -> hypothesis.verdicts().stream())
                                .map(Hypothesis.Given::origin),
                        items.promises().stream().map(Promise::origin),
                        items.promises().stream()
                                .flatMap(promise -> promise.words().stream())
                                .map(Promise.Word::origin),
                        items.questions().stream().map(Question::origin),
                        truth().feedback().stream().map(TruthReview.FeedbackCheck::origin))
                .flatMap(origins -> origins)
                .filter(origin -> origin.note().equals(note))
                .distinct()
                .sorted()
                .forEach(origin ->
                        html.append("<li id=\"").append(origin.id().fragment()).append("\">An item.</li>\n"));
        return html.append("</ul>").toString();
    }

    private KnowledgeBase build() {
        List<Hypothesis> hypotheses = items.hypotheses();
        List<NotePage> notes = Stream.of(
                        note(PROFILE, NoteType.CUSTOMER, "Acme Metals", ACME, null),
                        note(PRICING, NoteType.CONVERSATION, "Pricing call with Maria", ACME, PRICING_DAY),
                        note(SECURITY, NoteType.CONVERSATION, "Security walk-through with Tom", ACME, SECURITY_DAY),
                        note(
                                VISIT,
                                NoteType.CONVERSATION,
                                "A morning in Borealis' accounts office",
                                BOREALIS,
                                VISIT_DAY),
                        note(STRAY, NoteType.CONVERSATION, "Some note", null, null),
                        note(BELIEF, NoteType.HYPOTHESIS, "Audit effort is why they act", null, null),
                        note(
                                TRUTH,
                                NoteType.TRUTH,
                                "The pen-test summary went out late",
                                null,
                                LocalDate.of(2024, 6, 14)))
                .sorted(Comparator.comparing(NotePage::path))
                .toList();
        return new KnowledgeBase(
                AS_OF,
                "What we learned" + extra,
                "",
                "en",
                "en",
                Map.of(),
                List.of(),
                StaleAfter.DEFAULT,
                Forge.UNKNOWN,
                notes,
                customers(),
                conversations(),
                List.of(new Loop(new LoopId(ACME, "pilot"), false, List.of(PRICING, SECURITY))),
                items.learnings(),
                hypotheses,
                List.of(new SharedHypothesis(
                        "H-audit-cost",
                        "audit effort is why they act this year" + extra,
                        BELIEF,
                        hypotheses.stream().filter(Hypothesis::shared).toList())),
                items.promises(),
                items.questions(),
                List.of(truth()),
                List.of(),
                List.of(),
                List.of(),
                Stream.of("audit", "month-end", "security", "security/review", "works-council")
                        .map(name -> new Topic(TopicName.of(name), List.of()))
                        .toList(),
                people(),
                FirstCommits.NONE,
                List.of(
                        new Diagnostic(
                                DiagnosticCode.W11,
                                new SourceLocation(SECURITY.value(), 37, 1),
                                "C3 has no date" + extra,
                                "- [ ] C3 @dana send the pen-test summary by 2024-06-11" + extra),
                        Diagnostic.of(
                                DiagnosticCode.E01,
                                new SourceLocation(STRAY.value(), 1, 1),
                                "no customer can be found" + extra)));
    }

    private NotePage note(
            NotePath path, NoteType type, String title, @Nullable CustomerId customer, @Nullable LocalDate date) {
        return new NotePage(
                path,
                1,
                type,
                title + extra,
                customer,
                date,
                path.equals(VISIT) ? List.of(SECURITY) : List.of(),
                urls -> body(path));
    }

    private List<Customer> customers() {
        return List.of(
                new Customer(
                        ACME,
                        "Acme Metals" + extra,
                        List.of("ACME" + extra),
                        "manufacturing" + extra,
                        Handle.of("dana"),
                        people().stream()
                                .filter(person -> person.side() == Side.CUSTOMER)
                                .toList(),
                        PROFILE,
                        Map.of("since", "2024-03" + extra)),
                new Customer(BOREALIS, "Borealis", List.of(), "", null, List.of(), null, Map.of()));
    }

    private List<Person> people() {
        return List.of(
                new Person(Handle.of("dana"), "", Side.PERFORMER, QuoteConsent.ROLE),
                new Person(Handle.of("maria.k"), "head of finance" + extra, Side.CUSTOMER, QuoteConsent.ROLE),
                new Person(Handle.of("tom.b"), "IT security lead" + extra, Side.CUSTOMER, QuoteConsent.NONE));
    }

    private List<Conversation> conversations() {
        List<Phase> all = List.of(Phase.PLAN, Phase.DO, Phase.CHECK, Phase.ACT);
        return List.of(
                conversation(PRICING, "Pricing call with Maria", ACME, PRICING_DAY, Cycle.PDCA, all, "call", null),
                conversation(
                        SECURITY,
                        "Security walk-through with Tom",
                        ACME,
                        SECURITY_DAY,
                        Cycle.PDCA,
                        all,
                        "video",
                        PRICING),
                conversation(
                        VISIT,
                        "A morning in Borealis' accounts office",
                        BOREALIS,
                        VISIT_DAY,
                        Cycle.CAPD,
                        List.of(Phase.CHECK, Phase.ACT, Phase.PLAN),
                        "visit",
                        null),
                conversation(STRAY, "Some note", null, null, Cycle.UNKNOWN, List.of(), "", null));
    }

    private Conversation conversation(
            NotePath note,
            String title,
            @Nullable CustomerId customer,
            @Nullable LocalDate date,
            Cycle cycle,
            List<Phase> phases,
            String channel,
            @Nullable NotePath follows) {
        return new Conversation(
                note,
                title + extra,
                customer,
                customer == null ? null : new LoopId(customer, "pilot"),
                date,
                date == null ? DateSource.NONE : DateSource.FILE_NAME,
                cycle,
                phases,
                Handle.of("dana"),
                List.of(Handle.of("dana"), Handle.of("maria.k")),
                channel,
                List.of(),
                follows,
                follows != null,
                "",
                null,
                false);
    }

    private TruthReview truth() {
        return new TruthReview(
                TRUTH,
                "The pen-test summary went out late" + extra,
                LocalDate.of(2024, 6, 14),
                List.of(SECURITY),
                List.of(Handle.of("dana")),
                Map.of(Phase.ACKNOWLEDGE, List.of("late" + extra), Phase.FEEDBACK, List.of("checks" + extra)),
                List.of(
                        new TruthReview.FeedbackCheck(
                                SampleItems.origin(TRUTH, "f1", 24),
                                LocalDate.of(2024, 6, 21),
                                Handle.of("dana"),
                                "did Tom get a new slot" + extra,
                                TruthReview.State.HOLDING,
                                LocalDate.of(2024, 6, 21),
                                "slot on 25 June" + extra),
                        new TruthReview.FeedbackCheck(
                                SampleItems.origin(TRUTH, "f2", 25),
                                LocalDate.of(2024, 6, 25),
                                null,
                                "were the next dates cleared" + extra,
                                TruthReview.State.OPEN,
                                null,
                                "")));
    }
}
