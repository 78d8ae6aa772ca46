package dev.leanloop.index;

import java.util.Locale;

/** The fields that hold a day. */
public enum DateField {
    DATE,
    DUE;

    private final String word = name().toLowerCase(Locale.ROOT);

    /** The word in queries: {@code due}. */
    public String word() {
        return word;
    }
}
