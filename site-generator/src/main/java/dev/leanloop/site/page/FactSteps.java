package dev.leanloop.site.page;

import java.time.LocalDate;
import java.util.List;

/**
 * What keyed facts were and are: a line for each, a step for each value.
 *
 * @param title the picture's name
 * @param caption how to read it
 * @param asOf the day that the lines end
 * @param facts from top to bottom
 * @param table the same in words
 */
public record FactSteps(String title, String caption, LocalDate asOf, List<Fact> facts, PictureTable table)
        implements Picture {

    public FactSteps {
        facts = List.copyOf(facts);
    }

    /**
     * One fact and its values.
     *
     * @param customer whose, by name
     * @param key what is known
     * @param steps oldest first, at least two
     */
    public record Fact(String customer, String key, List<Step> steps) {

        public Fact {
            steps = List.copyOf(steps);
        }
    }

    /** From one day on the fact was so. */
    public record Step(LocalDate from, String value, SiteUrl url) {}
}
