package dev.leanloop.note;

import java.util.List;

/**
 * The lines of a note as written, for messages that point at a word and show the line mended. Holds hidden lines too, so nothing
 * but a message may quote them. Immutable.
 */
public final class NoteLines {

    /** No line at all. */
    public static final NoteLines NONE = new NoteLines(List.of());

    private final List<String> lines;

    NoteLines(List<String> lines) {
        this.lines = List.copyOf(lines);
    }

    /** A line, from 1, without its end; empty outside the note. */
    public String line(int number) {
        return number < 1 || number > lines.size() ? "" : lines.get(number - 1);
    }

    /** The first line, from a line on and at most so many further down, that holds a word; that line when none does. */
    public int lineOf(String word, int from, int further) {
        for (int line = from; line <= from + further && line <= lines.size(); line++) {
            if (line(line).contains(word)) {
                return line;
            }
        }
        return from;
    }

    /** The column, from 1, at which a word stands in a line, looked for from a column on; that column when it does not. */
    public int columnOf(String word, int line, int from) {
        int at = line(line).indexOf(word, from - 1);
        return at < 0 ? from : at + 1;
    }
}
