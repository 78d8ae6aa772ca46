package dev.leanloop.note;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Who may know that a file is there which could not be read. Its name is said to everyone who could have read it; where that cannot
 * be told, to authors alone: whatever touches an audience fails closed.
 */
public final class UnreadNote {

    private UnreadNote() {}

    /** Who may know of a file that could not even be opened. */
    public static final Visibility UNOPENED = Visibility.PRIVATE;

    /**
     * Who may know of a file with that content.
     *
     * @param content of the file or its beginning, in whatever encoding
     */
    public static Visibility visibility(NotePath path, byte[] content, Settings settings) {
        // Latin 1 keeps every byte; without NUL, what is UTF-16 and could be ASCII can be searched as well.
        String text = new String(content, StandardCharsets.ISO_8859_1).replace("\0", "");
        if (text.chars().anyMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f')) {
            return Visibility.PRIVATE; // Packed or encrypted: there is no telling what it would have said.
        }
        return visibility(path, text, settings);
    }

    /** Who may know of a note with that text, which took too long to read. */
    public static Visibility visibility(NotePath path, String text, Settings settings) {
        List<String> lines = text.replace('\r', '\n').lines().toList();
        if (lines.stream().anyMatch(line -> VisibilityTrace.mayMean(line, settings))) {
            return VisibilityTrace.mostPrivate(lines);
        }
        return NoteReader.isAmongTruths(path) || VisibilityTrace.mayBeTruth(lines)
                ? Visibility.MANAGERS
                : Visibility.TEAM;
    }
}
