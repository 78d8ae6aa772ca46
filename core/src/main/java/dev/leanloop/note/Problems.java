package dev.leanloop.note;

import dev.leanloop.diagnostic.Diagnostic;
import dev.leanloop.diagnostic.DiagnosticCode;
import dev.leanloop.diagnostic.SourceLocation;
import dev.leanloop.markdown.MarkdownDocument;
import dev.leanloop.privacy.PersonalData;
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

    /** Reports contact data that was left out of the note; never shows them. */
    void masked(MarkdownDocument.Masked masked) {
        masked(masked.line(), masked.column(), masked.what());
    }

    /** The same at a place of the front matter. */
    void masked(int line, int column, String what) {
        String article = what.startsWith("a") ? "an " : "a ";
        at(
                DiagnosticCode.W41,
                line,
                column,
                article + what + "; keep it in the people file outside the notes, and write a handle here",
                PersonalData.MASK.applied(line(line)));
    }

    /** Reports a line that may be an item; {@code mend} makes the fixed line of the line as written, "" for none. */
    void at(DiagnosticCode code, ItemLine item, String message, UnaryOperator<String> mend) {
        at(code, item.line(), item.column(), message, mend.apply(line(item.line())));
    }

    /** Where nothing that is found matters: a line is only tried. */
    Problems unheard() {
        return new Problems(path, lines);
    }

    /** Reports a word that is near to one we know; says nothing when none is near. */
    void didYouMean(DiagnosticCode code, ItemLine item, String written, String what, Optional<String> near) {
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
