package dev.leanloop.knowledge;

import dev.leanloop.note.Item;
import org.jspecify.annotations.Nullable;

/**
 * What a note said it expects, at some time.
 *
 * @param label of the hypothesis; null when unlabelled
 * @param text without label and confidence
 * @param confidence in per cent; null when not stated
 */
public record Expectation(
        @Nullable String label, String text, @Nullable Integer confidence) {

    static Expectation of(Item.Hypothesis hypothesis) {
        return new Expectation(hypothesis.label(), hypothesis.body().text(), hypothesis.confidence());
    }
}
