package dev.leanloop.adopt;

/**
 * One setting that is proposed.
 *
 * @param yaml the lines of {@code leanloop.yml}, without comment
 * @param reason what it was seen at, with counts
 */
public record Finding(String yaml, String reason) {

    /** A text in YAML's double quotes, which hold whatever JSON's do. */
    static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
