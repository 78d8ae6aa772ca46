package dev.leanloop.site.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known under one key, and what was before.
 *
 * @param key {@code users}
 * @param value the latest
 * @param url where it is written
 * @param day when it was heard
 * @param earlier the values before it, newest first
 */
public record FactLine(
        String key, String value, SiteUrl url, @Nullable Day day, List<Earlier> earlier) {

    public FactLine {
        earlier = List.copyOf(earlier);
    }

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
