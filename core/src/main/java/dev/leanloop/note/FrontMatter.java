package dev.leanloop.note;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a note says of itself: the {@code key: value} lines between {@code ---} at its top, and where those say nothing, the
 * metadata lines of its text (section 12 of the note format). Every scalar is text, exactly as written: {@code no} is "no",
 * {@code 0123} is "0123".
 */
public final class FrontMatter {

    /** No front matter. */
    public static final FrontMatter NONE = new FrontMatter(YamlValue.Mapping.EMPTY, Map.of(), 0);

    private static final String CUSTOMER = "customer";

    /** Keys of ours that are shown beside a team's own ones, and how an editor dresses a note. */
    private static final Set<String> COMPANIONS = Set.of("tags", "aliases", "status");

    /** What follows a customer's folder in the path of its profile, or of a page about it. */
    private static final Pattern OF_A_PROFILE = Pattern.compile("(?:/README)?(?:\\.md)?$", Pattern.CASE_INSENSITIVE);

    private static final Set<String> DRESS = Set.of("cssclass", "cssclasses", "publish", "permalink");

    private final YamlValue.Mapping root;
    private final Map<String, String> translated;
    private final Map<String, YamlValue> inHead;
    private final Map<String, YamlValue> inText;
    private final int lines;

    FrontMatter(YamlValue.Mapping root, Map<String, String> translated, int lines) {
        this(root, translated, Map.copyOf(byOurKeys(root, translated)), Map.of(), lines);
    }

    private FrontMatter(
            YamlValue.Mapping root,
            Map<String, String> translated,
            Map<String, YamlValue> inHead,
            Map<String, YamlValue> inText,
            int lines) {
        this.root = root;
        this.translated = translated;
        this.inHead = inHead;
        this.inText = Map.copyOf(inText);
        this.lines = lines;
    }

    /** The same with what the text says, by our keys; what stands between the {@code ---} wins, what the text said before loses. */
    FrontMatter with(Map<String, YamlValue> metadata) {
        Map<String, YamlValue> said = new HashMap<>(inText);
        said.putAll(metadata);
        return new FrontMatter(root, translated, inHead, said, lines);
    }

    /** What stands between the {@code ---}. */
    YamlValue.Mapping inHead() {
        return root;
    }

    /** What the text says, by our keys. */
    Map<String, YamlValue> inText() {
        return inText;
    }

    /** How many lines it takes at the top of the note, both {@code ---} included. */
    public int lines() {
        return lines;
    }

    /** The scalar under a key, stripped; the first one of a list. Empty when the key is missing or has no value. */
    public Optional<String> text(String key) {
        List<String> scalars = list(key);
        return scalars.isEmpty() ? Optional.empty() : Optional.of(scalars.getFirst());
    }

    /**
     * The scalars under a key, nested lists unwrapped; a single value is a list of one, but for people, topics and notes, of which
     * it may name several.
     */
    public List<String> list(String key) {
        List<String> scalars = value(key).map(YamlValue::scalars).orElse(List.of());
        return key.equals(CUSTOMER) && !scalars.isEmpty()
                ? scalars.stream().map(FrontMatter::unlinked).toList()
                : scalars;
    }

    /**
     * What {@code "[[Acme|the Acme folks]]"} names, as Obsidian writes every link among properties, or
     * {@code "[Acme](../acme/README.md)"}.
     */
    private static String unlinked(String text) {
        Optional<LinkedValue> link = LinkedValue.of(text);
        if (link.isEmpty()) {
            return text;
        }
        String path = OF_A_PROFILE.matcher(link.orElseThrow().target()).replaceFirst("");
        return path.substring(path.lastIndexOf('/') + 1).strip();
    }

    /** The scalar under a key between the {@code ---} as it was written, however many it names; empty when there is none. */
    public Optional<String> written(String key) {
        return root.entries().entrySet().stream()
                .filter(entry -> ours(entry.getKey()).equals(key))
                .map(entry -> entry.getValue() instanceof YamlValue.Scalar scalar
                        ? scalar.text().strip()
                        : "")
                .filter(text -> !text.isEmpty())
                .findFirst();
    }

    /**
     * An entry of a list of mappings, and where it begins in the note.
     *
     * @param values by their names
     */
    public record Entry(Map<String, String> values, int line, int column) {}

    /** The entries of a list of mappings such as {@code people: [{id: maria.k, role: ...}]}; others are left out. */
    public List<Entry> records(String key) {
        if (!(value(key).orElse(null) instanceof YamlValue.Sequence sequence)) {
            return List.of();
        }
        List<Entry> records = new ArrayList<>();
        for (YamlValue item : sequence.items()) {
            if (item instanceof YamlValue.Mapping mapping) {
                Map<String, String> record = new LinkedHashMap<>();
                mapping.entries().forEach((name, value) -> record.put(name, String.join(", ", value.scalars())));
                records.add(new Entry(record, mapping.line(), mapping.column()));
            }
        }
        return records;
    }

    /**
     * The keys between the {@code ---} with their values as a vault's editor shows them above a note, in the order written, links
     * among them by their words: those that mean nothing to us, with tags and aliases beside them; none where there are only keys of
     * ours, which the page shows in its own way. Mappings are left out, as in editors.
     */
    public Map<String, List<String>> properties() {
        Map<String, List<String>> properties = new LinkedHashMap<>();
        boolean hasForeign = false;
        for (Map.Entry<String, YamlValue> entry : root.entries().entrySet()) {
            String ours = ours(entry.getKey());
            boolean foreign = !FrontMatterReader.KEYS.contains(ours) && !DRESS.contains(ours);
            if (!foreign && !COMPANIONS.contains(ours)) {
                continue;
            }
            List<String> scalars = ListedValue.inHead(ours, entry.getValue()).scalars().stream()
                    .map(FrontMatter::words)
                    .filter(text -> !text.isEmpty())
                    .toList();
            if (!scalars.isEmpty()) {
                properties.put(entry.getKey().strip(), scalars);
                hasForeign |= foreign;
            }
        }
        return hasForeign ? properties : Map.of();
    }

    /** The words of a value that is a link as a whole; else the value. */
    private static String words(String text) {
        return LinkedValue.of(text).map(LinkedValue::words).orElseGet(text::strip);
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
        return root.repeated().stream().map(key -> ours(key.text())).toList();
    }

    /** The value of a key of ours: written so, else by a name that teams commonly give it, else in the text. */
    Optional<YamlValue> value(String key) {
        YamlValue above = inHead.get(key);
        return Optional.ofNullable(above == null ? inText.get(key) : above);
    }

    private static Map<String, YamlValue> byOurKeys(YamlValue.Mapping root, Map<String, String> translated) {
        Map<String, YamlValue> values = new HashMap<>();
        root.entries().forEach((written, value) -> {
            String key = ours(written, translated);
            values.putIfAbsent(key, ListedValue.inHead(key, value));
        });
        root.entries()
                .forEach((written, value) -> MetadataKeys.front(ours(written, translated))
                        .ifPresent(key -> values.putIfAbsent(key, ListedValue.inHeadByOtherName(key, value))));
        return values;
    }

    private String ours(String written) {
        return ours(written, translated);
    }

    private static String ours(String written, Map<String, String> translated) {
        String key = written.strip().toLowerCase(Locale.ROOT);
        return translated.getOrDefault(key, key);
    }
}
