package dev.leanloop.site.page;

import org.jspecify.annotations.Nullable;

/**
 * What is known under one key, and what was before.
 *
 * @param key {@code users}
 * @param value the latest
 * @param url where it is written
 * @param day since when it was heard and nothing else
 * @param earlier the values before it, newest first
 */
public record FactLine(
        String key, String value, SiteUrl url, @Nullable Day day, Excerpt<Earlier> earlier) {

    /**
     * A value that holds no longer.
     *
     * @param value as it was
     * @param url where it is written
     * @param day when it was heard
     */
    public record Earlier(
            String value, SiteUrl url, @Nullable Day day) {}
}
