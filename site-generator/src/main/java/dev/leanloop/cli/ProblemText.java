package dev.leanloop.cli;

import dev.leanloop.diagnostic.Diagnostic;
import dev.leanloop.privacy.PersonalData;
import java.util.List;
import java.util.Map;

/**
 * Problems for a person, by file, as a compiler names them: place, level, code, what; the line with a mark below the place; why it
 * matters; the line to copy. Contact data in a line are masked, so that a shared terminal or a log of a pipeline shows none.
 */
final class ProblemText {

    private static final String INDENT = "       ";
    private static final int LONGEST = 160;

    private final Console console;
    private final Map<String, List<String>> lines;

    /**
     * @param lines the lines of every file that has a problem, by its path
     */
    ProblemText(Console console, Map<String, List<String>> lines) {
        this.console = console;
        this.lines = lines;
    }

    void print(List<Diagnostic> problems) {
        String file = "";
        for (Diagnostic problem : problems) {
            if (!problem.at().file().equals(file)) {
                if (!file.isEmpty()) {
                    console.result("");
                }
                file = problem.at().file();
                console.result(console.bold(file));
            }
            print(problem);
        }
        if (!problems.isEmpty()) {
            console.result("");
        }
    }

    private void print(Diagnostic problem) {
        console.result("  " + problem.at().line() + ":" + problem.at().column() + "  " + console.level(problem.level())
                + " " + problem.code() + "  " + problem.message());
        excerpt(problem);
        console.result(INDENT + console.faint("= " + problem.code().why()));
        if (!problem.fixedLine().isEmpty()) {
            console.result(INDENT + "= write: " + problem.fixedLine());
        }
    }

    /** The line and a mark below the place; nothing for a line that is empty or not there. */
    private void excerpt(Diagnostic problem) {
        List<String> file = lines.getOrDefault(problem.at().file(), List.of());
        int number = problem.at().line();
        String line = number <= file.size() ? file.get(number - 1) : "";
        if (line.isBlank()) {
            return;
        }
        String shown = PersonalData.MASK.applied(line).replace('\t', ' ');
        console.result(INDENT + console.faint("| ") + cut(shown));
        int column = problem.at().column();
        if (shown.length() == line.length() && column <= Math.min(line.length(), LONGEST)) {
            console.result(INDENT + console.faint("| ") + " ".repeat(width(line, column)) + "^");
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
