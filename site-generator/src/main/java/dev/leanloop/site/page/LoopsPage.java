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
 * @param wheels those that stand on the page, each once
 */
public record LoopsPage(PageHead head, int open, List<Group> groups, List<OpenerLine> openers, List<Wheel> wheels)
        implements Page {

    public LoopsPage {
        groups = List.copyOf(groups);
        openers = List.copyOf(openers);
        wheels = List.copyOf(wheels);
    }

    /**
     * Loops that stand alike, and what turns them again.
     *
     * @param anchor {@code waiting-for-us}
     * @param title the same in words
     * @param todo what to do about them
     * @param line what to write into a note for that; empty when there is nothing to write
     * @param loops those silent for longest first; of the closed ones those closed last
     */
    public record Group(String anchor, String title, String todo, String line, Excerpt<LoopRow> loops) {}

    /**
     * One loop.
     *
     * @param customer whose
     * @param briefing its name and its briefing
     * @param coaching its coaching sheet
     * @param earlier how many talks are not shown
     * @param turns its latest talks, oldest first
     * @param end {@code next}, {@code closed} or {@code silent}: what stands behind the last wheel
     * @param next the day agreed for the next talk; null exactly when the end is another one
     * @param last the day of the latest talk; null when none has one
     * @param waits the promise that is waited for; null when nobody owes anything, or the loop turns or is closed
     */
    public record LoopRow(
            Link customer,
            Link briefing,
            SiteUrl coaching,
            int earlier,
            List<Turn> turns,
            String end,
            @Nullable Day next,
            @Nullable Day last,
            @Nullable PromiseLine waits) {

        public LoopRow {
            turns = List.copyOf(turns);
        }
    }

    /**
     * One talk of a loop.
     *
     * @param talk its title and page
     * @param day when it was; null when nobody wrote it
     * @param wheel its cycle
     * @param gap days since the one shown before it, as {@code 9 d}; empty for the first and where a day is missing
     * @param join how it hangs together with the one shown before it: {@code follows} or {@code inferred}; empty when it follows
     *     another one or none
     */
    public record Turn(Link talk, @Nullable Day day, Wheel wheel, String gap, String join) {}

    /**
     * Loops that one side opened.
     *
     * @param side {@code performer}, {@code customer} or {@code unknown}
     * @param loops how many
     * @param open how many of them are not closed and still count on
     * @param talks how many talks they had
     * @param days from their first talk to their last; null when none of them has days
     * @param customers whose they are, by name
     */
    public record OpenerLine(
            String side,
            int loops,
            int open,
            Spread talks,
            @Nullable Spread days,
            Excerpt<Link> customers) {}

    /**
     * Numbers in short.
     *
     * @param median the one in the middle; of an even number of them the mean of the two in the middle
     * @param least the smallest
     * @param most the largest
     */
    public record Spread(String median, long least, long most) {}
}
