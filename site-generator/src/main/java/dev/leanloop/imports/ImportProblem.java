package dev.leanloop.imports;

/**
 * What could not be taken over, or not as it stands. Nothing that was written there is repeated.
 *
 * @param file as the person named it, or below the folder that they named
 * @param line from 1; 0 for the file as a whole
 * @param message what is wrong, and where it can be helped, how
 */
public record ImportProblem(String file, int line, String message) {

    /** {@code calls.csv:7: no day}. */
    @Override
    public String toString() {
        return file + (line > 0 ? ":" + line : "") + ": " + message;
    }
}
