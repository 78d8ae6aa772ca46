package dev.leanloop.knowledge;

import dev.leanloop.diagnostic.Diagnostic;
import dev.leanloop.diagnostic.DiagnosticCode;
import dev.leanloop.note.Item;
import dev.leanloop.note.Note;
import dev.leanloop.note.NoteType;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds promises that nobody can keep: without an owner, without a date, due before they were made. */
final class PromiseProblems {

    private static final Set<DiagnosticCode> DATE_REFUSED = EnumSet.of(DiagnosticCode.E07, DiagnosticCode.W12);
    private static final Pattern END = Pattern.compile("(?<!\\s)(?:\\s++\\^[A-Za-z0-9-]+)?\\s*+$");

    /** What stands for a day to those who wrote it and is of no form of section 9; a day itself only at the end, or it may be any day. */
    private static final String NO_DAY = "(?:tomorrow|today|tonight|eod|eow|eom|eoq|eoy|cob|q[1-4]"
            + "|(?:next|this|the\\s+following)\\s+(?:week|month|quarter|year|sprint|(?:mon|tues?|wednes|thurs?|fri|satur|sun)(?:day)?)"
            + "|(?:end|middle|start|beginning)\\s+of\\s+(?:(?:the|this|next)\\s+)?\\p{L}+(?:\\s+\\d{4}|(?<=week|[ck]w)\\s+\\d{1,2})?"
            + "|in\\s+(?:an?|one|two|three|four|\\d{1,2})\\s+(?:days?|weeks?|months?)"
            + "|(?:\\d{1,2}/\\d{2}|\\d{2}/\\d|\\d{1,2}\\.\\d{2}\\.(?:\\d{2})?)(?=\\s*$))(?![\\p{L}\\p{N}])";

    private static final Pattern NO_FORM = Pattern.compile(
            "(?<![\\p{L}\\p{N}])(?:(?:by|due|until|till)(?::\\s*|\\s+)(?:(?:by|in|on|at|the)\\s+){0,3}"
                    + NO_DAY + "(?:[\\s,]+(?:(?:of|on|the)\\s+){0,2}" + NO_DAY + "){0,2}"
                    + "|(?:on|until|till)\\s+(?<day>\\d{4}-\\d{2}-\\d{2})(?=[.)\\s]*$))",
            Pattern.CASE_INSENSITIVE);

    private final NoteIndex index;
    private final NoteProblems problems;

    PromiseProblems(NoteIndex index, NoteProblems problems) {
        this.index = index;
        this.problems = problems;
    }

    void find(List<Promise> promises) {
        for (Promise promise : promises) {
            if (isAsked(promise)) {
                owner(promise);
                date(promise);
            }
            order(promise);
        }
    }

    private void owner(Promise promise) {
        if (promise.owner() == null) {
            problems.at(
                    DiagnosticCode.W10,
                    promise.origin(),
                    "",
                    "a promise without an owner; name one, as in '@dana' or '@them'",
                    line -> isTableRow(line) ? "" : Item.Promise.withOwner(line, "@name"));
        }
    }

    /** Of what is over nobody asks who or when, and neither of a to-do list that is no customer's. */
    private boolean isAsked(Promise promise) {
        boolean owed = promise.state().isOwed();
        boolean somebodys = promise.customer() != null
                || index.note(promise.origin().note())
                        .filter(note -> note.type() != NoteType.CONVERSATION)
                        .isPresent();
        return owed && somebodys;
    }

    private void date(Promise promise) {
        if (promise.firstDue() != null || isDateRefused(promise)) {
            return;
        }
        Matcher noForm = NO_FORM.matcher(promise.text());
        if (noForm.find()) {
            String written = noForm.group();
            String better = "by " + (noForm.group("day") == null ? "YYYY-MM-DD" : noForm.group("day"));
            problems.at(
                    DiagnosticCode.W12,
                    promise.origin(),
                    written,
                    "'" + written + "' is no due date of a form that is read; write " + better,
                    line -> line.contains(written) ? line.replace(written, better) : "");
        } else {
            problems.at(
                    DiagnosticCode.W11,
                    promise.origin(),
                    "",
                    "a promise without a date; add one, as in 'by 2024-06-11' or '+7d'",
                    line -> isTableRow(line)
                            ? ""
                            : END.matcher(line)
                                    .replaceFirst(match ->
                                            " by YYYY-MM-DD" + match.group().stripTrailing()));
        }
    }

    private void order(Promise promise) {
        LocalDate due = promise.firstDue();
        if (due != null && promise.date() != null && due.isBefore(promise.date())) {
            problems.at(
                    DiagnosticCode.W14,
                    promise.origin(),
                    due.toString(),
                    "due on " + due + ", before the conversation of " + promise.date() + " that it was made in",
                    line -> line.contains(due.toString()) ? line.replace(due.toString(), "YYYY-MM-DD") : "");
        }
    }

    /** Columns say what a cell is, so a line alone cannot be mended. */
    private static boolean isTableRow(String line) {
        return line.strip().startsWith("|");
    }

    /** Whether a date was written and told to be none: it need not be missed as well. */
    private boolean isDateRefused(Promise promise) {
        List<Diagnostic> told =
                index.note(promise.origin().note()).map(Note::diagnostics).orElse(List.of());
        return told.stream()
                .anyMatch(problem -> DATE_REFUSED.contains(problem.code())
                        && problem.at().line() == promise.origin().line());
    }
}
