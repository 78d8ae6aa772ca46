package dev.leanloop.knowledge;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What one customer's fact was and is: {@code Fact: users = 40}, and later {@code users = 60}. Profile facts belong to it, with the
 * day they were first committed. Keys and values are compared without regard to case and to how many spaces stand in them.
 *
 * @param customer whose
 * @param key as its latest reading writes it
 * @param readings every time it was heard, oldest first; those without a day before all others, since nobody knows how old they are
 */
public record FactHistory(CustomerId customer, String key, List<Learning> readings) {

    private static final Comparator<Learning> OLDEST_FIRST = Comparator.comparing(
                    Learning::date, Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()))
            .thenComparing(Learning::origin);

    public FactHistory {
        readings = List.copyOf(readings);
        if (readings.isEmpty()) {
            throw new IllegalArgumentException("a fact that nobody heard: " + customer + ", " + key);
        }
    }

    /** Every keyed fact, by customer and key; facts without a customer have no history. */
    public static List<FactHistory> of(KnowledgeBase knowledge) {
        Map<CustomerId, Map<String, List<Learning>>> facts = new TreeMap<>();
        for (Learning learning : knowledge.learnings()) {
            if (learning.key() != null && learning.customer() != null) {
                facts.computeIfAbsent(learning.customer(), id -> new TreeMap<>())
                        .computeIfAbsent(plain(learning.key()), key -> new ArrayList<>())
                        .add(learning);
            }
        }
        List<FactHistory> histories = new ArrayList<>();
        facts.forEach((customer, keys) -> keys.values().forEach(readings -> {
            readings.sort(OLDEST_FIRST);
            histories.add(new FactHistory(
                    customer, Objects.requireNonNull(readings.getLast().key()), readings));
        }));
        return histories;
    }

    /** The latest reading. */
    public Learning now() {
        return readings.getLast();
    }

    /** The first reading since which every one says what the latest says: its day is since when. */
    public Learning since() {
        Learning since = now();
        for (Learning reading : readings.reversed()) {
            if (!isCurrent(reading)) {
                return since;
            }
            since = reading;
        }
        return since;
    }

    /** Whether a reading says what the latest says. */
    public boolean isCurrent(Learning reading) {
        return isSameValue(reading, now());
    }

    /** The last reading that said something else; empty when none did. */
    public Optional<Learning> was() {
        return readings.reversed().stream()
                .filter(reading -> !isCurrent(reading))
                .findFirst();
    }

    /** Each value once, as its latest reading writes it, newest first: what holds now stands first. */
    public List<Learning> values() {
        Map<String, Learning> latest = new TreeMap<>();
        readings.forEach(reading -> latest.put(value(reading), reading));
        return readings.reversed().stream()
                .filter(reading -> reading.equals(latest.get(value(reading))))
                .toList();
    }

    static boolean isSameValue(Learning one, Learning other) {
        return value(one).equals(value(other));
    }

    private static String value(Learning reading) {
        return plain(reading.value());
    }

    private static String plain(@Nullable String text) {
        return Objects.requireNonNullElse(text, "")
                .strip()
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT);
    }
}
