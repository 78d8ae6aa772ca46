package dev.leanloop.knowledge;

import dev.leanloop.diagnostic.DiagnosticCode;
import dev.leanloop.note.Item;
import dev.leanloop.note.Spelling;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reports verdicts and words on promises that are about nothing known (W21), with the label that was most likely meant. */
final class LabelProblems {

    private static final int MOST_LISTED = 6;

    private final NoteProblems problems;

    LabelProblems(NoteProblems problems) {
        this.problems = problems;
    }

    /** @param known the labels that the verdict may have been about */
    void verdict(Scope scope, Item.VerdictGiven given, Origin origin, List<String> known) {
        String label = given.label();
        if (label == null) {
            problems.at(
                    DiagnosticCode.W21,
                    origin,
                    "",
                    "a verdict without a label, and not exactly one open hypothesis in this note" + listed(known),
                    line -> "");
            return;
        }
        report(
                scope,
                label,
                origin,
                "a verdict on " + label + ", which neither this note nor one before it in the loop states",
                known);
    }

    /** @param known the labels that the word may have been about */
    void word(Scope scope, Item.PromiseWord word, Origin origin, List<String> known) {
        report(
                scope,
                word.label(),
                origin,
                "a word on " + word.label() + ", which no note before this one in the loop promises",
                known);
    }

    private void report(Scope scope, String label, Origin origin, String message, List<String> known) {
        Optional<String> near = near(scope, label, known);
        problems.at(
                DiagnosticCode.W21,
                origin,
                label,
                message + near.map(better -> "; did you mean " + better + "?").orElseGet(() -> listed(known)),
                line -> near.map(better -> replaced(line, label, better)).orElse(""));
    }

    /**
     * The nearest label of words; of numbers, all of which are near each other, the only one that this note says nothing of.
     */
    private static Optional<String> near(Scope scope, String label, List<String> known) {
        if (label.startsWith("H-")) {
            return Spelling.nearest(label, known);
        }
        Set<String> said = scope.note().items().stream()
                .map(LabelProblems::about)
                .flatMap(Optional::stream)
                .collect(Collectors.toCollection(HashSet::new));
        List<String> left = known.stream()
                .filter(other -> !other.startsWith("H-") && !said.contains(other))
                .toList();
        return left.size() == 1 ? Optional.of(left.getFirst()) : Optional.empty();
    }

    private static Optional<String> about(Item item) {
        return switch (item) {
            case Item.VerdictGiven given -> Optional.ofNullable(given.label());
            case Item.PromiseWord word -> Optional.of(word.label());
            default -> Optional.empty();
        };
    }

    private static String listed(List<String> known) {
        return known.isEmpty() || known.size() > MOST_LISTED ? "" : "; known here: " + String.join(", ", known);
    }

    private static String replaced(String line, String label, String better) {
        int at = line.indexOf(label);
        return at < 0 ? "" : line.substring(0, at) + better + line.substring(at + label.length());
    }
}
