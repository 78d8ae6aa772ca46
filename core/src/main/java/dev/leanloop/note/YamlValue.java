package dev.leanloop.note;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A YAML value as written: every scalar is text. */
sealed interface YamlValue {

    /** Where it stands in the file it was read from. */
    Span span();

    default int line() {
        return span().line();
    }

    default int column() {
        return span().column();
    }

    /**
     * From where to where: lines and columns count from 1, columns in UTF-16 units, the end is the first place behind. A list or
     * mapping that is written without brackets ends where the next thing begins.
     */
    record Span(int line, int column, int endLine, int endColumn) {

        /** A place whose end does not matter. */
        static Span at(int line, int column) {
            return new Span(line, column, line, column);
        }

        boolean isWithinOneLine() {
            return line == endLine;
        }
    }

    /** A scalar; an empty one is "". */
    record Scalar(String text, Span span) implements YamlValue {}

    /** A list. */
    record Sequence(List<YamlValue> items, Span span) implements YamlValue {
        public Sequence {
            items = List.copyOf(items);
        }
    }

    /**
     * Keys in the order written, and the places of the keys themselves; of a key written twice the first counts, and {@code repeated}
     * holds the others.
     */
    record Mapping(Map<String, YamlValue> entries, Map<String, Span> keys, List<Scalar> repeated, Span span)
            implements YamlValue {

        /** Nothing at all, at the top of a file. */
        static final Mapping EMPTY = new Mapping(Map.of(), Map.of(), List.of(), Span.at(1, 1));

        public Mapping {
            entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
            keys = Map.copyOf(keys);
            repeated = List.copyOf(repeated);
        }
    }

    /** The scalars of this value, lists flattened: {@code [[x]]} gives {@code x}. A mapping gives nothing. */
    default List<String> scalars() {
        return switch (this) {
            case Scalar scalar ->
                scalar.text().isBlank() ? List.of() : List.of(scalar.text().strip());
            case Sequence sequence -> {
                List<String> all = new ArrayList<>();
                sequence.items().forEach(item -> all.addAll(item.scalars()));
                yield List.copyOf(all);
            }
            case Mapping mapping -> List.of();
        };
    }
}
