package dev.leanloop.note;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a note as written, for messages that point at a word and show the line mended. Holds hidden lines too, so nothing
 * but a message may quote them. Says the same at any time, to any thread. One text and where its lines start: a string for each line
 * was half of what a note took in memory.
 */
public final class NoteLines {

    /** No line at all. */
    public static final NoteLines NONE = new NoteLines("");

    private final String text;

    /** The offset of every line; null until a line is asked for, the same whichever thread asks first. */
    private volatile int @Nullable [] starts;

    private NoteLines(String text) {
        this.text = text;
    }

    /** The lines of a whole text with {@code \n} line ends. */
    static NoteLines of(String text) {
        return new NoteLines(text);
    }

    /** The lines of a file with any line ends, numbered as those of a note that is read of it. */
    public static NoteLines ofFile(String text) {
        return of(NoteReader.normalLines(text));
    }

    /** How many lines there are; a text that ends with the end of a line has an empty one behind that. */
    public int count() {
        return starts().length;
    }

    /** All lines as one text, each but the last with its end. */
    public String text() {
        return text;
    }

    /** A line, from 1, without its end; empty outside the note. */
    public String line(int number) {
        int[] all = starts();
        if (number < 1 || number > all.length) {
            return "";
        }
        int end = number == all.length ? text.length() : all[number] - 1;
        return text.substring(all[number - 1], end);
    }

    /** The first line, from a line on and at most so many further down, that holds a word; that line when none does. */
    public int lineOf(String word, int from, int further) {
        for (int line = from; line <= from + further && line <= starts().length; line++) {
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

    private int[] starts() {
        int[] known = starts;
        if (known == null) {
            known = startsIn(text);
            starts = known;
        }
        return known;
    }

    private static int[] startsIn(String text) {
        int[] found = new int[16];
        int count = 1;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) {
            if (count == found.length) {
                found = Arrays.copyOf(found, 2 * count);
            }
            found[count++] = end + 1;
        }
        return Arrays.copyOf(found, count);
    }
}
