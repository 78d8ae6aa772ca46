package dev.leanloop.site;

import dev.leanloop.site.message.Messages;
import dev.leanloop.site.page.Excerpt;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Keeps a page to one printed sheet, A4 or Letter: what matters most takes its room first, the first entry of every part has room of its
 * own, and what is left out is counted. A static page cannot measure, so its words are laid out here, in points, on the narrower of both
 * papers and the shorter, in letters as wide as those of the widest common face. The sizes are those of print.css and report.css.
 *
 * <p>For one page. First {@linkplain Area#part name} the parts of an area, then ask each for what fits, in the order of what matters most.
 */
final class OneSheet {

    /** Across the sheet: A4, the narrower, without its margins. */
    static final double WIDE = 510;

    /** One of two columns. */
    static final double COLUMN = 249;

    /** Letter, the shorter, without its margins (712 points) and a line for what a browser lays out otherwise. */
    private static final double HEIGHT = 701;

    /** A heading of a part, its rule, and the space behind the part. */
    private static final double HEADING = 16.6;

    /** A heading within a column, and its rule. */
    private static final double SUBHEADING = 13.9;

    /** That there is nothing below a heading. */
    private static final double NOTHING = 13;

    /** Between one entry and the next. */
    private static final double ROW = 1;

    private static final double SMALL = 8;
    private static final double USUAL = 8.5;
    private static final double LEADING = 1.3;

    private final Messages messages;
    private final List<String> leftOut = new ArrayList<>();

    OneSheet(Messages messages) {
        this.messages = messages;
    }

    /** What was left out, as {@code 3 questions}, in the order in which it was found not to fit. */
    List<String> leftOut() {
        return List.copyOf(leftOut);
    }

    /** Says what is left out for other reasons than those of {@link Part#fitting}. */
    void leaveOut(int count, String name) {
        if (count > 0) {
            leftOut.add(messages.count(name, count));
        }
    }

    /** All of the sheet, with parts across it. */
    Area across() {
        return new Area(HEIGHT, WIDE, HEADING);
    }

    /** A column of the sheet with an amount of room of its own. */
    Area column(double points) {
        return new Area(points, COLUMN, SUBHEADING);
    }

    /** Room on a sheet. */
    final class Area {

        private final double room;
        private final double width;
        private final double heading;
        private final List<Part<?>> parts = new ArrayList<>();
        private double used;

        private Area(double room, double width, double heading) {
            this.room = room;
            this.width = width;
            this.heading = heading;
        }

        double used() {
            return used;
        }

        /** How much is not taken, in points. */
        double left() {
            return room - used;
        }

        /** How much of it is free, beside the first entry of each part that was not asked yet. */
        double free() {
            return left() - parts.stream().mapToDouble(Part::least).sum();
        }

        /** Takes room for what stands there in any case, or has its own measure, as columns side by side have. */
        void take(double points) {
            used += points;
        }

        /** Takes room for a heading that says that there is nothing. */
        void takeNothing() {
            used += heading + NOTHING;
        }

        /**
         * Names some entries below a heading, and keeps room for the first.
         *
         * @param paragraphs what an entry is made of
         * @param name what those are called that are left out: a message with a count
         */
        <T> Part<T> part(Excerpt<T> entries, Function<T, String[]> paragraphs, String name) {
            var part = new Part<>(this, entries, paragraphs, name);
            parts.add(part);
            return part;
        }
    }

    /** Entries below a heading. */
    final class Part<T> {

        private final Area area;
        private final Excerpt<T> entries;
        private final Function<T, String[]> paragraphs;
        private final String name;

        private Part(Area area, Excerpt<T> entries, Function<T, String[]> paragraphs, String name) {
            this.area = area;
            this.entries = entries;
            this.paragraphs = paragraphs;
            this.name = name;
        }

        private double least() {
            return entries.total() == 0
                    ? 0
                    : area.heading + height(entries.lines().getFirst());
        }

        private double height(T entry) {
            double height = ROW;
            for (String paragraph : paragraphs.apply(entry)) {
                height += small(paragraph, area.width, Integer.MAX_VALUE);
            }
            return height;
        }

        /** As many of the entries as fit, or none; the others are counted as left out. */
        List<T> fitting() {
            area.parts.remove(this);
            List<T> fitting = new ArrayList<>();
            double free = area.free();
            double needed = area.heading;
            for (T entry : entries.lines()) {
                double more = height(entry);
                if (needed + more > free) {
                    break;
                }
                needed += more;
                fitting.add(entry);
            }
            leaveOut(entries.total() - fitting.size(), name);
            area.used += fitting.isEmpty() ? 0 : needed;
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
