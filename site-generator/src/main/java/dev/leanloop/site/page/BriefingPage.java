package dev.leanloop.site.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What to know, keep and ask in the next talk of one loop, on one printed sheet.
 *
 * @param head of the page
 * @param customer whose loop it is
 * @param segment the kind of customer; may be empty
 * @param loop the loop's name; empty for a customer's main one
 * @param people their side, with roles
 * @param last the latest talk; null when none has a day
 * @param next the day agreed for the next one; null when there is none
 * @param strip the last cycles, oldest first
 * @param ours what is ours to bring
 * @param theirs what is theirs
 * @param questions what nobody has answered
 * @param changed facts that are no longer what they were
 * @param running the customer's other open loops, the latest talk first
 * @param quotes what they said in their own words
 * @param others what other customers told us about the same matters, without their names
 * @param leftOut what did not fit on the sheet: {@code 3 questions}
 * @param stub the next note, to be copied
 * @param planned the next note, where somebody began it already; null when nobody did
 * @param coaching the loop's coaching sheet
 */
public record BriefingPage(
        PageHead head,
        Link customer,
        String segment,
        String loop,
        List<PersonLine> people,
        @Nullable Day last,
        @Nullable Day next,
        List<ConversationLine> strip,
        Ours ours,
        Theirs theirs,
        List<QuestionLine> questions,
        List<ChangeLine> changed,
        List<RunningLine> running,
        List<SaidLine> quotes,
        List<OtherLine> others,
        List<String> leftOut,
        Stub stub,
        @Nullable Link planned,
        SiteUrl coaching)
        implements Page {

    public BriefingPage {
        people = List.copyOf(people);
        strip = List.copyOf(strip);
        questions = List.copyOf(questions);
        changed = List.copyOf(changed);
        running = List.copyOf(running);
        quotes = List.copyOf(quotes);
        others = List.copyOf(others);
        leftOut = List.copyOf(leftOut);
    }

    /**
     * Our half.
     *
     * @param goal what the latest Plan wanted; may be empty
     * @param promises what we owe, the oldest due first
     * @param hypotheses what we expect and have not tested
     */
    public record Ours(String goal, List<PromiseLine> promises, List<HypothesisLine> hypotheses) {

        public Ours {
            promises = List.copyOf(promises);
            hypotheses = List.copyOf(hypotheses);
        }
    }

    /**
     * Their half.
     *
     * @param promises what they owe, the oldest due first
     * @param decision the latest they took; null when there is none
     * @param told pains and needs, the newest of each topic
     * @param objections the newest of each topic; those that nobody has met yet first
     */
    public record Theirs(
            List<PromiseLine> promises,
            @Nullable LearningLine decision,
            List<LearningLine> told,
            List<ObjectionLine> objections) {

        public Theirs {
            promises = List.copyOf(promises);
            told = List.copyOf(told);
            objections = List.copyOf(objections);
        }
    }

    /**
     * What holds them back.
     *
     * @param said the words
     * @param met the talk that came after it, by its day or else its title; null when none did
     */
    public record ObjectionLine(LearningLine said, @Nullable Link met) {}

    /**
     * A fact that changed, or of which sources disagree.
     *
     * @param url the first line since which it is what it is
     * @param key of the fact
     * @param value what it is now, by the later source
     * @param was what it was, by the other one
     * @param day since when
     * @param disagree whether sources do: then nobody knows whether it changed
     */
    public record ChangeLine(
            SiteUrl url,
            String key,
            String value,
            String was,
            @Nullable Day day,
            boolean disagree) {}

    /**
     * Another open loop of the customer.
     *
     * @param briefing its own sheet
     * @param name the loop's
     * @param last its latest talk; null when none has a day
     * @param ours what we owe in it
     * @param theirs what they owe in it
     */
    public record RunningLine(
            SiteUrl briefing, String name, @Nullable Day last, Owed ours, Owed theirs) {}

    /** How many promises are open, and how many of these are overdue. */
    public record Owed(int open, int overdue) {}

    /** A quote and its line. */
    public record SaidLine(SiteUrl url, QuoteLine quote) {}

    /**
     * What another customer told us.
     *
     * @param segment the kind of customer it was; empty when nobody said
     * @param kind {@code pain}
     * @param text the words; they name nobody
     * @param topic what both speak of
     * @param day when
     */
    public record OtherLine(
            String segment,
            String kind,
            String text,
            Link topic,
            @Nullable Day day) {}

    /**
     * The next note.
     *
     * @param file where it belongs, the day and the words left to fill in
     * @param text what to copy
     */
    public record Stub(String file, String text) {}
}
