package dev.leanloop.index;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A property by which hits are counted and narrowed, in the order the page shows them. */
public enum Facet {
    KIND,
    TOPIC,
    CUSTOMER,
    SEGMENT,
    PHASE,
    SIDE,
    VERDICT,
    PROOF,
    STATE,
    SURPRISE;

    private static final List<Facet> ALL = List.of(values());

    private final String word = name().toLowerCase(Locale.ROOT);
    private final String column = "#" + word;

    /** The facet called {@code word}, if there is one. */
    public static Optional<Facet> of(String word) {
        return ALL.stream().filter(facet -> facet.word().equals(word)).findFirst();
    }

    /** The word in queries, URLs and exports: {@code topic}. */
    public String word() {
        return word;
    }

    /** The name of the field in the index: {@code topic} is also a field of words, which a document may lack where it has values. */
    String column() {
        return column;
    }
}
