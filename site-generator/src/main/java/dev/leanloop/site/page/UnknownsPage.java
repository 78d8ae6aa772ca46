package dev.leanloop.site.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What nobody knows that matters: open questions by topic, and what we believe and have not tested.
 *
 * @param head of the page
 * @param total how many questions are open
 * @param questions by topic, what most loops wait for first
 * @param untested beliefs of the whole team that no customer has judged yet
 * @param unasked beliefs that some customers have judged, and how many have not
 * @param never matters that several customers spoke of, and whom nobody asked about them
 * @param waiting hypotheses of single loops without a verdict two weeks after the talk
 */
public record UnknownsPage(
        PageHead head,
        int total,
        List<TopicQuestions> questions,
        List<BeliefLine> untested,
        List<BeliefLine> unasked,
        Excerpt<NeverAsked> never,
        Excerpt<HypothesisLine> waiting)
        implements Page {

    public UnknownsPage {
        questions = List.copyOf(questions);
        untested = List.copyOf(untested);
        unasked = List.copyOf(unasked);
    }

    /**
     * A matter that nobody asked some customers about.
     *
     * @param topic what it is
     * @param spoke how many customers spoke of it
     * @param customers some of those whom nobody asked
     * @param others how many more of those there are
     */
    public record NeverAsked(Link topic, int spoke, List<Link> customers, int others) {

        public NeverAsked {
            customers = List.copyOf(customers);
        }
    }

    /** The questions about one topic; the topic is null for those about none. */
    public record TopicQuestions(@Nullable Link topic, Excerpt<UnknownLine> questions) {}

    /**
     * One question, however often it was asked.
     *
     * @param text as it was asked first
     * @param places where it was asked, by customer or note, the oldest first
     * @param day when it was first asked
     * @param waiting how many loops wait for it
     */
    public record UnknownLine(
            String text, List<Link> places, @Nullable Day day, int waiting) {

        public UnknownLine {
            places = List.copyOf(places);
        }
    }

    /** A belief of the team: what it says, where it stands, how many customers judged it and how many there are. */
    public record BeliefLine(String label, String text, SiteUrl url, int judged, int customers) {}
}
