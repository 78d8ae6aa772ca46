package dev.leanloop.knowledge.metric;

import java.util.List;
import java.util.function.Predicate;

/**
 * A share with the items behind it, so that every number on a page can lead to its lines.
 *
 * @param part those that count, in the order of the whole
 * @param whole all that could
 */
public record Counted<T>(List<T> part, List<T> whole) {

    public Counted {
        part = List.copyOf(part);
        whole = List.copyOf(whole);
    }

    static <T> Counted<T> of(List<T> whole, Predicate<T> counts) {
        return new Counted<>(whole.stream().filter(counts).toList(), whole);
    }

    public Share share() {
        return new Share(part.size(), whole.size());
    }
}
