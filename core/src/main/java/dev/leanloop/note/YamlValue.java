package dev.leanloop.note;

import java.util.List;
import java.util.Map;

/** A YAML value as written: every scalar is text. {@code line} and {@code column} count from 1 in the file it was read from. */
sealed interface YamlValue {

    int line();

    int column();

    /** A scalar; an empty one is "". */
    record Scalar(String text, int line, int column) implements YamlValue {}

    /** A list. */
    record Sequence(List<YamlValue> items, int line, int column) implements YamlValue {
        public Sequence {
            items = List.copyOf(items);
        }
    }

    /** Keys in the order written; of a key written twice the first counts, and {@code repeated} names it. */
    record Mapping(Map<String, YamlValue> entries, List<String> repeated, int line, int column) implements YamlValue {
        public Mapping {
            entries = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(entries));
            repeated = List.copyOf(repeated);
        }
    }

    /** The scalars of this value, lists flattened: {@code [[x]]} gives {@code x}. A mapping gives nothing. */
    default List<String> scalars() {
        return switch (this) {
            case Scalar scalar ->
                scalar.text().isBlank() ? List.of() : List.of(scalar.text().strip());
            case Sequence sequence ->
                sequence.items().stream()
                        .flatMap(item -> item.scalars().stream())
                        .toList();
            case Mapping mapping -> List.of();
        };
    }
}
