package dev.leanloop.knowledge.metric;

import dev.leanloop.knowledge.Conversation;
import dev.leanloop.knowledge.Cycle;
import dev.leanloop.knowledge.DateSource;
import dev.leanloop.knowledge.Evidence;
import dev.leanloop.knowledge.FirstCommits;
import dev.leanloop.knowledge.Forge;
import dev.leanloop.knowledge.Hypothesis;
import dev.leanloop.knowledge.ItemId;
import dev.leanloop.knowledge.KnowledgeBase;
import dev.leanloop.knowledge.Origin;
import dev.leanloop.knowledge.Promise;
import dev.leanloop.knowledge.Proof;
import dev.leanloop.note.NotePath;
import dev.leanloop.note.Phase;
import dev.leanloop.note.PromiseState;
import dev.leanloop.note.Rule;
import dev.leanloop.note.Side;
import dev.leanloop.note.StaleAfter;
import dev.leanloop.note.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.jspecify.annotations.Nullable;

/** Knowledge bases made at random, for what must hold of all: one conversation with many promises or hypotheses. */
final class MadeKnowledge {

    static final LocalDate AS_OF = LocalDate.of(2024, 7, 1);

    private static final NotePath NOTE = NotePath.of("customers/acme/2024-05-14-a.md");
    private static final LocalDate DAY = LocalDate.of(2024, 5, 14);

    private MadeKnowledge() {}

    static KnowledgeBase ofPromises(List<Promise> promises) {
        return of(List.of(), promises);
    }

    static KnowledgeBase ofHypotheses(List<Hypothesis> hypotheses) {
        return of(hypotheses, List.of());
    }

    private static KnowledgeBase of(List<Hypothesis> hypotheses, List<Promise> promises) {
        Conversation talk = new Conversation(
                NOTE,
                "A talk",
                null,
                null,
                DAY,
                DateSource.FILE_NAME,
                Cycle.PDCA,
                List.of(Phase.PLAN, Phase.CHECK),
                null,
                List.of(),
                "",
                List.of(),
                null,
                false,
                "",
                null,
                false);
        return new KnowledgeBase(
                AS_OF,
                "Made",
                "",
                "en",
                "en",
                Map.of(),
                List.of(),
                StaleAfter.DEFAULT,
                Forge.UNKNOWN,
                List.of(),
                List.of(),
                List.of(talk),
                List.of(),
                List.of(),
                hypotheses,
                List.of(),
                promises,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                FirstCommits.NONE,
                List.of());
    }

    static Arbitrary<List<Promise>> promises() {
        Arbitrary<Promise> one = Combinators.combine(
                        Arbitraries.of(Side.class),
                        Arbitraries.integers().between(0, 90).injectNull(0.1),
                        Arbitraries.of(PromiseState.class),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(0, 90).injectNull(0.5))
                .as((side, due, state, moves, done) -> promise(side, day(due), state, moves, day(done)));
        return one.list().ofMaxSize(40);
    }

    static Promise promise(
            Side side, @Nullable LocalDate due, PromiseState state, int moves, @Nullable LocalDate done) {
        Promise.Word moved = new Promise.Word(origin(2), PromiseState.MOVED, "", DAY.plusDays(80), DAY);
        Promise.Word last = new Promise.Word(origin(3), state, "", null, AS_OF);
        boolean said = state != PromiseState.OPEN && state != PromiseState.DONE;
        List<Promise.Word> words = new ArrayList<>(Collections.nCopies(moves, moved));
        if (said) {
            words.add(last);
        }
        return new Promise(
                origin(1),
                null,
                "a promise",
                null,
                side,
                due,
                due,
                state,
                words,
                done,
                null,
                DAY,
                Phase.ACT,
                List.of(),
                List.of());
    }

    static Arbitrary<List<Hypothesis>> hypotheses() {
        Arbitrary<Hypothesis> one = Combinators.combine(
                        Arbitraries.integers().between(0, 100).injectNull(0.1),
                        Arbitraries.of(Verdict.class),
                        Arbitraries.of(Proof.class))
                .as(MadeKnowledge::hypothesis);
        return one.list().ofMaxSize(60);
    }

    static Hypothesis hypothesis(@Nullable Integer confidence, Verdict verdict, Proof proof) {
        return new Hypothesis(
                origin(1),
                null,
                "a hypothesis",
                confidence,
                verdict,
                List.of(),
                Evidence.of(proof),
                null,
                DAY,
                false,
                Phase.PLAN,
                List.of(),
                List.of(),
                List.of());
    }

    private static @Nullable LocalDate day(@Nullable Integer after) {
        return after == null ? null : LocalDate.of(2024, 4, 15).plusDays(after);
    }

    private static Origin origin(int line) {
        return new Origin(ItemId.of(NOTE, "i" + line), NOTE, line, 1, Rule.MARK);
    }
}
