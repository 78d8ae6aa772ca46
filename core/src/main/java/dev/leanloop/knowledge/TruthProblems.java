package dev.leanloop.knowledge;

import dev.leanloop.diagnostic.DiagnosticCode;
import dev.leanloop.note.Item;
import dev.leanloop.note.Note;
import dev.leanloop.note.Phase;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;

/** Finds truth reviews that end in talk: a step left out, a look back without a date, or one whose day has passed. */
final class TruthProblems {

    private static final List<Phase> STEPS =
            List.of(Phase.ACKNOWLEDGE, Phase.ANALYZE, Phase.ACTION_PLAN, Phase.FEEDBACK);

    private static final Pattern TICKED = Pattern.compile("\\[[xX]]");

    private final LocalDate asOf;
    private final NoteIndex index;
    private final NoteProblems problems;

    TruthProblems(LocalDate asOf, NoteIndex index, NoteProblems problems) {
        this.asOf = asOf;
        this.index = index;
        this.problems = problems;
    }

    void find(List<TruthReview> reviews) {
        for (TruthReview review : reviews) {
            index.note(review.note()).ifPresent(note -> steps(note, review));
            review.feedback().forEach(this::feedback);
        }
    }

    /** A step counts as there when anything stands under its heading. */
    private void steps(Note note, TruthReview review) {
        for (Phase step : STEPS) {
            if (!review.steps().getOrDefault(step, List.of()).isEmpty()) {
                continue;
            }
            int line = note.phases().stream()
                    .filter(heading -> heading.phase() == step)
                    .map(Note.PhaseHeading::line)
                    .findFirst()
                    .orElse(Math.max(note.firstLine(), note.titleLine()));
            boolean named = note.phases().stream().anyMatch(heading -> heading.phase() == step);
            problems.at(
                    DiagnosticCode.W60,
                    note,
                    line,
                    named ? note.lines().line(line).replaceFirst("^[^\\p{L}]*", "") : "",
                    "the review " + (named ? "says nothing under '" : "has no step '") + step.title() + "'",
                    named ? prompt(step) : "## " + step.title());
        }
    }

    /** What a step asks for, as a line to start from. */
    private static String prompt(Phase step) {
        return switch (step) {
            case ACKNOWLEDGE -> "- Expected: what was promised, and what came instead";
            case ANALYZE -> "- How it came about";
            case ACTION_PLAN -> "- [ ] @us what changes by YYYY-MM-DD";
            case FEEDBACK -> "- [ ] YYYY-MM-DD @us did it hold";
            case PLAN, DO, CHECK, ACT -> throw new IllegalArgumentException("no step of a review: " + step);
        };
    }

    private void feedback(TruthReview.FeedbackCheck check) {
        if (check.due() == null) {
            problems.at(
                    DiagnosticCode.W61,
                    check.origin(),
                    "[",
                    "a look back without a date",
                    line -> line.replaceFirst("(\\[.?])", "$1 YYYY-MM-DD"));
        } else if (check.state() == TruthReview.State.OPEN && check.due().isBefore(asOf)) {
            String due = check.due().toString();
            index.note(check.origin().note()).ifPresent(note -> overdue(note, check, due));
        }
    }

    /** Of a look that nobody made, that was dropped, or whose outcome nobody can count. */
    private void overdue(Note note, TruthReview.FeedbackCheck check, String due) {
        String line = note.lines().line(check.origin().line());
        String told = TICKED.matcher(line).find() ? WrittenOutcome.behind(check.text()) : "";
        boolean isDropped = line.contains("[-]") && !Item.FeedbackCheck.saysOutcome(line);
        if (!told.isEmpty()) {
            int at = line.lastIndexOf(told);
            problems.at(
                    DiagnosticCode.W62,
                    note,
                    check.origin().line(),
                    at < 0 ? check.origin().column() : at + 1,
                    "what came of the look back of " + due
                            + " is of no form that is read; write ': holding' or ': not holding' behind the question",
                    WrittenOutcome.mended(line, told));
        } else if (isDropped) {
            problems.at(
                    DiagnosticCode.W62,
                    check.origin(),
                    due,
                    "the look back of " + due
                            + " was dropped; set another day, or look, and write 'holding' or 'not holding'",
                    written -> written.contains(due)
                            ? written.replace(due, "YYYY-MM-DD").replace("[-]", "[ ]")
                            : "");
        } else {
            problems.at(
                    DiagnosticCode.W62,
                    check.origin(),
                    due,
                    "the look back of " + due + " has not been made; look, and write 'holding' or 'not holding'",
                    TruthProblems::ticked);
        }
    }

    private static String ticked(String line) {
        String ticked = line.replaceFirst("\\[.?]", "[x]").stripTrailing();
        return Item.FeedbackCheck.saysOutcome(ticked) ? ticked : ticked + ": holding, what shows it";
    }
}
