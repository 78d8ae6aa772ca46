package dev.leanloop.site.page;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the understanding of one customer grew: talks on a line of days, and what was expected in one and settled in another.
 *
 * @param title the picture's name
 * @param caption how to read it
 * @param asOf today, as the site has it
 * @param loops a pair of lanes for each, ours above theirs
 * @param table the same in words
 */
public record LearningTimeline(String title, String caption, LocalDate asOf, List<Lanes> loops, PictureTable table)
        implements Picture {

    public LearningTimeline {
        loops = List.copyOf(loops);
    }

    /**
     * One loop, or several that share a pair of lanes.
     *
     * @param name empty where there is nothing to tell apart
     * @param talks oldest first
     * @param beliefs in any order
     */
    public record Lanes(String name, List<Talk> talks, List<Belief> beliefs) {

        public Lanes {
            talks = List.copyOf(talks);
            beliefs = List.copyOf(beliefs);
        }
    }

    /**
     * One conversation.
     *
     * @param day when it was
     * @param title its heading, not escaped
     * @param cycle which phases it has and who opened
     * @param url its page
     */
    public record Talk(LocalDate day, String title, Wheel cycle, SiteUrl url) {}

    /**
     * A hypothesis, from the talk that states it to the one that judges it.
     *
     * @param stated where it is written
     * @param judged where its latest verdict is written; null while it is open
     * @param verdict {@code confirmed}, {@code refuted}, {@code unclear} or {@code open}
     * @param text what was expected, not escaped
     * @param url the line that gives the verdict, or while it is open that states it
     */
    public record Belief(Place stated, @Nullable Place judged, String verdict, String text, SiteUrl url) {}

    /**
     * Where something is written.
     *
     * @param note its page
     * @param day of its conversation
     */
    public record Place(SiteUrl note, LocalDate day) {}
}
