package dev.leanloop.site.page;

/**
 * A figure in words: the count first, what it may mean beside it.
 *
 * @param name what is counted
 * @param count {@code 7 of 9}
 * @param interval {@code 78%, likely 45 to 94%}; empty where there are too few for a per cent
 * @param meaning how to read it
 */
public record FigureLine(String name, String count, String interval, String meaning) {}
