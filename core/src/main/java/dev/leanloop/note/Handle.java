package dev.leanloop.note;

/**
 * How a note names a person: {@code maria.k}, written {@code @maria.k} in text. Never a full name.
 *
 * @param value letters, digits, {@code .}, {@code _} and {@code -}, without the {@code @}; as written, compared as written
 */
public record Handle(String value) implements Comparable<Handle> {

    public Handle {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a handle is not blank");
        }
    }

    public static Handle of(String value) {
        return new Handle(value.startsWith("@") ? value.substring(1) : value);
    }

    @Override
    public int compareTo(Handle other) {
        return value.compareTo(other.value);
    }

    /** With its {@code @}, as in a note. */
    @Override
    public String toString() {
        return "@" + value;
    }
}
