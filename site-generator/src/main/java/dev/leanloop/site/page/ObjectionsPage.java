package dev.leanloop.site.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What held customers back, and what came of it.
 *
 * @param head of the page
 * @param total how many objections were heard
 * @param groups by topic, that of most customers first; those without a topic last
 */
public record ObjectionsPage(PageHead head, int total, Excerpt<Group> groups) implements Page {

    /** The objections about one topic; the topic is null for those about none. */
    public record Group(@Nullable Link topic, int customers, Excerpt<ObjectionLine> objections) {}

    /**
     * One objection and the cycle after it.
     *
     * @param url its line
     * @param text the words
     * @param quotes what shows it
     * @param customer who
     * @param day when
     * @param next the next talk of the loop; null when there was none yet
     * @param ours what we expected, did and asked there
     * @param theirs what they said and decided there
     */
    public record ObjectionLine(
            SiteUrl url,
            String text,
            List<QuoteLine> quotes,
            @Nullable Link customer,
            @Nullable Day day,
            @Nullable Link next,
            List<Link> ours,
            List<Answer> theirs) {

        public ObjectionLine {
            quotes = List.copyOf(quotes);
            ours = List.copyOf(ours);
            theirs = List.copyOf(theirs);
        }
    }

    /** What they did with it: a verdict or the kind of a learning, and its line. */
    public record Answer(String word, Link line) {}
}
