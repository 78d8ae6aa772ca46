package dev.leanloop.site.page;

import org.jspecify.annotations.Nullable;

/**
 * A promise in a list.
 *
 * @param url its place in its note
 * @param label {@code C1}; null when unlabelled
 * @param text what will be done
 * @param owner {@code @dana}; null when nobody is named
 * @param side {@code performer}, {@code customer} or {@code unknown}: the owner's
 * @param state {@code open}, {@code done}, {@code kept}, {@code missed}, {@code moved} or {@code dropped}
 * @param due when it is owed; null when nobody said
 * @param overdue whether that day has passed and it is still owed
 * @param firstDue when it was owed at first, if that was another day
 * @param word the receiver's latest word, if any
 * @param source the customer it is about, else the note it stands in; null when that has no page
 * @param day when it was made
 */
public record PromiseLine(
        SiteUrl url,
        @Nullable String label,
        String text,
        @Nullable String owner,
        String side,
        String state,
        @Nullable Day due,
        boolean overdue,
        @Nullable Day firstDue,
        @Nullable Word word,
        @Nullable Link source,
        @Nullable Day day) {

    /**
     * What the receiver said.
     *
     * @param url the line that says so
     * @param text may be empty
     * @param day when it was said
     */
    public record Word(SiteUrl url, String text, @Nullable Day day) {}
}
