package dev.leanloop.person;

/**
 * A line that names a person.
 *
 * @param file relative to the notes folder, with {@code /}
 * @param line from 1; 0 for the file's own name
 * @param text the line as written
 * @param kind where it stands
 * @param quoted whether it is of a quote of the person's words
 */
public record Place(String file, int line, String text, Kind kind, boolean quoted) {

    /** Whether it is a line of a file, and not the file's name. */
    boolean isWithin(String name) {
        return line > 0 && file.equals(name);
    }

    /** Where a line stands. */
    public enum Kind {
        /** Front matter or settings, where handles have no sign. */
        KEYS,
        /** Any other text. */
        TEXT,
        /** The name of a file. */
        NAME,
        /** A line that may be about somebody of that first name. */
        PERHAPS
    }
}
