package dev.leanloop.note;

import dev.leanloop.diagnostic.DiagnosticCode;
import java.util.function.UnaryOperator;

/** Tells of dates that were written and come to none: E07 for a day that does not exist, W12 for a form that is not read. */
final class RefusedDates {

    private final Problems problems;

    RefusedDates(Problems problems) {
        this.problems = problems;
    }

    /** What is due by a written date, which is reported at its place in a line when it is refused. */
    Due due(WrittenDates.Outcome outcome, int line, int from) {
        return switch (outcome) {
            case WrittenDates.Outcome.Read read -> read.due();
            case WrittenDates.Outcome.Impossible impossible ->
                refused(
                        DiagnosticCode.E07,
                        new Place(line, from, impossible.written()),
                        "there is no day " + impossible.written(),
                        written -> written.replace(impossible.written(), "YYYY-MM-DD"));
            case WrittenDates.Outcome.Ambiguous ambiguous ->
                refused(
                        DiagnosticCode.W12,
                        new Place(line, from, ambiguous.written()),
                        ambiguous.message(),
                        ambiguous::mend);
            case WrittenDates.Outcome.Unread unread ->
                refused(DiagnosticCode.W12, new Place(line, from, unread.written()), unread.message(), unread::mend);
        };
    }

    private Due refused(DiagnosticCode code, Place place, String message, UnaryOperator<String> mend) {
        int column = problems.columnOf(place.word(), place.line(), place.from());
        String line = problems.line(place.line());
        int start = Math.min(column - 1, line.length());
        String rest = mend.apply(line.substring(start)); // What stands before the place is no date.
        problems.at(code, place.line(), column, message, rest.isEmpty() ? "" : line.substring(0, start) + rest);
        return new Due.None();
    }

    /** A word of a line, from a column on. */
    private record Place(int line, int from, String word) {}
}
