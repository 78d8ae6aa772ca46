package dev.leanloop.index;

import java.util.Locale;

/** The fields that hold a day. */
enum DateField {
    DATE,
    DUE;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
