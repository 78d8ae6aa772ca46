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
 * @param facts what is known under a key, by key
 * @param told learnings by kind, newest first
 * @param tested hypotheses with a verdict, newest verdict first
 * @param conversations newest first, those without a date last
 */
public record CustomerPage(
        PageHead head,
        Profile profile,
        List<Link> briefings,
        Ours ours,
        Theirs theirs,
        List<PromiseLine> unclaimed,
        List<FactLine> facts,
        List<KindGroup> told,
        Excerpt<HypothesisLine> tested,
        List<ConversationLine> conversations)
        implements Page {

    public CustomerPage {
        briefings = List.copyOf(briefings);
        unclaimed = List.copyOf(unclaimed);
        facts = List.copyOf(facts);
        told = List.copyOf(told);
        conversations = List.copyOf(conversations);
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
    public record Ours(List<PromiseLine> promises, List<HypothesisLine> hypotheses) {

        public Ours {
            promises = List.copyOf(promises);
            hypotheses = List.copyOf(hypotheses);
        }
    }

    /** Open matters on their side. */
    public record Theirs(List<PromiseLine> promises, Excerpt<LearningLine> objections, List<QuestionLine> questions) {

        public Theirs {
            promises = List.copyOf(promises);
            questions = List.copyOf(questions);
        }
    }

    /** Learnings of one kind. */
    public record KindGroup(String kind, Excerpt<LearningLine> learnings) {}
}
