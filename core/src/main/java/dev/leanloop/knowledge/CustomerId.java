package dev.leanloop.knowledge;

/**
 * A customer's name in paths and exports: the name of its folder.
 *
 * @param value for example {@code acme}
 */
public record CustomerId(String value) implements Comparable<CustomerId> {

    @Override
    public int compareTo(CustomerId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
