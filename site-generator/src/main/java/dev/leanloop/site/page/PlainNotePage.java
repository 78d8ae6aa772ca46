package dev.leanloop.site.page;

import org.jspecify.annotations.Nullable;

/** A note that is nothing of the above: a profile, a loop's page. */
public record PlainNotePage(
        PageHead head,
        NoteText note,
        @Nullable Link customer,
        @Nullable Day day) implements Page {}
