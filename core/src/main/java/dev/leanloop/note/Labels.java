package dev.leanloop.note;

import dev.leanloop.diagnostic.DiagnosticCode;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** The labels that a note defines, each once (E08). */
final class Labels {

    private final Problems problems;
    private final Set<String> taken = new HashSet<>();

    Labels(Problems problems) {
        this.problems = problems;
    }

    /** The item, without its label where another one of the note has it already. */
    Item settle(Item item) {
        Optional<String> label = item.definedLabel();
        if (label.isEmpty() || taken.add(label.orElseThrow())) {
            return item;
        }
        report(item.body(), label.orElseThrow());
        return switch (item) {
            case Item.Hypothesis hypothesis -> new Item.Hypothesis(hypothesis.body(), null, hypothesis.confidence());
            case Item.Promise promise ->
                new Item.Promise(promise.body(), null, promise.owner(), promise.box(), promise.due(), promise.done());
            default -> throw new IllegalStateException("defines no label: " + item);
        };
    }

    private void report(Item.Body body, String label) {
        problems.at(
                DiagnosticCode.E08,
                body.line(),
                problems.columnOf(label, body.line(), body.column()),
                "the label " + label + " is defined twice in this note; this one has none now",
                problems.line(body.line()).replaceFirst(label, free(label)));
    }

    private String free(String label) {
        String letter = label.substring(0, 1);
        int number = 1;
        while (taken.contains(letter + number)) {
            number++;
        }
        return letter + number;
    }
}
