package dev.leanloop.site.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where loops stop turning: every loop as a row of wheels, those that need something first.
 *
 * @param head of the page
 * @param open how many loops are not closed
 * @param groups by how they stand, none of them empty
 * @param openers how loops went by who opened them, shown and not concluded; empty without loops
 */
public record LoopsPage(PageHead head, int open, List<Group> groups, List<OpenerLine> openers) implements Page {

    public LoopsPage {
        groups = List.copyOf(groups);
        openers = List.copyOf(openers);
    }

    /** Loops that stand alike, and what turns them again. */
    public record Group(String anchor, String title, String todo, Excerpt<LoopRow> loops) {}

    /**
     * One loop.
     *
     * @param customer whose
     * @param briefing its name and its briefing
     * @param earlier how many talks are not shown
     * @param turns its latest talks, oldest first
     * @param next the day agreed for the next talk; null when there is none
     * @param silent how long nothing happened, as {@code 12 weeks}; empty when it does not matter
     */
    public record LoopRow(
            Link customer,
            Link briefing,
            int earlier,
            List<Turn> turns,
            @Nullable Day next,
            String silent) {

        public LoopRow {
            turns = List.copyOf(turns);
        }
    }

    /**
     * One talk of a loop.
     *
     * @param talk its title and page
     * @param wheel its cycle
     * @param gap days since the one before it, as {@code 9 d}; empty for the first and where a day is missing
     */
    public record Turn(Link talk, Wheel wheel, String gap) {}

    /**
     * Loops that one side opened.
     *
     * @param side {@code performer}, {@code customer} or {@code unknown}
     * @param loops how many
     * @param talks the median number of talks in them
     * @param days the median number of days from their first talk to their last
     */
    public record OpenerLine(String side, int loops, int talks, int days) {}
}
