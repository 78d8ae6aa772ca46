package dev.leanloop.site;

import dev.leanloop.site.message.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Keeps a page to one printed sheet, A4 or Letter: entries are taken from the top while there is room for them, and what is left out
 * is counted. A static page cannot measure, so its words are laid out here, in points, on the narrower of both papers and the shorter,
 * in letters as wide as those of the widest common face. The sizes are those of print.css and report.css.
 *
 * <p>For one page; the calls' order is the order of what matters most.
 */
final class OneSheet {

    /** Across the sheet: A4, the narrower, without its margins. */
    static final double WIDE = 510;

    /** One of two columns. */
    static final double COLUMN = 249;

    /** Letter, the shorter, without its margins (712 points) and three lines for what a browser lays out otherwise. */
    private static final double HEIGHT = 672;

    /** A heading of a part, its rule, and the space behind the part. */
    private static final double HEADING = 16;

    /** A heading within a column, and its rule. */
    private static final double SUBHEADING = 13.2;

    /** That there is nothing below a heading. */
    private static final double NOTHING = 13;

    /** Between one entry and the next. */
    private static final double ROW = 1;

    private static final double SMALL = 8;
    private static final double USUAL = 8.5;
    private static final double LEADING = 1.3;

    private final Messages messages;
    private double left = HEIGHT;
    private final List<String> leftOut = new ArrayList<>();

    OneSheet(Messages messages) {
        this.messages = messages;
    }

    /** What was left out, as {@code 3 questions}, in the order in which it was found not to fit. */
    List<String> leftOut() {
        return List.copyOf(leftOut);
    }

    /** How much is free, in points. */
    double left() {
        return left;
    }

    /** Says what is left out for other reasons than those of {@link #fitting}. */
    void leaveOut(int count, String name) {
        if (count > 0) {
            leftOut.add(messages.count(name, count));
        }
    }

    /** Takes room for what stands there in any case, or has its own measure, as columns side by side have. */
    void take(double points) {
        left -= points;
    }

    /** As many of some entries across the sheet as fit below a heading. */
    <T> List<T> fitting(List<T> entries, int most, Function<T, String[]> paragraphs, String name) {
        var part = new Column(left, WIDE, HEADING);
        List<T> fitting = part.fitting(entries, most, paragraphs, name);
        left -= fitting.isEmpty() ? 0 : part.used();
        return fitting;
    }

    /** A column of the sheet with an amount of room of its own. */
    Column column(double points) {
        return new Column(points, COLUMN, SUBHEADING);
    }

    /** Part of a sheet. */
    final class Column {

        private final double room;
        private final double width;
        private final double heading;
        private double used;

        private Column(double room, double width, double heading) {
            this.room = room;
            this.width = width;
            this.heading = heading;
        }

        double used() {
            return used;
        }

        /** Takes room for what stands there in any case. */
        void take(double points) {
            used += points;
        }

        /** Takes room for a heading that says that there is nothing. */
        void takeNothing() {
            used += heading + NOTHING;
        }

        /** As many of some entries, each of some paragraphs, as fit below a heading. */
        <T> List<T> fitting(List<T> entries, int most, Function<T, String[]> paragraphs, String name) {
            List<T> fitting = new ArrayList<>();
            double needed = heading;
            for (T entry : entries) {
                double more = ROW;
                for (String paragraph : paragraphs.apply(entry)) {
                    more += small(paragraph, width, Integer.MAX_VALUE);
                }
                if (fitting.size() == most || used + needed + more > room) {
                    break;
                }
                needed += more;
                fitting.add(entry);
            }
            leaveOut(entries.size() - fitting.size(), name);
            used += fitting.isEmpty() ? 0 : needed;
            return fitting;
        }
    }

    /** The height of a text in the size that most of a sheet is printed in, cut after so many lines. */
    static double usual(String text, double width, int most) {
        return Math.min(most, PrintedText.lines(text, width, USUAL)) * USUAL * LEADING;
    }

    /** The height of a text in the size of entries and small print, cut after so many lines. */
    static double small(String text, double width, int most) {
        return Math.min(most, PrintedText.lines(text, width, SMALL)) * SMALL * LEADING;
    }
}
