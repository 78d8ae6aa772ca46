package dev.leanloop.knowledge.metric;

import dev.leanloop.knowledge.Carry;
import dev.leanloop.knowledge.Conversation;
import dev.leanloop.knowledge.Cycle;
import dev.leanloop.knowledge.KnowledgeBase;
import dev.leanloop.knowledge.Loop;
import dev.leanloop.knowledge.LoopId;
import dev.leanloop.knowledge.LoopState;
import dev.leanloop.note.LearningKind;
import dev.leanloop.note.NotePath;
import dev.leanloop.note.Phase;
import dev.leanloop.note.Side;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How conversations turn: M8, M12, M13 and M14. */
public final class ConversationFigures {

    private final Selection selection;
    private final Turns turns;

    ConversationFigures(Selection selection, Turns turns) {
        this.selection = selection;
        this.turns = turns;
    }

    /**
     * What is found once for all units.
     *
     * @param closing the notes whose Act holds a decision or a promise of the customer
     * @param citing the notes whose Plan cites what was learned elsewhere
     * @param states where each loop stands
     */
    record Turns(Set<NotePath> closing, Set<NotePath> citing, List<LoopState> states) {

        Turns {
            closing = Set.copyOf(closing);
            citing = Set.copyOf(citing);
            states = List.copyOf(states);
        }

        static Turns of(KnowledgeBase knowledge) {
            return new Turns(
                    closing(knowledge),
                    Carry.of(knowledge).stream().map(Carry::to).collect(Collectors.toSet()),
                    LoopState.of(knowledge));
        }

        private static Set<NotePath> closing(KnowledgeBase knowledge) {
            Set<NotePath> withAct = knowledge.conversations().stream()
                    .filter(conversation -> conversation.phases().contains(Phase.ACT))
                    .map(Conversation::note)
                    .collect(Collectors.toSet());
            Stream<NotePath> decisions = knowledge.learnings().stream()
                    .filter(learning -> learning.kind() == LearningKind.DECISION)
                    .filter(learning -> counts(learning.origin().note(), learning.phase(), withAct))
                    .map(learning -> learning.origin().note());
            Stream<NotePath> promises = knowledge.promises().stream()
                    .filter(promise -> promise.side() == Side.CUSTOMER)
                    .filter(promise -> counts(promise.origin().note(), promise.phase(), withAct))
                    .map(promise -> promise.origin().note());
            return Stream.concat(decisions, promises).collect(Collectors.toSet());
        }

        private static boolean counts(NotePath note, @Nullable Phase phase, Set<NotePath> withAct) {
            return phase == Phase.ACT || !withAct.contains(note);
        }
    }

    /**
     * M8, closed by the customer: of the conversations that are a cycle (Plan and Check, or a {@code cycle} key), those whose Act
     * holds a decision or a promise of the customer. A "no" is a decision. In a note without an Act either counts wherever it stands
     * (ruling 4).
     *
     * <p>This is the advance of N. Rackham ("SPIN Selling", 1988): an event that moves the matter forward; all others are
     * continuations, however friendly.
     */
    public Counted<Conversation> closedByCustomer() {
        List<Conversation> cycles = selection.conversations().stream()
                .filter(conversation -> conversation.cycle() != Cycle.UNKNOWN)
                .toList();
        return Counted.of(cycles, conversation -> turns.closing().contains(conversation.note()));
    }

    /**
     * M12, carried: of the conversations whose Plan states a hypothesis, those whose Plan cites what was learned elsewhere, see
     * {@link Carry}. It asks whether knowledge travels. The idea is yokoten, the sharing across of the Toyota Production System.
     */
    public Counted<Conversation> carried() {
        Set<NotePath> planned = selection.hypotheses().stream()
                .filter(hypothesis -> hypothesis.phase() == Phase.PLAN)
                .map(hypothesis -> hypothesis.origin().note())
                .collect(Collectors.toSet());
        List<Conversation> plans = selection.conversations().stream()
                .filter(conversation -> planned.contains(conversation.note()))
                .toList();
        return Counted.of(plans, conversation -> turns.citing().contains(conversation.note()));
    }

    /**
     * M13, loop silence: days since the last conversation of each open loop without a next date. From product.md; {@link LoopState}
     * has the rule of what a next date is.
     */
    public Ages<LoopState> silence() {
        Set<LoopId> loops = selection.loops().stream().map(Loop::id).collect(Collectors.toSet());
        List<Ages.Aged<LoopState>> silent = new ArrayList<>();
        for (LoopState state : turns.states()) {
            OptionalLong days = state.silence();
            if (loops.contains(state.loop()) && days.isPresent()) {
                silent.add(new Ages.Aged<>(state, days.getAsLong()));
            }
        }
        return Ages.oldestFirst(silent);
    }

    /**
     * M14, capture lag: days from each conversation to the first commit of its note; what has no date or no commit is left out. A
     * median above two days says memory, not record. Below nought the Plan was committed before the talk. After H. Ebbinghaus
     * ("Memory", 1885): most of what is forgotten is forgotten within days.
     *
     * @param firstCommits the day a note was first committed, if history knows
     */
    public Ages<Conversation> captureLag(Function<NotePath, Optional<LocalDate>> firstCommits) {
        List<Ages.Aged<Conversation>> lags = new ArrayList<>();
        for (Conversation conversation : selection.conversations()) {
            LocalDate day = conversation.date();
            Optional<LocalDate> first = firstCommits.apply(conversation.note());
            if (day != null && first.isPresent()) {
                lags.add(new Ages.Aged<>(conversation, ChronoUnit.DAYS.between(day, first.orElseThrow())));
            }
        }
        return Ages.oldestFirst(lags);
    }
}
