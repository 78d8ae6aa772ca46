package dev.leanloop.note;

import dev.leanloop.diagnostic.Diagnostic;
import dev.leanloop.diagnostic.DiagnosticCode;
import dev.leanloop.diagnostic.SourceLocation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Collects the mistakes in {@code leanloop.yml} (E30), each with its line as it should read. */
final class SettingsProblems {

    /** What YAML takes for text without quotes, in brackets too. */
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._/@-]*");

    private final List<String> lines;
    private final List<Diagnostic> found = new ArrayList<>();

    SettingsProblems(String yaml) {
        this.lines = List.of(yaml.split("\\r\\n?|\\n", -1));
    }

    List<Diagnostic> found() {
        return List.copyOf(found);
    }

    /** A mistake that no single line mends. */
    void at(YamlValue.Span at, String message) {
        at(at, message, "");
    }

    void at(YamlValue.Span at, String message, String fixedLine) {
        found.add(new Diagnostic(
                DiagnosticCode.E30,
                new SourceLocation(SettingsReader.FILE_NAME, at.line(), at.column()),
                message,
                fixedLine));
    }

    /** A word that is none of those known: the nearest of them mends it, if one is near. */
    void unknown(YamlValue.Scalar word, String what, Collection<String> known) {
        Optional<String> near = Spelling.nearest(word.text().strip(), new TreeSet<>(known));
        String others = near.map(better -> "did you mean '" + better + "'?")
                .orElseGet(() -> "there are " + String.join(", ", new TreeSet<>(known)));
        at(
                word.span(),
                "'" + word.text().strip() + "' is no " + what + "; " + others,
                near.map(better -> fixed(word, better)).orElse(""));
    }

    /** The line with another text in the place of one that stands there; empty if it takes more than one line. */
    String fixed(YamlValue.Scalar text, String better) {
        String quote = source(text.span()).replaceAll("^([\"']?).*", "$1");
        String written = !quote.isEmpty() ? quote + better + quote : plainOrQuoted(better);
        return replaced(text.span(), source -> written);
    }

    private static String plainOrQuoted(String text) {
        return PLAIN.matcher(text).matches() ? text : '"' + text + '"';
    }

    /** The line with something else in the place of a part of it; empty if the part takes more than one line. */
    String replaced(YamlValue.Span part, UnaryOperator<String> better) {
        if (!part.isWithinOneLine()) {
            return "";
        }
        String line = line(part.line());
        int end = Math.min(part.endColumn() - 1, line.length());
        int start = Math.min(part.column() - 1, end);
        return (line.substring(0, start) + better.apply(line.substring(start, end)) + line.substring(end))
                .stripTrailing();
    }

    /** The line with a value behind a key that has none. */
    String withValue(YamlValue.Span key, String value) {
        String line = line(key.line());
        int colon = line.indexOf(':', Math.min(key.endColumn() - 1, line.length()));
        return colon < 0 ? "" : line.substring(0, colon + 1) + " " + value + line.substring(colon + 1);
    }

    /** A part of a line as written, with its quotes; empty if it takes more than one line. */
    String source(YamlValue.Span part) {
        String line = line(part.line());
        return part.isWithinOneLine() && part.endColumn() <= line.length() + 1
                ? line.substring(part.column() - 1, part.endColumn() - 1)
                : "";
    }

    private String line(int number) {
        return number <= lines.size() ? lines.get(number - 1) : "";
    }
}
