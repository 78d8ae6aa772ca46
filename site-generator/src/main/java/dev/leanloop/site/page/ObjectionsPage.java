package dev.leanloop.site.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What held customers back, and what came of it.
 *
 * @param head of the page
 * @param total how many objections were heard
 * @param waiting how many of them no talk has come back to yet
 * @param groups by topic, that of most customers first; those without a topic last
 */
public record ObjectionsPage(PageHead head, int total, int waiting, Excerpt<Group> groups) implements Page {

    /**
     * The objections about one topic.
     *
     * @param anchor of the group on the page
     * @param topic null for those about none
     * @param customers how many said them
     * @param objections those not met yet first, then the newest
     */
    public record Group(String anchor, @Nullable Link topic, int customers, Excerpt<ObjectionLine> objections) {}

    /**
     * One objection and the cycle after it.
     *
     * @param anchor of the case on the page; empty when the case stands further up
     * @param url its line
     * @param text the words
     * @param quotes what shows it
     * @param customer who
     * @param day when
     * @param above the anchor of its case where that stands under another topic already; empty when it stands here, and when nothing
     *     came of it
     * @param outcome {@code met} when a talk came after it, {@code waiting}, or {@code closed} when the loop was closed with it
     * @param plan the briefing for the next talk; null where there is no loop
     * @param met the talk after it; null when there was none
     */
    public record ObjectionLine(
            String anchor,
            SiteUrl url,
            String text,
            List<QuoteLine> quotes,
            @Nullable Link customer,
            @Nullable Day day,
            String above,
            String outcome,
            @Nullable SiteUrl plan,
            @Nullable Met met) {

        public ObjectionLine {
            quotes = List.copyOf(quotes);
        }
    }

    /**
     * The next talk of the loop, what has the objection's topic first.
     *
     * @param talk its title and page
     * @param day when
     * @param ours what we did, expected, promised and asked there
     * @param theirs what they said, decided and promised there
     * @param cite how a Plan names it
     */
    public record Met(Link talk, @Nullable Day day, List<Step> ours, List<Step> theirs, String cite) {

        public Met {
            ours = List.copyOf(ours);
            theirs = List.copyOf(theirs);
        }
    }

    /** A step of a side: what kind, as {@code did}, {@code refuted} or {@code decision}, and its line. */
    public record Step(String word, Link line) {}
}
