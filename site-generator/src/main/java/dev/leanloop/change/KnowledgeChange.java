package dev.leanloop.change;

import dev.leanloop.diagnostic.Diagnostic;
import dev.leanloop.diagnostic.Level;
import dev.leanloop.knowledge.Hypothesis;
import dev.leanloop.knowledge.KnowledgeBase;
import dev.leanloop.knowledge.Learning;
import dev.leanloop.knowledge.Loop;
import dev.leanloop.knowledge.LoopId;
import dev.leanloop.knowledge.NotePage;
import dev.leanloop.knowledge.Promise;
import dev.leanloop.knowledge.Question;
import dev.leanloop.note.NotePath;
import dev.leanloop.note.PromiseState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What the notes learned between two times. Immutable; every list is in place order.
 *
 * @param notes those that were not there
 * @param learned learnings that were not there
 * @param reworded learnings that are told otherwise
 * @param forgotten learnings that are not there any more
 * @param expected hypotheses that were not there
 * @param judged verdicts that had not been given
 * @param promised promises that were not there
 * @param settled promises that stand otherwise than before
 * @param overdue promises that are overdue and were not
 * @param asked questions that were not there and are open
 * @param answered questions that were open or not there
 * @param begun loops that were not there
 * @param closed loops that are closed and were not
 * @param problems errors and warnings that were not there
 * @param mended how many errors and warnings are not there any more
 */
public record KnowledgeChange(
        List<NotePath> notes,
        List<Learning> learned,
        List<Reworded> reworded,
        List<Learning> forgotten,
        List<Hypothesis> expected,
        List<Judged> judged,
        List<Promise> promised,
        List<Promise> settled,
        List<Promise> overdue,
        List<Question> asked,
        List<Question> answered,
        List<LoopId> begun,
        List<LoopId> closed,
        List<Diagnostic> problems,
        int mended) {

    public KnowledgeChange {
        notes = List.copyOf(notes);
        learned = List.copyOf(learned);
        reworded = List.copyOf(reworded);
        forgotten = List.copyOf(forgotten);
        expected = List.copyOf(expected);
        judged = List.copyOf(judged);
        promised = List.copyOf(promised);
        settled = List.copyOf(settled);
        overdue = List.copyOf(overdue);
        asked = List.copyOf(asked);
        answered = List.copyOf(answered);
        begun = List.copyOf(begun);
        closed = List.copyOf(closed);
        problems = List.copyOf(problems);
    }

    /** A learning and what it was. */
    public record Reworded(Learning is, Learning was) {}

    /** A hypothesis and a verdict that it got. */
    public record Judged(Hypothesis hypothesis, Hypothesis.Given given) {

        private List<Object> key() {
            return List.of(
                    Objects.requireNonNullElse(hypothesis.label(), hypothesis.text()),
                    given.origin().note(),
                    given.verdict(),
                    given.text());
        }
    }

    /** Compares what the notes said with what they say. */
    public static KnowledgeChange between(KnowledgeBase before, KnowledgeBase after) {
        Pairs<Learning> learnings =
                Pairs.of(before.learnings(), after.learnings(), Learning::origin, KnowledgeChange::words);
        Pairs<Hypothesis> hypotheses =
                Pairs.of(before.hypotheses(), after.hypotheses(), Hypothesis::origin, Hypothesis::text);
        Pairs<Promise> promises = Pairs.of(before.promises(), after.promises(), Promise::origin, Promise::text);
        Pairs<Question> questions = Pairs.of(before.questions(), after.questions(), Question::origin, Question::text);
        Set<LoopId> loopsBefore = before.loops().stream().map(Loop::id).collect(Collectors.toSet());
        Set<LoopId> closedBefore = closed(before);
        Set<NotePath> notesBefore = before.notes().stream().map(NotePage::path).collect(Collectors.toSet());
        List<Diagnostic> problems = newProblems(before, after);
        return new KnowledgeChange(
                after.notes().stream()
                        .map(NotePage::path)
                        .filter(note -> !notesBefore.contains(note))
                        .toList(),
                learnings.added(),
                learnings.same().entrySet().stream()
                        .filter(pair -> !words(pair.getKey()).equals(words(pair.getValue())))
                        .map(pair -> new Reworded(pair.getKey(), pair.getValue()))
                        .toList(),
                learnings.gone(),
                hypotheses.added(),
                newVerdicts(before, after),
                promises.added(),
                after.promises().stream()
                        .filter(promise -> promise.state() != stateBefore(promises, promise))
                        .toList(),
                after.promises().stream()
                        .filter(promise -> promise.isOverdue(after.asOf()))
                        .filter(promise -> !wasOverdue(promises, promise, before))
                        .toList(),
                questions.added().stream()
                        .filter(question -> !question.answered())
                        .toList(),
                after.questions().stream()
                        .filter(Question::answered)
                        .filter(question -> !wasAnswered(questions, question))
                        .toList(),
                after.loops().stream()
                        .map(Loop::id)
                        .filter(loop -> !loopsBefore.contains(loop))
                        .toList(),
                after.loops().stream()
                        .filter(Loop::closed)
                        .map(Loop::id)
                        .filter(loop -> !closedBefore.contains(loop))
                        .toList(),
                problems,
                newProblems(after, before).size());
    }

    /** Whether nothing is to be told. */
    public boolean isEmpty() {
        return notes.isEmpty()
                && learned.isEmpty()
                && reworded.isEmpty()
                && forgotten.isEmpty()
                && expected.isEmpty()
                && judged.isEmpty()
                && promised.isEmpty()
                && settled.isEmpty()
                && overdue.isEmpty()
                && asked.isEmpty()
                && answered.isEmpty()
                && begun.isEmpty()
                && closed.isEmpty()
                && problems.isEmpty()
                && mended == 0;
    }

    private static String words(Learning learning) {
        return learning.kind().word() + ": " + learning.text();
    }

    /** One that was not there counts as open, so that what comes with its word already is told. */
    private static PromiseState stateBefore(Pairs<Promise> promises, Promise promise) {
        Promise was = promises.same().get(promise);
        return was == null ? PromiseState.OPEN : was.state();
    }

    private static boolean wasOverdue(Pairs<Promise> promises, Promise promise, KnowledgeBase before) {
        Promise was = promises.same().get(promise);
        return was != null && was.isOverdue(before.asOf());
    }

    private static boolean wasAnswered(Pairs<Question> questions, Question question) {
        Question was = questions.same().get(question);
        return was != null && was.answered();
    }

    private static Set<LoopId> closed(KnowledgeBase knowledge) {
        return knowledge.loops().stream().filter(Loop::closed).map(Loop::id).collect(Collectors.toSet());
    }

    /** A shared hypothesis stands in many notes: each verdict is told once. */
    private static List<Judged> newVerdicts(KnowledgeBase before, KnowledgeBase after) {
        Set<List<Object>> known = verdicts(before).keySet();
        return verdicts(after).entrySet().stream()
                .filter(verdict -> !known.contains(verdict.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    private static Map<List<Object>, Judged> verdicts(KnowledgeBase knowledge) {
        Map<List<Object>, Judged> verdicts = new LinkedHashMap<>();
        for (Hypothesis hypothesis : knowledge.hypotheses()) {
            for (Hypothesis.Given given : hypothesis.verdicts()) {
                Judged judged = new Judged(hypothesis, given);
                verdicts.putIfAbsent(judged.key(), judged);
            }
        }
        return verdicts;
    }

    /** Lines move when others are written, so a problem is the same wherever it stands in its file. */
    private static List<Diagnostic> newProblems(KnowledgeBase before, KnowledgeBase after) {
        Map<List<Object>, Integer> known = new HashMap<>();
        Function<Diagnostic, List<Object>> key =
                problem -> List.of(problem.code(), problem.at().file(), problem.message());
        before.diagnostics().forEach(problem -> known.merge(key.apply(problem), 1, Integer::sum));
        List<Diagnostic> added = new ArrayList<>();
        for (Diagnostic problem : after.diagnostics()) {
            if (problem.level() != Level.INFO && known.merge(key.apply(problem), -1, Integer::sum) < 0) {
                added.add(problem);
            }
        }
        return added;
    }
}
