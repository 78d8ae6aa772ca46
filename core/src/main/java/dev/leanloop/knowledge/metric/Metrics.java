package dev.leanloop.knowledge.metric;

import dev.leanloop.knowledge.KnowledgeBase;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a knowledge base, M1 to M15, each for the units it makes sense for. What all units share is found once, when it is
 * first asked for, so that one of these serves a whole site. Safe to share between threads.
 */
public final class Metrics {

    private final KnowledgeBase knowledge;
    private ConversationFigures.@Nullable Turns turns;
    private Freshness.@Nullable Heard heard;

    public Metrics(KnowledgeBase knowledge) {
        this.knowledge = knowledge;
    }

    /** M1, M2, M3 and M9. */
    public PromiseFigures promises(Unit unit) {
        return new PromiseFigures(Selection.of(knowledge, unit));
    }

    /** M4, M5 and M7. */
    public HypothesisFigures hypotheses(Unit unit) {
        return new HypothesisFigures(Selection.of(knowledge, unit));
    }

    /** M6, of the team and of nothing smaller. */
    public Calibration calibration() {
        return Calibration.of(Selection.of(knowledge, new Unit.Team()));
    }

    /** M8, M12, M13 and M14. A topic has no loops, so no silence. */
    public ConversationFigures conversations(Unit unit) {
        return new ConversationFigures(Selection.of(knowledge, unit), turns());
    }

    /** M10: every statement that a customer made, the one of most customers first. */
    public List<Voices> voices() {
        return Voices.of(knowledge);
    }

    /** M11. */
    public Freshness freshness(Unit unit) {
        return Freshness.of(Selection.of(knowledge, unit), heard(), knowledge.staleAfter());
    }

    /** M15. A topic has no reviews. */
    public FollowThrough followThrough(Unit unit) {
        return FollowThrough.of(Selection.of(knowledge, unit));
    }

    private synchronized ConversationFigures.Turns turns() {
        ConversationFigures.Turns known = turns;
        if (known == null) {
            known = ConversationFigures.Turns.of(knowledge);
            turns = known;
        }
        return known;
    }

    private synchronized Freshness.Heard heard() {
        Freshness.Heard known = heard;
        if (known == null) {
            known = Freshness.Heard.of(knowledge);
            heard = known;
        }
        return known;
    }
}
