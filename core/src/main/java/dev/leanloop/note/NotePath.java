package dev.leanloop.note;

import java.util.List;

/**
 * Where a note lies: relative to the notes folder, with {@code /} on every platform, never leaving the folder.
 *
 * @param value for example {@code customers/acme/2024-05-14-pricing-call.md}
 */
public record NotePath(String value) implements Comparable<NotePath> {

    public NotePath {
        if (value.isEmpty() || value.startsWith("/") || value.endsWith("/")) {
            throw new IllegalArgumentException("not a path inside the notes folder: '" + value + "'");
        }
        for (String segment : value.split("/", -1)) {
            if (segment.isEmpty() || segment.equals(".") || segment.equals("..")) {
                throw new IllegalArgumentException("not a path inside the notes folder: '" + value + "'");
            }
        }
    }

    public static NotePath of(String value) {
        return new NotePath(value);
    }

    /** The parts between the slashes, file name last. */
    public List<String> segments() {
        return List.of(value.split("/"));
    }

    /** The last segment, for example {@code 2024-05-14-pricing-call.md}. */
    public String fileName() {
        return value.substring(value.lastIndexOf('/') + 1);
    }

    /** The file name without its extension. */
    public String baseName() {
        return withoutExtension(fileName());
    }

    /** The whole path without its extension: the note's part of every item id. */
    public String stem() {
        return withoutExtension(value);
    }

    /** The folder, empty for a note at the top. */
    public String folder() {
        int slash = value.lastIndexOf('/');
        return slash < 0 ? "" : value.substring(0, slash);
    }

    private static String withoutExtension(String name) {
        int dot = name.lastIndexOf('.');
        return dot > name.lastIndexOf('/') + 1 ? name.substring(0, dot) : name;
    }

    @Override
    public int compareTo(NotePath other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
