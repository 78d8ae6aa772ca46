package dev.leanloop.note;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The {@code key: value} lines between {@code ---} at the top of a note. Every scalar is text, exactly as written: {@code no} is
 * "no", {@code 0123} is "0123".
 */
public final class FrontMatter {

    /** No front matter. */
    public static final FrontMatter NONE =
            new FrontMatter(new YamlValue.Mapping(Map.of(), List.of(), 1, 1), Map.of(), 0);

    private final YamlValue.Mapping root;
    private final Map<String, String> translated;
    private final int lines;

    FrontMatter(YamlValue.Mapping root, Map<String, String> translated, int lines) {
        this.root = root;
        this.translated = translated;
        this.lines = lines;
    }

    /** How many lines it takes at the top of the note, both {@code ---} included. */
    public int lines() {
        return lines;
    }

    /** The scalar under a key, stripped; the first one of a list. Empty when the key is missing or has no value. */
    public Optional<String> text(String key) {
        return list(key).stream().findFirst();
    }

    /** The scalars under a key, nested lists unwrapped; a single value is a list of one. */
    public List<String> list(String key) {
        return value(key).map(YamlValue::scalars).orElse(List.of());
    }

    /** The entries of a list of mappings such as {@code people: [{id: maria.k, role: ...}]}; others are left out. */
    public List<Map<String, String>> records(String key) {
        if (!(value(key).orElse(null) instanceof YamlValue.Sequence sequence)) {
            return List.of();
        }
        List<Map<String, String>> records = new ArrayList<>();
        for (YamlValue item : sequence.items()) {
            if (item instanceof YamlValue.Mapping mapping) {
                Map<String, String> record = new LinkedHashMap<>();
                mapping.entries().forEach((name, value) -> record.put(name, String.join(", ", value.scalars())));
                records.add(record);
            }
        }
        return records;
    }

    /** The line of a key's value, from 1; 1 when the key is missing. */
    public int line(String key) {
        return value(key).map(YamlValue::line).orElse(1);
    }

    /** The keys in the order written, ours for a team's own. */
    public List<String> keys() {
        return root.entries().keySet().stream().map(this::ours).toList();
    }

    /** Keys written more than once. */
    List<String> repeated() {
        return root.repeated().stream().map(this::ours).toList();
    }

    Optional<YamlValue> value(String key) {
        return root.entries().entrySet().stream()
                .filter(entry -> ours(entry.getKey()).equals(key))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private String ours(String written) {
        String key = written.strip().toLowerCase(java.util.Locale.ROOT);
        return translated.getOrDefault(key, key);
    }
}
