package dev.leanloop.knowledge;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * One matter with one customer.
 *
 * @param customer whose loop
 * @param name the sub-folder or the {@code loop} key, {@code main} without either
 */
public record LoopId(CustomerId customer, String name) implements Comparable<LoopId> {

    private static final Comparator<LoopId> ORDER =
            Comparator.comparing(LoopId::customer).thenComparing(LoopId::name);

    /** As a record's own, which is slow until it is compiled twice; every promise and belief asks. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof LoopId loop && name.equals(loop.name) && customer.equals(loop.customer);
    }

    @Override
    public int hashCode() {
        return 31 * customer.hashCode() + name.hashCode();
    }

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
