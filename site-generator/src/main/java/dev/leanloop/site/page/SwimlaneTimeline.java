package dev.leanloop.site.page;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The talks with one customer over time, a lane for each loop: our half above the line, theirs below it.
 *
 * @param title the picture's name
 * @param caption how to read it
 * @param asOf today
 * @param lanes from top to bottom
 * @param table the same in words
 */
public record SwimlaneTimeline(String title, String caption, LocalDate asOf, List<Lane> lanes, PictureTable table)
        implements Picture {

    public SwimlaneTimeline {
        lanes = List.copyOf(lanes);
    }

    /** One loop: its talks, oldest first, and what was expected in it. */
    public record Lane(String name, List<Talk> talks, List<Arc> arcs) {

        public Lane {
            talks = List.copyOf(talks);
            arcs = List.copyOf(arcs);
        }
    }

    /** One talk, its phases and who opened it. */
    public record Talk(LocalDate day, String title, SiteUrl url, Wheel wheel) {}

    /**
     * A hypothesis, from the talk it was stated for to the one that judged it.
     *
     * @param from the talk's number in the lane, from 0
     * @param to the judging talk's number; null while nobody has
     * @param verdict {@code confirmed}, {@code refuted}, {@code unclear} or {@code open}
     */
    public record Arc(int from, @Nullable Integer to, String verdict) {}
}
