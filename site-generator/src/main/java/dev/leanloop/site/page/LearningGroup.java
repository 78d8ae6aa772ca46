package dev.leanloop.site.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Learnings under a conversation or a customer. */
public record LearningGroup(
        Link title, @Nullable Link customer, @Nullable Day day, int total, List<LearningLine> learnings) {

    public LearningGroup {
        learnings = List.copyOf(learnings);
    }
}
