package dev.leanloop.note;

import dev.leanloop.markdown.Block;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A file of several conversations: two or more headings of the same level that start with a day make one each (section 12 of the note
 * format). What stands before the first, and under a later heading of a higher level, is the text of the file itself.
 */
final class LogFile {

    private LogFile() {}

    /**
     * One conversation of the file.
     *
     * @param day the heading's day
     * @param title the heading without the day; empty when the day is all
     * @param from the heading's line, from 1
     * @param until the line behind its last one
     */
    record Entry(LocalDate day, String title, int from, int until) {

        boolean holds(int line) {
            return from <= line && line < until;
        }
    }

    /** The conversations, in file order; none when the file is no log. */
    static List<Entry> entries(List<Block> blocks, DateOrder order) {
        List<Block.Heading> headings = new ArrayList<>();
        for (Block block : blocks) {
            if (block instanceof Block.Heading heading) {
                headings.add(heading);
            }
        }
        Map<Integer, List<Block.Heading>> dated = new TreeMap<>();
        for (Block.Heading heading : headings) {
            if (dayOf(heading, order).isPresent()) {
                dated.computeIfAbsent(heading.level(), level -> new ArrayList<>())
                        .add(heading);
            }
        }
        return dated.values().stream()
                .filter(sameLevel -> sameLevel.size() >= 2)
                .findFirst()
                .map(sameLevel -> entries(headings, sameLevel, order))
                .orElse(List.of());
    }

    private static List<Entry> entries(List<Block.Heading> headings, List<Block.Heading> dated, DateOrder order) {
        List<Entry> entries = new ArrayList<>();
        for (Block.Heading heading : dated) {
            WrittenDay.Found found = WrittenDay.atStart(words(heading), order).orElseThrow();
            LocalDate day = found.day().orElseThrow();
            String title = words(heading).substring(found.end()).replaceFirst("^[\\s:,;.)\\]–—-]+", "");
            entries.add(new Entry(day, title.strip(), heading.line(), end(headings, dated, heading)));
        }
        return entries;
    }

    /**
     * The name of each conversation: its day, with {@code -2} for the second one of a day. Those that fewer may read are counted behind
     * the others, so that no name tells of one that its reader may not see.
     *
     * @param visibilities of the conversations, in the same order
     */
    static List<String> names(List<Entry> entries, List<Visibility> visibilities) {
        String[] names = new String[entries.size()];
        Map<LocalDate, Integer> ofDay = new HashMap<>();
        for (Visibility visibility : Visibility.values()) {
            for (int i = 0; i < names.length; i++) {
                if (visibilities.get(i) == visibility) {
                    LocalDate day = entries.get(i).day();
                    int count = ofDay.merge(day, 1, Integer::sum);
                    names[i] = count == 1 ? day.toString() : day + "-" + count;
                }
            }
        }
        return List.of(names);
    }

    /** Up to the next day, or the next heading of a higher level. */
    private static int end(List<Block.Heading> headings, List<Block.Heading> dated, Block.Heading start) {
        return headings.stream()
                .filter(heading -> heading.line() > start.line())
                .filter(heading -> heading.level() < start.level() || dated.contains(heading))
                .mapToInt(Block.Heading::line)
                .findFirst()
                .orElse(Integer.MAX_VALUE);
    }

    private static Optional<LocalDate> dayOf(Block.Heading heading, DateOrder order) {
        return WrittenDay.atStart(words(heading), order).flatMap(WrittenDay.Found::day);
    }

    private static String words(Block.Heading heading) {
        return heading.text().text().replace('\n', ' ').strip();
    }
}
