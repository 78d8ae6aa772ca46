package dev.leanloop.note;

import dev.leanloop.diagnostic.Diagnostic;
import dev.leanloop.diagnostic.DiagnosticCode;
import dev.leanloop.diagnostic.SourceLocation;
import dev.leanloop.markdown.MarkdownDocument;
import dev.leanloop.markdown.Mask;
import dev.leanloop.privacy.PersonalData;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Collects what is wrong with one note while it is read. */
final class Problems {

    private final NotePath path;
    private final NoteLines lines;
    private final List<Diagnostic> found = new ArrayList<>();

    Problems(NotePath path, NoteLines lines) {
        this.path = path;
        this.lines = lines;
    }

    NotePath path() {
        return path;
    }

    /** The lines of the note as written. */
    NoteLines lines() {
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
        if (!PersonalData.isSecret(
                what)) { // Those are reported line by line: they may stand where nothing else is read.
            masked(line, column, what, "keep it in the people file outside the notes, and write a handle here");
        }
    }

    /** Reports keys, tokens and passwords, in code and comments too: the site shows neither, but git keeps them. */
    void secrets(List<String> own) {
        for (int i = 0; i < own.size(); i++) {
            for (Mask.Part part : PersonalData.MASK.secrets(own.get(i))) {
                masked(i + 1, part.start() + 1, part.what(), "have it revoked where it was issued, since git keeps it");
            }
        }
    }

    private void masked(int line, int column, String what, String remedy) {
        String article = what.startsWith("a") ? "an " : "a ";
        at(DiagnosticCode.W41, line, column, article + what + "; " + remedy, PersonalData.MASK.applied(line(line)));
    }

    /**
     * Reports a word of a line that may be an item.
     *
     * @param word at which the problem stands; where the line does not hold it as such, its start is named
     * @param mend makes the fixed line of the line as written, "" for none
     */
    void at(DiagnosticCode code, ItemLine item, String word, String message, UnaryOperator<String> mend) {
        at(code, item.line(), columnOf(word, item.line(), item.column()), message, mend.apply(line(item.line())));
    }

    /** The column of a word in a line, from a column on; that column when the line does not hold it. */
    int columnOf(String word, int line, int from) {
        return lines.columnOf(word, line, from);
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
                asWritten(item, written),
                "'" + written + "' is no " + what + "; did you mean '" + better + "'?",
                line -> line.replaceFirst(
                        "(?i)" + java.util.regex.Pattern.quote(written),
                        java.util.regex.Matcher.quoteReplacement(better))));
    }

    /** The word in the case in which the line has it. */
    private String asWritten(ItemLine item, String word) {
        String line = line(item.line());
        for (int at = 0; at <= line.length() - word.length(); at++) {
            if (line.regionMatches(true, at, word, 0, word.length())) {
                return line.substring(at, at + word.length());
            }
        }
        return word;
    }

    /** A line of the note as written; empty behind its end. */
    String line(int number) {
        return lines.line(number);
    }
}
