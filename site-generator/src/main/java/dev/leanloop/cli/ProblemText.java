package dev.leanloop.cli;

import dev.leanloop.diagnostic.Diagnostic;
import dev.leanloop.note.NoteLines;
import dev.leanloop.pipeline.WrittenLines;
import dev.leanloop.privacy.PersonalData;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Problems for a person, by file, as a compiler names them: place, level, code, what; the line with a mark below the place; why it
 * matters; the line to copy. Contact data in a line are masked, so that a shared terminal or a log of a pipeline shows none.
 */
final class ProblemText {

    private static final String INDENT = "       ";
    private static final int LONGEST = 160;

    private final Console console;
    private final WrittenLines lines;

    ProblemText(Console console, WrittenLines lines) {
        this.console = console;
        this.lines = lines;
    }

    /** @param problems in order, those of a file one behind the other */
    void print(List<Diagnostic> problems) {
        Map<String, List<Diagnostic>> byFile = problems.stream()
                .collect(
                        Collectors.groupingBy(problem -> problem.at().file(), LinkedHashMap::new, Collectors.toList()));
        byFile.entrySet().parallelStream()
                .map(file -> ofFile(file.getKey(), file.getValue()))
                .forEachOrdered(text -> text.forEach(console::result));
    }

    private List<String> ofFile(String file, List<Diagnostic> problems) {
        NoteLines written = lines.of(file).orElse(NoteLines.NONE);
        List<String> text = new ArrayList<>();
        text.add(console.bold(file));
        for (Diagnostic problem : problems) {
            add(problem, written, text);
        }
        text.add("");
        return text;
    }

    private void add(Diagnostic problem, NoteLines written, List<String> text) {
        text.add("  " + problem.at().line() + ":" + problem.at().column() + "  " + console.level(problem.level()) + " "
                + problem.code() + "  " + problem.message());
        addExcerpt(problem, written, text);
        text.add(INDENT + console.faint("= " + problem.code().why()));
        if (!problem.fixedLine().isEmpty()) {
            text.add(INDENT + "= write: " + problem.fixedLine());
        }
    }

    /** The line and a mark below the place; nothing for a line that is empty or not there. */
    private void addExcerpt(Diagnostic problem, NoteLines written, List<String> text) {
        String line = written.line(problem.at().line());
        if (line.isBlank()) {
            return;
        }
        String shown = PersonalData.MASK.applied(line).replace('\t', ' ');
        text.add(INDENT + console.faint("| ") + cut(shown));
        int column = problem.at().column();
        if (shown.length() == line.length() && column <= Math.min(line.length(), LONGEST)) {
            text.add(INDENT + console.faint("| ") + " ".repeat(width(line, column)) + "^");
        }
    }

    private static String cut(String line) {
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + " ...";
    }

    /** How many characters stand before a column; those outside the basic plane are two columns and one character. */
    private static int width(String line, int column) {
        return line.codePointCount(0, column - 1);
    }
}
