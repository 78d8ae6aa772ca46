package dev.leanloop.site.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Truth reviews, newest first. */
public record TruthsPage(PageHead head, List<TruthRow> reviews) implements Page {

    public TruthsPage {
        reviews = List.copyOf(reviews);
    }

    /** A truth review in the list of reviews. */
    public record TruthRow(Link review, @Nullable Day day, List<StepMark> steps, int checks, int held, int overdue) {

        public TruthRow {
            steps = List.copyOf(steps);
        }
    }

    /** Whether a step of a truth review has been taken. */
    public record StepMark(String name, boolean taken) {}
}
