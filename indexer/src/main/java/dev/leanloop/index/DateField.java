package dev.leanloop.index;

import java.util.Locale;

/** The fields that hold a day. */
public enum DateField {
    DATE,
    DUE;

    /** The word in queries: {@code due}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
