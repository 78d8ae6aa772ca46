package dev.leanloop.site;

/** The search page's shell. */
public record SearchPage(PageHead head) implements Page {}
