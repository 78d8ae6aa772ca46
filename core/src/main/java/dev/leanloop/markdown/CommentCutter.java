package dev.leanloop.markdown;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts {@code <!-- -->} and {@code %% %%} out of a note before it is parsed, so that nothing in a comment can become an item, a
 * heading or a link definition. Line breaks stay, and so do the line numbers; what was cut from within a line is remembered for
 * the columns.
 *
 * <p>Code is stepped over: a comment sign within it is no comment. A comment that is opened at the start of a line and never
 * closed hides the rest of the note (it may be private); one opened within a line and never closed is text.
 */
final class CommentCutter {

    private final String source;
    private final StringBuilder kept = new StringBuilder();
    private final List<Cut> cuts = new ArrayList<>();
    private int at;
    private int line = 1;
    private int keptColumn = 1;

    private CommentCutter(String source) {
        this.source = source;
    }

    static Result cut(String source) {
        Result whole = new Result(source, List.of(), Signs.of(source));
        return whole.holds("%%") || whole.holds("<!--") ? new CommentCutter(source).run(whole.signs()) : whole;
    }

    private Result run(Signs signs) {
        boolean lineStart = true;
        while (at < source.length()) {
            if (lineStart && skipFence()) {
                continue;
            }
            char c = source.charAt(at);
            if (c == '`') {
                keepCodeSpan();
                lineStart = false;
            } else if (!(opens("%%") && skipComment("%%", "%%", lineStart))
                    && !(opens("<!--") && skipComment("<!--", "-->", lineStart))) {
                keep(c);
                lineStart = c == '\n' || lineStart && (c == ' ' || c == '\t');
            }
        }
        return new Result(kept.toString(), List.copyOf(cuts), signs);
    }

    private boolean opens(String sign) {
        return source.startsWith(sign, at);
    }

    private boolean skipComment(String open, String close, boolean lineStart) {
        int end = source.indexOf(close, at + open.length());
        if (end < 0 && !lineStart) {
            return false;
        }
        int stop = end < 0 ? source.length() : end + close.length();
        int cutFrom = keptColumn;
        int removed = 0;
        while (at < stop) {
            char c = source.charAt(at++);
            if (c == '\n') {
                remember(cutFrom, removed);
                kept.append(c);
                line++;
                keptColumn = 1;
                cutFrom = 1;
                removed = 0;
            } else {
                removed++;
            }
        }
        remember(cutFrom, removed);
        return true;
    }

    private void remember(int column, int removed) {
        if (removed > 0) {
            cuts.add(new Cut(line, column, removed));
        }
    }

    /** Keeps a whole fenced code block that starts at this line, if one does. */
    private boolean skipFence() {
        int start = at;
        while (start < source.length() && start - at < 4 && source.charAt(start) == ' ') {
            start++;
        }
        int run = runAt(start);
        if (run < 3) {
            return false;
        }
        char mark = source.charAt(start);
        int scan = lineEnd(start);
        if (mark == '`' && source.substring(start + run, scan).indexOf('`') >= 0) {
            return false;
        }
        while (scan < source.length()) {
            int next = scan + 1;
            int text = next;
            while (text < source.length() && source.charAt(text) == ' ') {
                text++;
            }
            scan = lineEnd(next);
            if (text < source.length() && source.charAt(text) == mark && runAt(text) >= run) {
                break;
            }
        }
        keepUntil(scan);
        return true;
    }

    private void keepCodeSpan() {
        int run = runAt(at);
        int scan = at + run;
        while (scan < source.length()) {
            int tick = source.indexOf('`', scan);
            int blank = source.indexOf("\n\n", scan);
            if (tick < 0 || blank >= 0 && blank < tick) {
                break;
            }
            int closing = runAt(tick);
            if (closing == run) {
                keepUntil(tick + closing);
                return;
            }
            scan = tick + closing;
        }
        keepUntil(at + run);
    }

    private int runAt(int from) {
        if (from >= source.length() || source.charAt(from) != '`' && source.charAt(from) != '~') {
            return 0;
        }
        int end = from;
        while (end < source.length() && source.charAt(end) == source.charAt(from)) {
            end++;
        }
        return end - from;
    }

    private int lineEnd(int from) {
        int end = source.indexOf('\n', Math.min(from, source.length()));
        return end < 0 ? source.length() : end;
    }

    private void keepUntil(int end) {
        while (at < end) {
            keep(source.charAt(at));
        }
    }

    private void keep(char c) {
        kept.append(c);
        at++;
        if (c == '\n') {
            line++;
            keptColumn = 1;
        } else {
            keptColumn++;
        }
    }

    /** What was cut: {@code length} characters that stood in {@code line} before what is now at {@code column}. */
    record Cut(int line, int column, int length) {}

    /**
     * The text without comments, and the way back to the columns of the note.
     *
     * @param signs those of the text, and of what was cut
     */
    record Result(String text, List<Cut> cuts, Signs signs) {

        /** Whether a word of ASCII stands anywhere in the text: nearly all that are asked for have a sign that most texts lack, or lack twice. */
        boolean holds(String word) {
            for (int i = 0; i < word.length(); i++) {
                char c = word.charAt(i);
                // What stood on both sides of a comment stands together now.
                boolean isTwice = cuts.isEmpty() && i > 0 && c == word.charAt(i - 1);
                if (!(isTwice ? signs.mayHoldTwice(c) : signs.mayHold(c))) {
                    return false;
                }
            }
            return text.contains(word);
        }

        int originalColumn(int line, int column) {
            if (cuts.isEmpty()) {
                return column;
            }
            int original = column;
            for (Cut cut : cuts) {
                if (cut.line() == line && cut.column() <= column) {
                    original += cut.length();
                }
            }
            return original;
        }
    }
}
