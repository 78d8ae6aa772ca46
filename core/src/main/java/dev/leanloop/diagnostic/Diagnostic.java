package dev.leanloop.diagnostic;

import java.util.Comparator;

/**
 * One problem of one note, or of {@code leanloop.yml}.
 *
 * @param code the stable code, with its level and the reason why it matters
 * @param at where
 * @param message what is wrong, one sentence without the file name; may quote a marker, a label or a key of the note but
 *     never its prose
 * @param fixedLine the whole line as it should read, to copy; empty where no single line mends it
 */
public record Diagnostic(DiagnosticCode code, SourceLocation at, String message, String fixedLine)
        implements Comparable<Diagnostic> {

    private static final Comparator<Diagnostic> ORDER =
            Comparator.comparing(Diagnostic::at).thenComparing(Diagnostic::code).thenComparing(Diagnostic::message);

    /** A problem that no single line mends. */
    public static Diagnostic of(DiagnosticCode code, SourceLocation at, String message) {
        return new Diagnostic(code, at, message, "");
    }

    public Level level() {
        return code.level();
    }

    /** By place, then code, so that any list of problems prints in one order. */
    @Override
    public int compareTo(Diagnostic other) {
        return ORDER.compare(this, other);
    }

    /** The one-line form of compilers: {@code file:line:column: error E06: message}. */
    @Override
    public String toString() {
        return at + ": " + code.level().name().toLowerCase(java.util.Locale.ROOT) + " " + code + ": " + message;
    }
}
