package dev.leanloop.note;

import java.nio.file.Path;
import java.util.List;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * Where a note lies: a file relative to the notes folder, with {@code /} on every platform, never leaving the folder; and where a
 * file logs several conversations, which of them.
 *
 * @param value the file, for example {@code customers/acme/2024-05-14-pricing-call.md}
 * @param part which conversation of a log file: its day, with {@code -2} for a second one; empty for a whole file
 */
public record NotePath(String value, String part) implements Comparable<NotePath> {

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
        return new NotePath(value, "");
    }

    /** The file at a path from the notes folder on, as the system has it. */
    public static NotePath of(Path inFolder) {
        StringJoiner segments = new StringJoiner("/");
        inFolder.forEach(segment -> segments.add(segment.toString())); // A name may hold a backslash.
        return of(segments.toString());
    }

    /** One conversation of this log file. */
    NotePath withPart(String name) {
        return new NotePath(value, name);
    }

    /** The whole file that this is, or is a part of. */
    public NotePath file() {
        return part.isEmpty() ? this : of(value);
    }

    /** The parts between the slashes, file name last. */
    public List<String> segments() {
        return List.of(value.split("/"));
    }

    /** The last segment, for example {@code 2024-05-14-pricing-call.md}. */
    public String fileName() {
        return value.substring(value.lastIndexOf('/') + 1);
    }

    /** The name links use: the file's without its extension, with {@code .} and the part. */
    public String baseName() {
        return named(withoutExtension(fileName()));
    }

    /** The whole path without its extension, with {@code .} and the part: the note's part of every item id. */
    public String stem() {
        return named(withoutExtension(value));
    }

    /** The folder, empty for a note at the top. */
    public String folder() {
        int slash = value.lastIndexOf('/');
        return slash < 0 ? "" : value.substring(0, slash);
    }

    private String named(String name) {
        return part.isEmpty() ? name : name + "." + part;
    }

    private static String withoutExtension(String name) {
        int dot = name.lastIndexOf('.');
        return dot > name.lastIndexOf('/') + 1 ? name.substring(0, dot) : name;
    }

    /** As a record's own, which is slow until it is compiled twice; maps of notes ask very often. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof NotePath path && value.equals(path.value) && part.equals(path.part);
    }

    @Override
    public int hashCode() {
        return 31 * value.hashCode() + part.hashCode();
    }

    @Override
    public int compareTo(NotePath other) {
        if (this == other) {
            return 0; // What is sorted is mostly of one note.
        }
        int byFile = value.compareTo(other.value);
        return byFile == 0 ? part.compareTo(other.part) : byFile;
    }

    @Override
    public String toString() {
        return part.isEmpty() ? value : value + "#" + part;
    }
}
