package dev.leanloop.adopt;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How often each of some names was seen. */
final class Tally {

    private final Map<String, Integer> counts = new TreeMap<>();

    void add(String name) {
        counts.merge(name, 1, Integer::sum);
    }

    int of(String name) {
        return counts.getOrDefault(name, 0);
    }

    int total() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** The most frequent first, equals by name. */
    List<String> names() {
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** {@code Sprint-Review 98, User-Experience 24 and 3 more}. */
    String shown(int most) {
        List<String> names = names();
        String first = String.join(
                ", ",
                names.stream().limit(most).map(name -> name + " " + of(name)).toList());
        return names.size() <= most ? first : first + " and " + (names.size() - most) + " more";
    }
}
