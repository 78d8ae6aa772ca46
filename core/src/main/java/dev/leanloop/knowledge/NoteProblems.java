package dev.leanloop.knowledge;

import dev.leanloop.diagnostic.Diagnostic;
import dev.leanloop.diagnostic.DiagnosticCode;
import dev.leanloop.diagnostic.SourceLocation;
import dev.leanloop.note.Note;
import dev.leanloop.note.NoteLines;
import dev.leanloop.privacy.PersonalData;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Collects what is wrong with notes once they are read together; knows their lines, to point at a word and show it mended. */
final class NoteProblems {

    private static final int LONGEST_LINE = 500;

    private final NoteIndex index;
    private final List<Diagnostic> found;

    NoteProblems(NoteIndex index, List<Diagnostic> found) {
        this.index = index;
        this.found = found;
    }

    /**
     * What several finders find, in their order. They run beside each other, so none may change what another one reads; each has a
     * collection of its own.
     */
    static List<Diagnostic> ofAll(NoteIndex index, List<Consumer<NoteProblems>> finders) {
        return finders.parallelStream()
                .map(finder -> {
                    List<Diagnostic> found = new ArrayList<>();
                    finder.accept(new NoteProblems(index, found));
                    return found;
                })
                .flatMap(List::stream)
                .toList();
    }

    /** {@link #ofAll}, begun now, for whoever has something else to do first; to join it throws what a finder threw. */
    static ForkJoinTask<List<Diagnostic>> beside(NoteIndex index, List<Consumer<NoteProblems>> finders) {
        return ForkJoinPool.commonPool().submit(() -> ofAll(index, finders));
    }

    /** Reports an item at the first {@code word} of its line; {@code mend} makes the fixed line of the line as written. */
    void at(DiagnosticCode code, Origin origin, String word, String message, UnaryOperator<String> mend) {
        NoteLines lines = index.note(origin.note()).map(Note::lines).orElse(NoteLines.NONE);
        int column = lines.columnOf(word, origin.line(), origin.column());
        SourceLocation at = new SourceLocation(origin.note().value(), origin.line(), column);
        found.add(new Diagnostic(code, at, message, mend.apply(lines.line(origin.line()))));
    }

    /** Reports a line of a note at the first {@code word} of it. */
    void at(DiagnosticCode code, Note note, int line, String word, String message, String fixedLine) {
        at(code, note, line, note.lines().columnOf(word, line, 1), message, fixedLine);
    }

    void at(DiagnosticCode code, Note note, int line, int column, String message, String fixedLine) {
        found.add(new Diagnostic(code, new SourceLocation(note.path().value(), line, column), message, fixedLine));
    }

    /**
     * Each once, in order, and fit to be shown: a message may quote a line, so what W41 masks is masked here as well; a line with a
     * comment is for its author only, and a transcript's line is nobody's to copy. Those who mend the settings get the addresses of the
     * team with the line, or they would copy the mask.
     */
    static List<Diagnostic> finished(List<Diagnostic> found, Audience audience) {
        Map<String, String> masked = new ConcurrentHashMap<>(); // Most messages are said of many notes.
        return found.parallelStream()
                .map(problem -> new Diagnostic(
                        problem.code(),
                        problem.at(),
                        masked.computeIfAbsent(problem.message(), PersonalData.MASK::applied),
                        fixedLine(problem, audience)))
                .sorted()
                .distinct()
                .toList();
    }

    private static String fixedLine(Diagnostic problem, Audience audience) {
        String line = problem.fixedLine();
        if (problem.code() == DiagnosticCode.E30 && audience == Audience.AUTHORS) {
            return line;
        }
        boolean comment = line.contains("%%") || line.contains("<!--") || line.contains("-->");
        boolean copied = line.length() <= LONGEST_LINE && (!comment || audience == Audience.AUTHORS);
        return copied ? PersonalData.MASK.applied(line) : "";
    }
}
