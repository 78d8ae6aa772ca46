package dev.leanloop.note;

/** How {@code 03/04/24} is read: the {@code dates} key of {@code leanloop.yml}. */
public enum DateOrder {
    /** Not at all: it could be either. */
    ISO_ONLY,
    /** Day, month, year. */
    DMY,
    /** Month, day, year. */
    MDY
}
