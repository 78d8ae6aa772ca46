package dev.leanloop.site;

import dev.leanloop.diagnostic.Diagnostic;
import dev.leanloop.diagnostic.DiagnosticCode;
import dev.leanloop.diagnostic.SourceLocation;
import dev.leanloop.knowledge.Conversation;
import dev.leanloop.knowledge.Customer;
import dev.leanloop.knowledge.CustomerId;
import dev.leanloop.knowledge.Cycle;
import dev.leanloop.knowledge.DateSource;
import dev.leanloop.knowledge.Evidence;
import dev.leanloop.knowledge.FirstCommits;
import dev.leanloop.knowledge.Forge;
import dev.leanloop.knowledge.Hypothesis;
import dev.leanloop.knowledge.ItemId;
import dev.leanloop.knowledge.KnowledgeBase;
import dev.leanloop.knowledge.Learning;
import dev.leanloop.knowledge.Loop;
import dev.leanloop.knowledge.LoopId;
import dev.leanloop.knowledge.NotePage;
import dev.leanloop.knowledge.Origin;
import dev.leanloop.knowledge.Person;
import dev.leanloop.knowledge.Promise;
import dev.leanloop.knowledge.Proof;
import dev.leanloop.knowledge.Question;
import dev.leanloop.knowledge.Quote;
import dev.leanloop.knowledge.QuoteConsent;
import dev.leanloop.knowledge.SharedHypothesis;
import dev.leanloop.knowledge.Topic;
import dev.leanloop.knowledge.TruthReview;
import dev.leanloop.note.Handle;
import dev.leanloop.note.LearningKind;
import dev.leanloop.note.NotePath;
import dev.leanloop.note.NoteType;
import dev.leanloop.note.Phase;
import dev.leanloop.note.PromiseState;
import dev.leanloop.note.Rule;
import dev.leanloop.note.Side;
import dev.leanloop.note.StaleAfter;
import dev.leanloop.note.TopicName;
import dev.leanloop.note.Verdict;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    private static final LocalDate SECURITY_DAY = LocalDate.of(2024, 6, 4);
    private static final LocalDate VISIT_DAY = LocalDate.of(2024, 5, 2);

    private final String extra;

    private SampleKnowledge(String extra) {
        this.extra = extra;
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
                        learnings().stream().map(Learning::origin),
                        hypotheses().stream().map(Hypothesis::origin),
                        hypotheses().stream()
                                .flatMap(hypothesis -> hypothesis.verdicts().stream())
                                .map(Hypothesis.Given::origin),
                        promises().stream().map(Promise::origin),
                        promises().stream()
                                .flatMap(promise -> promise.words().stream())
                                .map(Promise.Word::origin),
                        questions().stream().map(Question::origin),
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
        List<Hypothesis> hypotheses = hypotheses();
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
                learnings(),
                hypotheses,
                List.of(new SharedHypothesis(
                        "H-audit-cost",
                        "audit effort is why they act this year" + extra,
                        BELIEF,
                        hypotheses.stream().filter(Hypothesis::shared).toList())),
                promises(),
                questions(),
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

    private List<Learning> learnings() {
        return List.of(
                learning(
                        PRICING,
                        "a1",
                        9,
                        LearningKind.PAIN,
                        "the last audit cost two people six weeks",
                        null,
                        null,
                        false,
                        "audit"),
                learning(
                        SECURITY,
                        "b1",
                        20,
                        LearningKind.FACT,
                        "review weeks = 9 to 11",
                        "review weeks",
                        "9 to 11",
                        false,
                        "security/review"),
                learning(
                        SECURITY,
                        "b2",
                        21,
                        LearningKind.FACT,
                        "the works council can veto tools",
                        null,
                        null,
                        true,
                        "works-council"),
                learning(
                        SECURITY,
                        "b3",
                        22,
                        LearningKind.OBJECTION,
                        "audit records could be locked in",
                        null,
                        null,
                        false,
                        "audit"),
                learning(
                        SECURITY,
                        "b4",
                        30,
                        LearningKind.DECISION,
                        "pilot only after works-council consent",
                        null,
                        null,
                        false),
                learning(PROFILE, "p1", 18, LearningKind.FACT, "review weeks = 4", "review weeks", "4", false),
                learning(
                        VISIT,
                        "v1",
                        9,
                        LearningKind.PAIN,
                        "month end takes three late evenings",
                        null,
                        null,
                        true,
                        "month-end"),
                learning(STRAY, "s1", 3, LearningKind.UNSORTED, "something was said", null, null, false));
    }

    private Learning learning(
            NotePath note,
            String anchor,
            int line,
            LearningKind kind,
            String text,
            @Nullable String key,
            @Nullable String value,
            boolean surprise,
            String... topics) {
        return new Learning(
                origin(note, anchor, line),
                kind,
                text + extra,
                customerOf(note),
                dateOf(note),
                kind == LearningKind.DECISION ? Phase.ACT : Phase.CHECK,
                Stream.of(topics).map(TopicName::of).toList(),
                surprise,
                List.of(
                        new Quote("Every March I lose my two best people." + extra, Handle.of("maria.k"), line + 1),
                        new Quote("Never to be quoted." + extra, Handle.of("tom.b"), line + 2)),
                key == null ? null : key + extra,
                value == null ? null : value + extra,
                List.of(),
                List.of());
    }

    private List<Hypothesis> hypotheses() {
        return Stream.of(
                        hypothesis(PRICING, "H1", 3, "price is what blocks the pilot", 70, Verdict.REFUTED, PRICING, 7),
                        hypothesis(
                                SECURITY,
                                "H1",
                                12,
                                "Tom asks for a penetration test",
                                80,
                                Verdict.CONFIRMED,
                                SECURITY,
                                17),
                        hypothesis(
                                SECURITY, "H2", 13, "the review takes less than four weeks", 60, Verdict.OPEN, null, 0),
                        hypothesis(
                                SECURITY,
                                "H-audit-cost",
                                14,
                                "audit effort is why they act",
                                null,
                                Verdict.CONFIRMED,
                                SECURITY,
                                18),
                        hypothesis(VISIT, "H1", 18, "four suppliers cause most of it", 70, Verdict.UNCLEAR, STRAY, 4))
                .toList();
    }

    private Hypothesis hypothesis(
            NotePath note,
            String label,
            int line,
            String text,
            @Nullable Integer confidence,
            Verdict verdict,
            @Nullable NotePath judgedIn,
            int judgedLine) {
        List<Hypothesis.Given> given = judgedIn == null
                ? List.of()
                : List.of(new Hypothesis.Given(
                        origin(judgedIn, "w" + judgedLine, judgedLine),
                        verdict,
                        "what showed it" + extra,
                        dateOf(judgedIn),
                        List.of(new Quote("Said so." + extra, Handle.of("maria.k"), judgedLine + 1))));
        return new Hypothesis(
                origin(note, label, line),
                label,
                text + extra,
                confidence,
                verdict,
                given,
                Evidence.of(Proof.BEFORE),
                customerOf(note),
                dateOf(note),
                label.startsWith("H-"),
                Phase.PLAN,
                List.of(),
                List.of(),
                List.of());
    }

    private List<Promise> promises() {
        return List.of(
                promise(
                        PRICING,
                        "C1",
                        11,
                        "send the IT questionnaire",
                        "maria.k",
                        Side.CUSTOMER,
                        PromiseState.KEPT,
                        LocalDate.of(2024, 5, 21)),
                promise(
                        SECURITY,
                        "C2",
                        31,
                        "name the works-council contact",
                        "tom.b",
                        Side.CUSTOMER,
                        PromiseState.OPEN,
                        LocalDate.of(2024, 6, 7)),
                promise(
                        SECURITY,
                        "C3",
                        32,
                        "send the pen-test summary",
                        "dana",
                        Side.PERFORMER,
                        PromiseState.OPEN,
                        LocalDate.of(2024, 7, 1)),
                promise(VISIT, "C1", 16, "send us ten unmatched notes", null, Side.UNKNOWN, PromiseState.OPEN, null),
                promise(
                        VISIT,
                        "C2",
                        23,
                        "sort the ten notes by supplier",
                        "dana",
                        Side.PERFORMER,
                        PromiseState.DONE,
                        LocalDate.of(2024, 5, 16)),
                promise(
                        TRUTH,
                        "C1",
                        20,
                        "tell Tom today",
                        "dana",
                        Side.PERFORMER,
                        PromiseState.MOVED,
                        LocalDate.of(2024, 9, 1)));
    }

    private Promise promise(
            NotePath note,
            String label,
            int line,
            String text,
            @Nullable String owner,
            Side side,
            PromiseState state,
            @Nullable LocalDate due) {
        List<Promise.Word> words = state == PromiseState.KEPT
                ? List.of(new Promise.Word(
                        origin(SECURITY, "w16", 16), state, "Maria brought it" + extra, null, SECURITY_DAY))
                : List.of();
        return new Promise(
                origin(note, label, line),
                label,
                text + extra,
                owner == null ? null : Handle.of(owner),
                side,
                due,
                due,
                state,
                words,
                null,
                customerOf(note),
                dateOf(note),
                Phase.ACT,
                List.of(),
                List.of());
    }

    private List<Question> questions() {
        return List.of(
                new Question(
                        origin(SECURITY, "q1", 27),
                        "Who speaks for the works council" + extra,
                        false,
                        null,
                        ACME,
                        SECURITY_DAY,
                        Phase.CHECK,
                        List.of(TopicName.of("works-council")),
                        List.of()),
                new Question(
                        origin(VISIT, "q1", 13),
                        "Why do suppliers leave the number off" + extra,
                        true,
                        "their form has no field" + extra,
                        BOREALIS,
                        VISIT_DAY,
                        Phase.CHECK,
                        List.of(),
                        List.of()));
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
                                origin(TRUTH, "f1", 24),
                                LocalDate.of(2024, 6, 21),
                                Handle.of("dana"),
                                "did Tom get a new slot" + extra,
                                TruthReview.State.HOLDING,
                                LocalDate.of(2024, 6, 21),
                                "slot on 25 June" + extra),
                        new TruthReview.FeedbackCheck(
                                origin(TRUTH, "f2", 25),
                                LocalDate.of(2024, 6, 25),
                                null,
                                "were the next dates cleared" + extra,
                                TruthReview.State.OPEN,
                                null,
                                "")));
    }

    private static Origin origin(NotePath note, String anchor, int line) {
        return new Origin(ItemId.of(note, anchor), note, line, 1, Rule.MARK);
    }

    private static @Nullable CustomerId customerOf(NotePath note) {
        String path = note.value();
        return path.startsWith("customers/acme") ? ACME : path.startsWith("customers/borealis") ? BOREALIS : null;
    }

    private static @Nullable LocalDate dateOf(NotePath note) {
        String name = Objects.requireNonNull(note.fileName());
        return name.startsWith("2024-") ? LocalDate.parse(name.substring(0, 10)) : null;
    }
}
