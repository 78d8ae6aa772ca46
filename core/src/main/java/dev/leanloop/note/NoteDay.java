package dev.leanloop.note;

import dev.leanloop.diagnostic.DiagnosticCode;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The day of a note as it is written: the {@code date} key wins since it is deliberate, then the path, then what the text says
 * (ruling 2). Where two of them disagree, W03 names both: people copy last week's note.
 */
final class NoteDay {

    private final NotePath path;
    private final FrontMatter frontMatter;
    private final Metadata metadata;
    private final DateOrder order;
    private final Problems problems;

    NoteDay(NotePath path, FrontMatter frontMatter, Metadata metadata, DateOrder order, Problems problems) {
        this.path = path;
        this.frontMatter = frontMatter;
        this.metadata = metadata;
        this.order = order;
        this.problems = problems;
    }

    @Nullable
    LocalDate read() {
        NamedDay.impossible(path)
                .ifPresent(written -> problems.at(
                        DiagnosticCode.E07,
                        1,
                        1,
                        "the file name starts with " + written + ", and there is no such day",
                        ""));
        Optional<LocalDate> named = NamedDay.of(path);
        Optional<String> key = frontMatter.text("date");
        return (key.isPresent() ? byKey(key.orElseThrow(), named) : byText(named)).orElse(null);
    }

    private Optional<LocalDate> byKey(String written, Optional<LocalDate> named) {
        int line = frontMatter.line("date");
        Optional<LocalDate> date = WrittenDates.iso(written).or(() -> wholly(written));
        if (date.isEmpty()) {
            problems.at(
                    DiagnosticCode.E07,
                    line,
                    problems.columnOf(written, line, 1),
                    "'" + written + "' is no day of the form YYYY-MM-DD",
                    "date: " + named.map(LocalDate::toString).orElse("YYYY-MM-DD"));
            return named;
        }
        if (named.isPresent() && !named.equals(date)) {
            problems.at(
                    DiagnosticCode.W03,
                    line,
                    problems.columnOf(written, line, 1),
                    "the file name says " + named.orElseThrow() + ", the date key " + date.orElseThrow()
                            + "; the key wins",
                    "date: " + named.orElseThrow());
        }
        return date;
    }

    /** A day of whatever form, with nothing behind it. */
    private Optional<LocalDate> wholly(String written) {
        return WrittenDay.atStart(written, order)
                .filter(found -> found.end() == written.length())
                .flatMap(WrittenDay.Found::day);
    }

    private Optional<LocalDate> byText(Optional<LocalDate> named) {
        Metadata.Day day = metadata.day();
        if (day == null) {
            return named;
        }
        switch (day.found().outcome()) {
            case WrittenDates.Outcome.Impossible impossible ->
                report(DiagnosticCode.E07, day, "there is no day " + day.written(), named);
            case WrittenDates.Outcome.Ambiguous ambiguous -> {
                if (named.isEmpty()) {
                    problems.at(
                            DiagnosticCode.W12,
                            day.line(),
                            day.column(),
                            ambiguous.message(),
                            ambiguous.mend(problems.line(day.line())));
                }
            }
            case WrittenDates.Outcome.Unread unread -> {
                if (named.isEmpty()) {
                    problems.at(
                            DiagnosticCode.W12,
                            day.line(),
                            day.column(),
                            unread.message(),
                            unread.mend(problems.line(day.line())));
                }
            }
            case WrittenDates.Outcome.Read read -> {
                if (named.isPresent() && !named.equals(day.found().day())) {
                    report(
                            DiagnosticCode.W03,
                            day,
                            "the file name says " + named.orElseThrow() + ", the text " + day.written()
                                    + "; the file name wins",
                            named);
                }
            }
        }
        return named.or(day.found()::day);
    }

    private void report(DiagnosticCode code, Metadata.Day day, String message, Optional<LocalDate> better) {
        String fixed = better.map(LocalDate::toString).orElse("YYYY-MM-DD");
        problems.at(
                code,
                day.line(),
                day.column(),
                message,
                problems.line(day.line()).replace(day.written(), fixed));
    }
}
