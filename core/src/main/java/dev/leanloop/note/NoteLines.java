package dev.leanloop.note;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a note as written, for messages that point at a word and show the line mended. Holds hidden lines too, so nothing
 * but a message may quote them. Says the same at any time, to any thread.
 */
public final class NoteLines {

    /** No line at all. */
    public static final NoteLines NONE = new NoteLines(List.of());

    private final String text;

    /** Null until a line is asked for; the same whichever thread asks first. */
    private @Nullable List<String> lines;

    NoteLines(List<String> lines) {
        this.text = "";
        this.lines = List.copyOf(lines);
    }

    private NoteLines(String text) {
        this.text = text;
    }

    /** The lines of a whole text with {@code \n} line ends: it is taken apart when a line is asked for. */
    static NoteLines of(String text) {
        return new NoteLines(text);
    }

    List<String> all() {
        List<String> all = lines;
        if (all == null) {
            all = List.of(text.split("\n", -1));
            lines = all;
        }
        return all;
    }

    /** All lines as one text, each but the last with its end. */
    public String text() {
        return text.isEmpty() ? String.join("\n", all()) : text;
    }

    /** A line, from 1, without its end; empty outside the note. */
    public String line(int number) {
        List<String> all = all();
        return number < 1 || number > all.size() ? "" : all.get(number - 1);
    }

    /** The first line, from a line on and at most so many further down, that holds a word; that line when none does. */
    public int lineOf(String word, int from, int further) {
        for (int line = from; line <= from + further && line <= all().size(); line++) {
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
