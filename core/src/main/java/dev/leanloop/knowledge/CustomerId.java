package dev.leanloop.knowledge;

import org.jspecify.annotations.Nullable;

/**
 * A customer's name in paths and exports: the name of its folder.
 *
 * @param value for example {@code acme}
 */
public record CustomerId(String value) implements Comparable<CustomerId> {

    /** As a record's own, which is slow until it is compiled twice; every note asks. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CustomerId id && value.equals(id.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public int compareTo(CustomerId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
