package dev.leanloop.site.page;

import java.util.List;

/** The first few of a list, and how many there are. */
public record Excerpt<T>(List<T> lines, int total) {

    public Excerpt {
        lines = List.copyOf(lines);
    }

    public static <T> Excerpt<T> of(List<T> all, int limit) {
        return new Excerpt<>(all.size() > limit ? all.subList(0, limit) : all, all.size());
    }
}
