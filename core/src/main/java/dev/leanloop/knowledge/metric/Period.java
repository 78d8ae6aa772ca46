package dev.leanloop.knowledge.metric;

import java.time.LocalDate;

/**
 * The days a figure looks at.
 *
 * @param from the first
 * @param to the last, not before {@code from}
 */
public record Period(LocalDate from, LocalDate to) {

    public Period {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("a period from " + from + " to " + to);
        }
    }

    boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
