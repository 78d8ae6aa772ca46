package dev.leanloop.note;

import dev.leanloop.diagnostic.Diagnostic;
import dev.leanloop.diagnostic.DiagnosticCode;
import dev.leanloop.diagnostic.SourceLocation;
import dev.leanloop.markdown.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Collects what is wrong with one note while it is read. */
final class Problems {

    private final NotePath path;
    private final List<String> lines;
    private final List<Diagnostic> found = new ArrayList<>();

    Problems(NotePath path, List<String> lines) {
        this.path = path;
        this.lines = lines;
    }

    /** The lines of the note as written. */
    List<String> lines() {
        return lines;
    }

    List<Diagnostic> found() {
        return found;
    }

    void at(DiagnosticCode code, int line, int column, String message, String fixedLine) {
        found.add(new Diagnostic(code, new SourceLocation(path.value(), line, column), message, fixedLine));
    }

    /** Reports a list item; {@code mend} makes the fixed line of the line as written, "" for none. */
    void at(DiagnosticCode code, Block.ListItem item, String message, UnaryOperator<String> mend) {
        at(code, item.line(), item.column(), message, mend.apply(line(item.line())));
    }

    /** Reports a word that is near to one we know; says nothing when none is near. */
    void didYouMean(DiagnosticCode code, Block.ListItem item, String written, String what, Optional<String> near) {
        near.ifPresent(better -> at(
                code,
                item,
                "'" + written + "' is no " + what + "; did you mean '" + better + "'?",
                line -> line.replaceFirst(
                        "(?i)" + java.util.regex.Pattern.quote(written),
                        java.util.regex.Matcher.quoteReplacement(better))));
    }

    /** A line of the note as written; empty behind its end. */
    String line(int number) {
        return number <= lines.size() ? lines.get(number - 1) : "";
    }
}
