package dev.leanloop.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What one field of an entry holds. */
sealed interface Value {

    /** Nothing is known. */
    record None() implements Value {}

    record Text(String text) implements Value {}

    record Count(long number) implements Value {}

    record Flag(boolean set) implements Value {}

    /** A list, in the order of the notes. */
    record Many(List<Value> values) implements Value {
        public Many {
            values = List.copyOf(values);
        }
    }

    /** Named values, in their order. */
    record Fields(Map<String, Value> values) implements Value {
        public Fields {
            values = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(values));
        }
    }

    /** The text of anything that names itself; nothing for null. */
    static Value of(@Nullable Object value) {
        return switch (value) {
            case null -> new None();
            case Integer number -> new Count(number);
            case Boolean set -> new Flag(set);
            default -> new Text(value.toString());
        };
    }

    static Value many(List<?> values) {
        List<Value> all = new ArrayList<>();
        values.forEach(value -> all.add(of(value)));
        return new Many(all);
    }
}
