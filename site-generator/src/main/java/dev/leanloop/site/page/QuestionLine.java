package dev.leanloop.site.page;

import org.jspecify.annotations.Nullable;

/**
 * A question in a list.
 *
 * @param url its place in its note
 * @param text what is not known
 * @param state {@code open} or {@code answered}
 * @param answer the words of the answer, if there are any
 * @param source the customer it is about, else the note it stands in; null when that has no page
 * @param day when it came up
 */
public record QuestionLine(
        SiteUrl url,
        String text,
        String state,
        @Nullable String answer,
        @Nullable Link source,
        @Nullable Day day) {}
