package dev.leanloop.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The entries of one kind.
 *
 * @param name as the export calls the kind: {@code learnings}
 * @param columns the names of the fields, in order; the same for every entry
 * @param rows the entries, each with a value for every column
 */
record Table(String name, List<String> columns, List<Value.Fields> rows) {

    Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** Describes the entries of a kind field by field. */
    static <T> Builder<T> of(String name, List<T> entries) {
        return new Builder<>(name, entries);
    }

    /** Collects the fields of a table. */
    static final class Builder<T> {
        private final String name;
        private final List<T> entries;
        private final Map<String, Function<T, Value>> fields = new LinkedHashMap<>();

        private Builder(String name, List<T> entries) {
            this.name = name;
            this.entries = entries;
        }

        Builder<T> field(String field, Function<T, Value> value) {
            fields.put(field, value);
            return this;
        }

        Table build() {
            List<Value.Fields> rows = new ArrayList<>();
            for (T entry : entries) {
                Map<String, Value> row = new LinkedHashMap<>();
                fields.forEach((field, value) -> row.put(field, value.apply(entry)));
                rows.add(new Value.Fields(row));
            }
            return new Table(name, List.copyOf(fields.keySet()), rows);
        }
    }
}
