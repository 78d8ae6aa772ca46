package dev.leanloop.knowledge;

import dev.leanloop.diagnostic.DiagnosticCode;
import dev.leanloop.note.Item;
import dev.leanloop.note.LearningKind;
import dev.leanloop.note.Note;
import dev.leanloop.note.NotePath;
import dev.leanloop.note.NoteType;
import dev.leanloop.note.Phase;
import dev.leanloop.note.Side;
import dev.leanloop.note.Verdict;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds cycles that do not come round: expectations nobody looked back at, a Check without the customer, an Act of ours alone. */
final class CycleProblems {

    /** So long after the conversation a verdict is missed: section 10 of the note format. */
    private static final int VERDICT_WITHIN_DAYS = 14;

    private final ConversationList conversations;
    private final LocalDate asOf;
    private final NoteProblems problems;

    CycleProblems(ConversationList conversations, LocalDate asOf, NoteProblems problems) {
        this.conversations = conversations;
        this.asOf = asOf;
        this.problems = problems;
    }

    void find(List<Note> notes, List<Hypothesis> hypotheses, List<Promise> promises) {
        hypotheses.forEach(this::hypothesis);
        Map<NotePath, List<Promise>> byNote = new HashMap<>();
        for (Promise promise : promises) {
            byNote.computeIfAbsent(promise.origin().note(), path -> new ArrayList<>())
                    .add(promise);
        }
        for (Note note : notes) {
            if (note.type() == NoteType.CONVERSATION && tookPlace(note)) {
                check(note);
                act(note, byNote.getOrDefault(note.path(), List.of()));
            }
        }
    }

    private boolean tookPlace(Note note) {
        return conversations
                .of(note.path())
                .filter(conversation -> !conversation.tookPlace(asOf))
                .isEmpty();
    }

    private void hypothesis(Hypothesis hypothesis) {
        String name = hypothesis.label() == null ? "an expectation" : hypothesis.label();
        String word = hypothesis.label() == null ? "" : hypothesis.label();
        LocalDate date = hypothesis.date();
        boolean late = date != null && ChronoUnit.DAYS.between(date, asOf) > VERDICT_WITHIN_DAYS;
        if (hypothesis.verdict() == Verdict.OPEN && hypothesis.customer() != null && late) {
            String label = word.isEmpty() ? "" : word + " ";
            problems.at(
                    DiagnosticCode.W20,
                    hypothesis.origin(),
                    word,
                    name + " of " + date + " has no verdict; say under the next Check what came of it",
                    line -> "- " + label + "unclear: we have not asked yet");
        }
        if (hypothesis.proof() == Proof.TOGETHER) {
            problems.at(
                    DiagnosticCode.I80,
                    hypothesis.origin(),
                    word,
                    name + " was first committed together with its verdict; commit the Plan before the conversation",
                    line -> "");
        }
    }

    /** W30: only where there was something to look for (ruling 12), and once more than the Plan is written. */
    private void check(Note note) {
        boolean expected = note.items().stream()
                .anyMatch(item -> item instanceof Item.Hypothesis && item.body().phase() == Phase.PLAN);
        boolean talked = note.phases().stream().anyMatch(heading -> heading.phase() != Phase.PLAN);
        boolean heard = note.items().stream()
                        .anyMatch(item -> item.body().phase() == Phase.CHECK && !(item instanceof Item.Praise))
                || note.passages().stream()
                        .anyMatch(passage -> passage.phase() == Phase.CHECK && !passage.isHeadingAlone());
        if (!expected || !talked || heard) {
            return;
        }
        boolean praised = note.items().stream().anyMatch(item -> item.body().phase() == Phase.CHECK);
        Optional<Note.PhaseHeading> check = heading(note, Phase.CHECK);
        int line = check.or(() -> heading(note, Phase.PLAN))
                .map(Note.PhaseHeading::line)
                .orElse(note.firstLine());
        String what = praised ? "Check holds praise only" : check.isPresent() ? "Check is empty" : "there is no Check";
        problems.at(
                DiagnosticCode.W30,
                note,
                line,
                firstWord(note.lines().line(line)),
                what + ", though the Plan expects something; write down what they said, did or showed",
                check.isPresent() ? "- Fact: what they said, did or showed" : "## Check");
    }

    /** W31: only where there is an Act (ruling 12), and only when every promise in it is known to be ours. */
    private void act(Note note, List<Promise> promises) {
        List<Promise> made = promises.stream()
                .filter(promise -> promise.phase() == Phase.ACT)
                .toList();
        if (made.isEmpty() || made.stream().anyMatch(promise -> promise.side() != Side.PERFORMER)) {
            return;
        }
        Optional<Note.PhaseHeading> act = heading(note, Phase.ACT);
        boolean decided = note.items().stream()
                .anyMatch(item -> item instanceof Item.Learning learning
                        && learning.kind() == LearningKind.DECISION
                        && learning.body().phase() == Phase.ACT);
        if (act.isPresent() && !decided) {
            int line = act.orElseThrow().line();
            problems.at(
                    DiagnosticCode.W31,
                    note,
                    line,
                    firstWord(note.lines().line(line)),
                    "Act holds only our own promises; ask for a decision or a next step of theirs",
                    "- [ ] @them what they do next by YYYY-MM-DD");
        }
    }

    private static Optional<Note.PhaseHeading> heading(Note note, Phase phase) {
        return note.phases().stream()
                .filter(heading -> heading.phase() == phase)
                .findFirst();
    }

    /** The first word of a heading line, behind its signs. */
    private static String firstWord(String line) {
        return line.replaceFirst("^[^\\p{L}\\p{N}]*", "").replaceFirst("[^\\p{L}\\p{N}].*", "");
    }
}
