package dev.leanloop.site.page;

import java.util.List;
import java.util.function.Function;

/** The first few of a list, and how many there are. */
public record Excerpt<T>(List<T> lines, int total) {

    public Excerpt {
        lines = List.copyOf(lines);
    }

    public static <T> Excerpt<T> of(List<T> all, int limit) {
        return new Excerpt<>(all.size() > limit ? all.subList(0, limit) : all, all.size());
    }

    /** The first few, each made into a line; the rest is only counted. */
    public static <S, T> Excerpt<T> of(List<S> all, int limit, Function<? super S, ? extends T> line) {
        return new Excerpt<>(all.stream().limit(limit).<T>map(line).toList(), all.size());
    }
}
