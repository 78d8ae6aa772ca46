package dev.leanloop.index;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The fields that hold values, compared as a whole after {@link Analysis#keyword}. */
public enum KeywordField {
    KIND,
    TOPIC,
    CUSTOMER,
    SEGMENT,
    PHASE,
    SIDE,
    VERDICT,
    PROOF,
    STATE,
    WHO,
    KEY,
    SURPRISE;

    /** In their order. */
    public static final List<KeywordField> ALL = List.of(values());

    private final String word = name().toLowerCase(Locale.ROOT);
    private final String indexed = "=" + word;

    static Optional<KeywordField> of(String word) {
        return ALL.stream().filter(field -> field.word().equals(word)).findFirst();
    }

    /** The word in queries: {@code kind}. */
    public String word() {
        return word;
    }

    /** The name of the field in the index; {@code topic} and {@code customer} are text fields as well. */
    String indexed() {
        return indexed;
    }
}
