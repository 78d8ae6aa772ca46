package dev.leanloop.site.page;

/** How a note is written, on one sheet to be printed. */
public record FormatPage(PageHead head) implements Page {}
