package dev.leanloop.index;

import java.util.List;

/**
 * The words by which readers mean a value of a field, in the language they read: {@code pain} and {@code pains} are {@code kind:pain},
 * {@code overdue} is {@code due:overdue}. Case, accents and what stands between words do not count.
 *
 * @param values of a word that several have, the first one holds
 * @param asking words that say nothing of what is looked for beside the others: {@code which}, {@code our}
 */
public record FieldWords(List<Value> values, List<String> asking) {

    /** For documents that are not what notes say. */
    public static final FieldWords NONE = new FieldWords(List.of(), List.of());

    public FieldWords {
        values = List.copyOf(values);
        asking = List.copyOf(asking);
    }

    /**
     * A value of a field.
     *
     * @param query that asks for it: {@code kind:pain}
     * @param words that mean it
     */
    public record Value(String query, List<String> words) {

        public Value {
            words = List.copyOf(words);
        }
    }
}
