package dev.leanloop.index;

import java.util.Locale;

/** What a hit is: the values of the {@code kind} facet. */
public enum HitKind {
    FACT(true),
    PAIN(true),
    NEED(true),
    OBJECTION(true),
    PREFERENCE(true),
    REQUEST(true),
    DECISION(true),
    /** An item in the customer's half without a marker. */
    UNSORTED(true),
    HYPOTHESIS(false),
    /** What a Check said of a hypothesis. */
    VERDICT(false),
    PROMISE(false),
    /** The receiver's word on a promise. */
    WORD(false),
    QUESTION(false),
    /** A quote that hangs on no item. */
    QUOTE(false),
    PRAISE(false),
    /** A look back, in a truth review. */
    FEEDBACK(false),
    /** Free text: the prose under one heading. */
    PASSAGE(false);

    private final boolean learning;
    private final String word;

    HitKind(boolean learning) {
        this.learning = learning;
        this.word = name().toLowerCase(Locale.ROOT);
    }

    /** Whether {@code kind:learning} finds it too. */
    public boolean isLearning() {
        return learning;
    }

    /** The word in queries, facets and exports: {@code pain}. */
    public String word() {
        return word;
    }
}
