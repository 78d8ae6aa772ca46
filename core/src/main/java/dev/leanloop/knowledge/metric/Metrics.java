package dev.leanloop.knowledge.metric;

import dev.leanloop.knowledge.KnowledgeBase;
import dev.leanloop.knowledge.Once;
import java.util.List;

/**
 * The figures of a knowledge base, M1 to M15, each for the units it makes sense for. What all units share is found once, when it is
 * first asked for, so that one of these serves a whole site. Safe to share between threads.
 */
public final class Metrics {

    private final KnowledgeBase knowledge;
    private final Once<ConversationFigures.Turns> turns;
    private final Once<Freshness.Heard> heard;

    public Metrics(KnowledgeBase knowledge) {
        this.knowledge = knowledge;
        this.turns = new Once<>(() -> ConversationFigures.Turns.of(knowledge));
        this.heard = new Once<>(() -> Freshness.Heard.of(knowledge));
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
        return new ConversationFigures(Selection.of(knowledge, unit), turns.get());
    }

    /** M10: every statement that a customer made, the one of most customers first. */
    public List<Voices> voices() {
        return Voices.of(knowledge);
    }

    /** M11. */
    public Freshness freshness(Unit unit) {
        return Freshness.of(Selection.of(knowledge, unit), heard.get(), knowledge.staleAfter());
    }

    /** M15. A topic has no reviews. */
    public FollowThrough followThrough(Unit unit) {
        return FollowThrough.of(Selection.of(knowledge, unit));
    }
}
