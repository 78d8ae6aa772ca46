package dev.leanloop.note;

import java.util.Locale;

/** What a note is about: the {@code type} key, else decided by where the note lies. */
public enum NoteType {
    /** One exchange with a customer. */
    CONVERSATION,
    /** A customer's profile. */
    CUSTOMER,
    /** A truth review. */
    TRUTH,
    /** The page of a shared hypothesis. */
    HYPOTHESIS,
    /** The page of a loop. */
    LOOP;

    /** The word of the {@code type} key: {@code conversation}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
