package dev.leanloop.site.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Five questions about one loop, as far as the notes answer them, with room to write.
 *
 * @param head of the page
 * @param customer whose loop it is
 * @param loop its name; empty for a customer's main one
 * @param target what we want to reach: the latest goal; may be empty
 * @param actual what the latest Check showed
 * @param obstacles what is in the way
 * @param expected what we expect of the next step
 * @param steps what is promised next
 * @param next when we can go and see; null when no day is set
 * @param lastStep the talk before, what was expected of it and what came; null in a loop's first
 * @param briefing the loop's briefing
 */
public record CoachingPage(
        PageHead head,
        Link customer,
        String loop,
        String target,
        Actual actual,
        List<Obstacle> obstacles,
        List<HypothesisLine> expected,
        List<PromiseLine> steps,
        @Nullable Day next,
        @Nullable LastStep lastStep,
        SiteUrl briefing)
        implements Page {

    public CoachingPage {
        obstacles = List.copyOf(obstacles);
        expected = List.copyOf(expected);
        steps = List.copyOf(steps);
    }

    /** What the latest talk showed, and when. */
    public record Actual(@Nullable Link talk, @Nullable Day day, List<LearningLine> learnings) {

        public Actual {
            learnings = List.copyOf(learnings);
        }
    }

    /** Something in the way: an objection, a pain or a question. */
    public record Obstacle(String kind, Link line) {}

    /**
     * The latest talk looked back upon.
     *
     * @param talk which
     * @param day when
     * @param expected what its Plan expected, with verdicts
     * @param learned how many learnings it brought, how many of them surprises, in words
     */
    public record LastStep(Link talk, @Nullable Day day, List<HypothesisLine> expected, String learned) {

        public LastStep {
            expected = List.copyOf(expected);
        }
    }
}
