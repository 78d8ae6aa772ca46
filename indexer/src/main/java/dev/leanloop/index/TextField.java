package dev.leanloop.index;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The fields whose words are searched. Each is indexed twice: by stems with frequencies, positions and lengths, and by written
 * forms for prefixes and spelling. A word without a field is looked for in all of them, the sum of the scores counts.
 */
public enum TextField {
    /** The item's own words, and its key. */
    TEXT(1f),
    /** The words of others that hang on it. */
    QUOTE(1f),
    /** Its topics, those of its note included. */
    TOPIC(0.5f),
    /** Its conversation's title: context, so it weighs little. */
    TITLE(0.25f),
    /** Its customer's names: context, too. */
    CUSTOMER(0.25f);

    /** In their order. */
    public static final List<TextField> ALL = List.of(values());

    private final String word = name().toLowerCase(Locale.ROOT);
    private final String written = word + ".written";
    private final float boost;

    TextField(float boost) {
        this.boost = boost;
    }

    static Optional<TextField> of(String word) {
        return ALL.stream().filter(field -> field.word().equals(word)).findFirst();
    }

    /** What a word without a field weighs here. */
    float boost() {
        return boost;
    }

    /** The word in queries: {@code text}. */
    public String word() {
        return word;
    }

    /** The name of the field of stems. */
    String stems() {
        return word;
    }

    /** The name of the field of written forms. */
    String written() {
        return written;
    }
}
