package dev.leanloop.site;

import java.util.List;

/** What is owed: ours, theirs, and nobody's. */
public record PromisesPage(PageHead head, int owed, List<Owed> sides) implements Page {

    public PromisesPage {
        sides = List.copyOf(sides);
    }

    /** What one side owes. */
    public record Owed(String side, int owed, List<DueGroup> groups) {

        public Owed {
            groups = List.copyOf(groups);
        }
    }

    /** Promises that are due in one stretch of time. */
    public record DueGroup(String title, List<PromiseLine> promises) {

        public DueGroup {
            promises = List.copyOf(promises);
        }
    }
}
