package dev.leanloop.site.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What must I know, keep and ask.
 *
 * @param profile who they are
 * @param briefings what to read before the next talk of each loop, those that go on first
 * @param ours open on our side
 * @param theirs open on their side
 * @param unclaimed promises whose owner is on no known side
 * @param timeline the talks and what was expected in them over time; null while there are not two
 * @param facts what is known under a key, by key
 * @param told learnings by kind, newest first
 * @param tested hypotheses with a verdict, newest verdict first
 * @param conversations newest first, those without a date last
 */
public record CustomerPage(
        PageHead head,
        Profile profile,
        Excerpt<Link> briefings,
        Ours ours,
        Theirs theirs,
        Excerpt<PromiseLine> unclaimed,
        @Nullable LearningTimeline timeline,
        Excerpt<FactLine> facts,
        List<KindGroup> told,
        Excerpt<HypothesisLine> tested,
        Excerpt<ConversationLine> conversations)
        implements Page {

    public CustomerPage {
        told = List.copyOf(told);
    }

    /** Who a customer is. */
    public record Profile(
            String id,
            List<String> aliases,
            String segment,
            @Nullable String owner,
            List<Detail> details,
            List<PersonLine> people,
            @Nullable Link note,
            @Nullable Day lastTalk,
            @Nullable Day nextTalk,
            int conversationCount) {

        public Profile {
            aliases = List.copyOf(aliases);
            details = List.copyOf(details);
            people = List.copyOf(people);
        }
    }

    /** A line of a profile. */
    public record Detail(String key, String value) {}

    /** Open matters on our side. */
    public record Ours(Excerpt<PromiseLine> promises, List<Answer> answers, Excerpt<HypothesisLine> hypotheses) {

        public Ours {
            answers = List.copyOf(answers);
        }
    }

    /** How many promises of one side have one state, their receiver's word but for those merely done. */
    public record Answer(String state, int promises) {}

    /** Open matters on their side. */
    public record Theirs(
            Excerpt<PromiseLine> promises,
            List<Answer> answers,
            Excerpt<LearningLine> objections,
            Excerpt<QuestionLine> questions) {

        public Theirs {
            answers = List.copyOf(answers);
        }
    }

    /** Learnings of one kind. */
    public record KindGroup(String kind, Excerpt<LearningLine> learnings) {}
}
