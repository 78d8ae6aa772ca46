package dev.leanloop.note;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Keys and values of {@code leanloop.yml} that stand together. A value of another shape than the one asked for is reported. */
final class SettingsBlock {

    /** What a value may look like, in the words of the messages. */
    private enum Shape {
        TEXT("a text"),
        LIST("a list"),
        BLOCKS("a list"),
        KEYS("'key: value'");

        private final String words;

        Shape(String words) {
            this.words = words;
        }
    }

    private final YamlValue.Mapping mapping;
    private final SettingsProblems problems;

    private SettingsBlock(YamlValue.Mapping mapping, SettingsProblems problems) {
        this.mapping = mapping;
        this.problems = problems;
    }

    /** With keys of ours: any other one is reported. */
    static SettingsBlock of(YamlValue.Mapping mapping, Collection<String> known, SettingsProblems problems) {
        mapping.keys().forEach((key, span) -> {
            if (!known.contains(key)) {
                problems.unknown(new YamlValue.Scalar(key, span), "setting here", known);
            }
        });
        return ofOwnKeys(mapping, problems);
    }

    /** With keys that are the team's own words. */
    static SettingsBlock ofOwnKeys(YamlValue.Mapping mapping, SettingsProblems problems) {
        for (YamlValue.Scalar key : mapping.repeated()) {
            problems.at(key.span(), "'" + key.text() + "' is written twice; the first one holds");
        }
        return new SettingsBlock(mapping, problems);
    }

    Set<String> keys() {
        return mapping.entries().keySet();
    }

    /** A key of this block, as a text with its place. */
    YamlValue.Scalar key(String key) {
        return new YamlValue.Scalar(key, mapping.keys().getOrDefault(key, mapping.span()));
    }

    YamlValue.Span span() {
        return mapping.span();
    }

    /** The line of this block with an entry before all others; empty if it is not written in braces on one line. */
    String withFirst(String entry) {
        String source = problems.source(mapping.span());
        String rest = source.startsWith("{") ? source.substring(1).stripLeading() : "";
        return rest.isEmpty()
                ? ""
                : problems.replaced(mapping.span(), old -> "{" + entry + (rest.equals("}") ? "" : ", ") + rest);
    }

    /** Whether the value of a key is a block of its own. */
    boolean isBlock(String key) {
        return mapping.entries().get(key) instanceof YamlValue.Mapping;
    }

    /** The keys and values under a key of ours; none when it is missing or of another shape. */
    SettingsBlock block(String key, Collection<String> known, String example) {
        return of(mapping(key, example), known, problems);
    }

    /** The same with keys that are the team's own words. */
    SettingsBlock ownWords(String key, String example) {
        return ofOwnKeys(mapping(key, example), problems);
    }

    private YamlValue.Mapping mapping(String key, String example) {
        YamlValue value = mapping.entries().get(key);
        if (value instanceof YamlValue.Mapping found) {
            return found;
        }
        refuse(key, value, Shape.KEYS, example);
        return YamlValue.Mapping.EMPTY;
    }

    /** The text under a key, stripped; empty when it is missing or of another shape. */
    Optional<YamlValue.Scalar> text(String key, String example) {
        YamlValue value = mapping.entries().get(key);
        if (value instanceof YamlValue.Scalar scalar && !scalar.text().isBlank()) {
            return Optional.of(new YamlValue.Scalar(scalar.text().strip(), scalar.span()));
        }
        refuse(key, value, Shape.TEXT, example);
        return Optional.empty();
    }

    /** The blocks of the list under a key, with keys of ours; none when it is missing or no list. */
    List<SettingsBlock> blocks(String key, Collection<String> known, String example) {
        List<SettingsBlock> blocks = new ArrayList<>();
        for (YamlValue entry : entries(key, Shape.BLOCKS, example)) {
            if (entry instanceof YamlValue.Mapping found) {
                blocks.add(of(found, known, problems));
            } else {
                wrongEntry(key, entry, Shape.KEYS, example.substring(1, example.length() - 1));
            }
        }
        return blocks;
    }

    private List<YamlValue> entries(String key, Shape needed, String example) {
        YamlValue value = mapping.entries().get(key);
        if (value instanceof YamlValue.Sequence sequence) {
            return sequence.items();
        }
        refuse(key, value, needed, example);
        return List.of();
    }

    private void refuse(String key, @Nullable YamlValue value, Shape needed, String example) {
        if (value != null) {
            wrong(key, value, needed, example);
        }
    }

    /** The texts of the list under a key; none when it is missing or no list. */
    List<YamlValue.Scalar> texts(String key, String example) {
        List<YamlValue.Scalar> texts = new ArrayList<>();
        for (YamlValue entry : entries(key, Shape.LIST, example)) {
            if (entry instanceof YamlValue.Scalar scalar && !scalar.text().isBlank()) {
                texts.add(new YamlValue.Scalar(scalar.text().strip(), scalar.span()));
            } else {
                wrongEntry(key, entry, Shape.TEXT, example.substring(1, example.length() - 1));
            }
        }
        return texts;
    }

    /** The same where a single text may stand for a list of one. */
    List<YamlValue.Scalar> textOrTexts(String key, String example) {
        return mapping.entries().get(key) instanceof YamlValue.Scalar
                ? text(key, example).stream().toList()
                : texts(key, example);
    }

    /** The meaning of the text under a key, of those it may have. */
    <T> Optional<T> meaning(String key, Map<String, T> meanings, String what, String example) {
        Optional<YamlValue.Scalar> word = text(key, example);
        if (word.isPresent() && !meanings.containsKey(word.orElseThrow().text())) {
            problems.unknown(word.orElseThrow(), what, meanings.keySet());
        }
        return word.map(written -> meanings.get(written.text()));
    }

    private void wrongEntry(String key, YamlValue entry, Shape needed, String example) {
        problems.at(
                entry.span(),
                "an entry of '" + key + "' is " + words(entry) + " where " + needed.words + " belongs",
                problems.replaced(entry.span(), source -> better(entry, needed, example)));
    }

    private void wrong(String key, YamlValue value, Shape needed, String example) {
        YamlValue.Span place = key(key).span();
        boolean empty =
                value instanceof YamlValue.Scalar scalar && scalar.text().isBlank();
        boolean behindKey = !empty && value.line() == place.line();
        String better = better(value, needed, example);
        String message = "'" + key + "' is " + words(value) + " where " + needed.words + " belongs";
        if (empty) {
            problems.at(place, message, problems.withValue(place, better));
        } else if (behindKey) {
            problems.at(value.span(), message, problems.replaced(value.span(), source -> better));
        } else {
            problems.at(place, message);
        }
    }

    /** What was written in the shape that is needed, if it can be said so; else an example. */
    private String better(YamlValue value, Shape needed, String example) {
        return switch (value) {
            case YamlValue.Scalar scalar
            when needed == Shape.LIST && !problems.source(scalar.span()).isBlank() ->
                "[" + problems.source(scalar.span()) + "]";
            case YamlValue.Sequence list
            when needed == Shape.TEXT && !list.scalars().isEmpty() ->
                list.scalars().getFirst();
            case YamlValue other -> example;
        };
    }

    private static String words(YamlValue value) {
        return switch (value) {
            case YamlValue.Scalar scalar -> scalar.text().isBlank() ? "empty" : Shape.TEXT.words;
            case YamlValue.Sequence list -> Shape.LIST.words;
            case YamlValue.Mapping keys -> Shape.KEYS.words;
        };
    }
}
