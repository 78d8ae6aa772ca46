package dev.leanloop.note;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a note names a person: {@code maria.k}, written {@code @maria.k} in text. Never a full name.
 *
 * @param value letters, digits, {@code .}, {@code _} and {@code -}, without the {@code @}; as written, compared as written
 */
public record Handle(String value) implements Comparable<Handle> {

    private static final Pattern NO_NAME = Pattern.compile("[^\\p{L}\\p{M}\\p{N}_-]+");
    private static final Pattern OUTER_DOTS = Pattern.compile("^\\.+|\\.+$");
    private static final Pattern HANDLE = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]*");

    /** {@code M.} is none: it begins Maria as well as Monsieur. */
    static final String TITLE = "(?:(?:Dr|Prof|Mr|Mrs|Ms|Mme|Herr|Frau)(?:\\.\\s*|\\s+))";

    private static final Pattern TITLES = Pattern.compile("^" + TITLE + "{1,4}(?=\\p{L})");

    public Handle {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a handle is not blank");
        }
    }

    /** Whether a text can be written behind {@code @} as it is. */
    static boolean isHandle(String text) {
        return HANDLE.matcher(text).matches();
    }

    public static Handle of(String value) {
        String bare = value.startsWith("@") ? value.substring(1) : value;
        return new Handle(OneString.of(bare)); // A few hundred are named a hundred thousand times.
    }

    /**
     * The handle of whoever was written as {@code maria.k}, {@code @maria.k}, a link to {@code Maria Keller}, {@code Maria Keller} or
     * {@code Dr. Maria Keller}: a name becomes {@code maria.keller}, so that a person of a note without handles is found, linked and
     * left out as one with. Empty when no letter or digit is written.
     */
    public static Optional<Handle> named(String written) {
        String bare = untitled(unlinked(written.strip()));
        if (bare.startsWith("[")) {
            return Optional.empty(); // A mail address that was masked.
        }
        if (bare.startsWith("@")) {
            return namesSomebody(bare) ? Optional.of(of(bare)) : Optional.empty();
        }
        if (HANDLE.matcher(bare).matches() && bare.equals(bare.toLowerCase(Locale.ROOT))) {
            return Optional.of(of(bare));
        }
        String dotted = NO_NAME.matcher(bare.toLowerCase(Locale.ROOT)).replaceAll(".");
        String joined = OUTER_DOTS.matcher(dotted).replaceAll("");
        return namesSomebody(joined) ? Optional.of(of(joined)) : Optional.empty();
    }

    private static boolean namesSomebody(String text) {
        return text.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    /**
     * The handle that a list of people gives somebody: as written where it is one, since text names the person so; else of the name.
     * Empty when no letter or digit is written.
     */
    public static Optional<Handle> listed(String id) {
        String bare = id.startsWith("@") ? id.substring(1) : id;
        return isHandle(bare) ? Optional.of(of(bare)) : named(bare);
    }

    /** A name without the titles in front of it: {@code Dr. Maria Keller}, {@code Frau Lutz}. */
    public static String untitled(String name) {
        return !name.isEmpty() && "DPMHF".indexOf(name.charAt(0)) >= 0
                ? TITLES.matcher(name).replaceFirst("")
                : name;
    }

    /** The words of {@code [[target|words]]}, {@code [[words]]} and {@code [words](target)}; any other text as it is. */
    public static String unlinked(String written) {
        return written.startsWith("[")
                ? LinkedValue.of(written).map(LinkedValue::words).orElse(written)
                : written;
    }

    /** As a record's own, which is slow until it is compiled twice: maps ask very often. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Handle handle && value.equals(handle.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
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
