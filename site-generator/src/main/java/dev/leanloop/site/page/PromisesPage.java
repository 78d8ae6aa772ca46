package dev.leanloop.site.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is owed: ours, theirs, and nobody's.
 *
 * @param head of the page
 * @param owed how many promises are open
 * @param ages the open promises on a line of days; null when too few have a day
 * @param figures what can be counted, the counts first
 * @param sides ours, theirs, then nobody's if there are any
 */
public record PromisesPage(
        PageHead head, int owed, @Nullable AgeingStrip ages, List<FigureLine> figures, List<Owed> sides)
        implements Page {

    public PromisesPage {
        figures = List.copyOf(figures);
        sides = List.copyOf(sides);
    }

    /** What one side owes. */
    public record Owed(String side, int owed, List<DueGroup> groups) {

        public Owed {
            groups = List.copyOf(groups);
        }
    }

    /** Promises that are due in one stretch of time. */
    public record DueGroup(String title, Excerpt<PromiseLine> promises) {}
}
