package dev.leanloop.site;

import static dev.leanloop.site.SampleKnowledge.ACME;
import static dev.leanloop.site.SampleKnowledge.BOREALIS;
import static dev.leanloop.site.SampleKnowledge.PRICING;
import static dev.leanloop.site.SampleKnowledge.PROFILE;
import static dev.leanloop.site.SampleKnowledge.SECURITY;
import static dev.leanloop.site.SampleKnowledge.SECURITY_DAY;
import static dev.leanloop.site.SampleKnowledge.STRAY;
import static dev.leanloop.site.SampleKnowledge.TRUTH;
import static dev.leanloop.site.SampleKnowledge.VISIT;
import static dev.leanloop.site.SampleKnowledge.VISIT_DAY;

import dev.leanloop.knowledge.CustomerId;
import dev.leanloop.knowledge.Evidence;
import dev.leanloop.knowledge.Hypothesis;
import dev.leanloop.knowledge.ItemId;
import dev.leanloop.knowledge.Learning;
import dev.leanloop.knowledge.Origin;
import dev.leanloop.knowledge.Promise;
import dev.leanloop.knowledge.Proof;
import dev.leanloop.knowledge.Question;
import dev.leanloop.knowledge.Quote;
import dev.leanloop.note.Handle;
import dev.leanloop.note.LearningKind;
import dev.leanloop.note.NotePath;
import dev.leanloop.note.Phase;
import dev.leanloop.note.PromiseState;
import dev.leanloop.note.Rule;
import dev.leanloop.note.Side;
import dev.leanloop.note.TopicName;
import dev.leanloop.note.Verdict;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What was learned, believed, promised and asked in the notes of {@link SampleKnowledge}. */
final class SampleItems {

    /** At the end of every text that comes from a note. */
    private final String extra;

    SampleItems(String extra) {
        this.extra = extra;
    }

    List<Learning> learnings() {
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

    List<Hypothesis> hypotheses() {
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

    List<Promise> promises() {
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

    List<Question> questions() {
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

    static Origin origin(NotePath note, String anchor, int line) {
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
