package dev.leanloop.site;

import dev.leanloop.knowledge.Conversation;
import dev.leanloop.knowledge.Customer;
import dev.leanloop.knowledge.Hypothesis;
import dev.leanloop.knowledge.KnowledgeBase;
import dev.leanloop.knowledge.Learning;
import dev.leanloop.knowledge.Loop;
import dev.leanloop.knowledge.LoopId;
import dev.leanloop.knowledge.LoopState;
import dev.leanloop.knowledge.Promise;
import dev.leanloop.knowledge.Question;
import dev.leanloop.note.LearningKind;
import dev.leanloop.note.NotePath;
import dev.leanloop.note.Side;
import dev.leanloop.note.TopicName;
import dev.leanloop.note.Verdict;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One loop with all that was said in it.
 *
 * @param customer whose
 * @param state where it stands
 * @param talks its conversations up to the as-of day, newest first
 * @param planned the soonest one to come of which there is a note already; null when there is none
 * @param learnings newest first
 * @param hypotheses newest first
 * @param promises the oldest due first
 * @param questions newest first
 */
record LoopMatters(
        Customer customer,
        LoopState state,
        List<Conversation> talks,
        @Nullable Conversation planned,
        List<Learning> learnings,
        List<Hypothesis> hypotheses,
        List<Promise> promises,
        List<Question> questions) {

    private static final String MAIN = "main";

    /** Every loop of a customer with a page, by customer and name. */
    static Stream<LoopMatters> of(Catalogue catalogue) {
        KnowledgeBase knowledge = catalogue.knowledge();
        Map<LoopId, List<NotePath>> notes =
                knowledge.loops().stream().collect(Collectors.toMap(Loop::id, Loop::conversations));
        return LoopState.of(knowledge).stream()
                .filter(state -> catalogue.customer(state.loop().customer()) != null)
                .map(state -> of(state, notes.getOrDefault(state.loop(), List.of()), catalogue));
    }

    private static LoopMatters of(LoopState state, List<NotePath> notes, Catalogue catalogue) {
        List<Conversation> all = notes.stream()
                .map(catalogue::conversation)
                .filter(Objects::nonNull)
                .sorted(Catalogue.newestFirst(Conversation::date, Conversation::note))
                .toList();
        List<Conversation> talks =
                all.stream().filter(talk -> talk.tookPlace(catalogue.asOf())).toList();
        List<Conversation> toCome =
                all.stream().filter(talk -> !talk.tookPlace(catalogue.asOf())).toList();
        return new LoopMatters(
                Objects.requireNonNull(catalogue.customer(state.loop().customer())),
                state,
                talks,
                toCome.isEmpty() ? null : toCome.getLast(),
                all(notes, catalogue::learnings)
                        .sorted(Catalogue.newestFirst(Learning::date, Learning::origin))
                        .toList(),
                all(notes, catalogue::hypotheses)
                        .sorted(Catalogue.newestFirst(Hypothesis::date, Hypothesis::origin))
                        .toList(),
                all(notes, catalogue::promises)
                        .sorted(Catalogue.oldestFirst(Promise::due, Promise::origin))
                        .toList(),
                all(notes, catalogue::questions)
                        .sorted(Catalogue.newestFirst(Question::date, Question::origin))
                        .toList());
    }

    private static <T> Stream<T> all(List<NotePath> notes, Function<NotePath, List<T>> items) {
        return notes.stream().map(items).flatMap(List::stream);
    }

    /** The loop's name as readers see it: nothing for a customer's main one. */
    String name() {
        return state.loop().name().equals(MAIN) ? "" : state.loop().name();
    }

    /** The latest talk; null when none took place yet. */
    @Nullable
    Conversation latest() {
        return talks.isEmpty() ? null : talks.getFirst();
    }

    /** What the Plan of the next talk wants, else the latest that says so; empty when none does. */
    String goal() {
        return Stream.concat(Stream.ofNullable(planned), talks.stream())
                .map(Conversation::goal)
                .filter(goal -> !goal.isEmpty())
                .findFirst()
                .orElse("");
    }

    List<Promise> owed(Side side) {
        return promises.stream()
                .filter(promise -> promise.state().isOwed() && promise.side() == side)
                .toList();
    }

    List<Hypothesis> untested() {
        return hypotheses.stream()
                .filter(hypothesis -> hypothesis.verdict() == Verdict.OPEN)
                .toList();
    }

    List<Question> unanswered() {
        return questions.stream().filter(question -> !question.answered()).toList();
    }

    /** Learnings of some kinds, the newest of each topic; those without a topic all. */
    List<Learning> newestOfEachTopic(Set<LearningKind> kinds) {
        List<Learning> newest = new ArrayList<>();
        Set<TopicName> told = new HashSet<>();
        for (Learning learning : learnings) {
            if (kinds.contains(learning.kind())
                    && (learning.topics().isEmpty() || !told.containsAll(learning.topics()))) {
                told.addAll(learning.topics());
                newest.add(learning);
            }
        }
        return newest;
    }
}
