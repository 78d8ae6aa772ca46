package dev.leanloop.knowledge.metric;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Function;

/**
 * Items by their age in days, with the median: one very old item does not move it.
 *
 * @param oldestFirst the items and their ages; of equal age in the order they were given
 */
public record Ages<T>(List<Aged<T>> oldestFirst) {

    public Ages {
        oldestFirst = List.copyOf(oldestFirst);
    }

    /** Ages as of a day; items without a day have none and are left out. */
    static <T> Ages<T> of(List<T> items, Function<T, Optional<LocalDate>> since, LocalDate asOf) {
        List<Aged<T>> aged = new ArrayList<>();
        for (T item : items) {
            Optional<LocalDate> day = since.apply(item);
            if (day.isPresent()) {
                aged.add(new Aged<>(item, ChronoUnit.DAYS.between(day.orElseThrow(), asOf)));
            }
        }
        return oldestFirst(aged);
    }

    static <T> Ages<T> oldestFirst(List<Aged<T>> aged) {
        return new Ages<>(aged.stream()
                .sorted(Comparator.comparingLong((Aged<T> one) -> one.days()).reversed())
                .toList());
    }

    /** The middle age, of an even number of items the mean of the two in the middle. */
    public OptionalDouble median() {
        int n = oldestFirst.size();
        if (n == 0) {
            return OptionalDouble.empty();
        }
        long upper = oldestFirst.get(n / 2).days();
        long lower = oldestFirst.get((n - 1) / 2).days();
        return OptionalDouble.of((upper + lower) / 2.0);
    }

    public OptionalLong max() {
        return oldestFirst.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(oldestFirst.getFirst().days());
    }

    /** An item and its age; a negative age lies ahead. */
    public record Aged<T>(T item, long days) {}
}
