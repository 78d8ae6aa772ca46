package dev.leanloop.index;

/**
 * Something else that could be asked, and finds something.
 *
 * @param query to ask, as people type it
 * @param left what it leaves out, for {@link Type#WITHOUT}; else empty
 * @param narrowed whether the chosen facet values and days are kept; nothing was found with them if not
 * @param total of its hits
 */
public record Way(Type type, String query, String left, boolean narrowed, int total) {

    /** How a way comes from what was asked. */
    public enum Type {
        /** What was meant, where too little was found: words as fields, the nearest spelling. */
        MEANT,
        /** The words as fields, where the words themselves are found. */
        ALSO,
        /** The same, whatever was chosen. */
        EVERYWHERE,
        /** Without one of its parts. */
        WITHOUT,
        /** Any of its words. */
        ANY
    }
}
