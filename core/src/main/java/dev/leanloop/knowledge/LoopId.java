package dev.leanloop.knowledge;

import java.util.Comparator;

/**
 * One matter with one customer.
 *
 * @param customer whose loop
 * @param name the sub-folder or the {@code loop} key, {@code main} without either
 */
public record LoopId(CustomerId customer, String name) implements Comparable<LoopId> {

    private static final Comparator<LoopId> ORDER =
            Comparator.comparing(LoopId::customer).thenComparing(LoopId::name);

    @Override
    public int compareTo(LoopId other) {
        return ORDER.compare(this, other);
    }

    /** {@code acme/pilot}, as exports name it. */
    @Override
    public String toString() {
        return customer + "/" + name;
    }
}
