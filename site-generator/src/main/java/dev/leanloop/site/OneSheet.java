package dev.leanloop.site;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * Keeps a page to one printed sheet, A4 or Letter: entries are taken from the top while there is room for their lines, and what is
 * left out is counted. A static page cannot measure, so lines are counted from the letters they hold, on the wide side.
 *
 * <p>For one page; the calls' order is the order of what matters most.
 */
final class OneSheet {

    /** Lines of a Letter sheet, the shorter one, at the size that sheets are printed in. */
    private static final int LINES = 68;

    /** Letters of a line across the sheet; of a column less than half of them. */
    private static final int WIDE = 118;

    private static final int COLUMN = 54;

    private int left;
    private final List<String> leftOut = new ArrayList<>();

    /**
     * @param lines those that stand on the sheet in any case
     */
    OneSheet(int lines) {
        left = LINES - lines;
    }

    /** What was left out, as {@code 3 questions}, in the order in which it was found not to fit. */
    List<String> leftOut() {
        return List.copyOf(leftOut);
    }

    /** How many lines are free. */
    int left() {
        return left;
    }

    /** Takes lines for something that has its own measure, as columns side by side have. */
    void take(int lines) {
        left -= lines;
    }

    /** As many of some entries across the sheet as fit below a heading. */
    <T> List<T> fitting(List<T> entries, int most, ToIntFunction<T> lines, String one, String many) {
        var column = new Column(left);
        List<T> fitting = column.fitting(entries, most, lines, one, many);
        left -= column.used();
        return fitting;
    }

    /** A column of the sheet with a number of lines of its own. */
    Column column(int lines) {
        return new Column(lines);
    }

    /** Part of a sheet. */
    final class Column {

        private static final int HEADING = 2;

        private final int lines;
        private int used;

        private Column(int lines) {
            this.lines = lines;
        }

        int used() {
            return used;
        }

        /** Takes lines for what stands there in any case. */
        void take(int taken) {
            used += taken;
        }

        /** As many of some entries as fit below a heading. */
        <T> List<T> fitting(List<T> entries, int most, ToIntFunction<T> linesOf, String one, String many) {
            List<T> fitting = new ArrayList<>();
            int needed = HEADING;
            for (T entry : entries) {
                int more = linesOf.applyAsInt(entry);
                if (fitting.size() == most || used + needed + more > lines) {
                    break;
                }
                needed += more;
                fitting.add(entry);
            }
            if (fitting.size() < entries.size()) {
                leftOut.add(Lines.count(entries.size() - fitting.size(), one, many));
            }
            used += fitting.isEmpty() ? 0 : needed;
            return fitting;
        }
    }

    /** How many lines a text takes across the sheet. */
    static int wide(String text) {
        return lines(text, WIDE);
    }

    /** How many lines a text takes in one of two columns. */
    static int narrow(String text) {
        return lines(text, COLUMN);
    }

    /** How many lines a text takes in rows of so many letters; at least one. */
    static int lines(String text, int letters) {
        return Math.max(1, Math.ceilDiv(text.length(), letters));
    }
}
