package dev.leanloop.diagnostic;

import java.util.Comparator;

/**
 * A place in the notes folder.
 *
 * @param file the path relative to the notes folder, with {@code /} on every platform
 * @param line the line, from 1
 * @param column the column in UTF-16 units, from 1
 */
public record SourceLocation(String file, int line, int column) implements Comparable<SourceLocation> {

    private static final Comparator<SourceLocation> ORDER = Comparator.comparing(SourceLocation::file)
            .thenComparingInt(SourceLocation::line)
            .thenComparingInt(SourceLocation::column);

    public SourceLocation {
        if (line < 1 || column < 1) {
            throw new IllegalArgumentException("line and column count from 1: " + file + ":" + line + ":" + column);
        }
    }

    @Override
    public int compareTo(SourceLocation other) {
        return ORDER.compare(this, other);
    }

    /** {@code file:line:column}, the form editors and terminals make clickable. */
    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}
