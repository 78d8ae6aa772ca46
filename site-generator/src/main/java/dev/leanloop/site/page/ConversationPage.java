package dev.leanloop.site.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One conversation.
 *
 * @param note its text and file
 * @param line what a list says of it
 * @param briefing what to read before the next talk of its loop; null when it belongs to none
 * @param cycle both halves
 * @param before the conversation it follows
 * @param after those that follow it
 * @param hypotheses stated here, with what became of them
 * @param promises made here, with what became of them
 * @param questions asked here
 * @param settled what was said here about hypotheses and promises of earlier conversations
 * @param related what others said that is like what was learned here
 */
public record ConversationPage(
        PageHead head,
        NoteText note,
        ConversationLine line,
        @Nullable SiteUrl briefing,
        CycleView cycle,
        @Nullable Neighbour before,
        List<Neighbour> after,
        List<HypothesisLine> hypotheses,
        List<PromiseLine> promises,
        List<QuestionLine> questions,
        List<SettledLine> settled,
        List<RelatedLine> related)
        implements Page {

    public ConversationPage {
        after = List.copyOf(after);
        hypotheses = List.copyOf(hypotheses);
        promises = List.copyOf(promises);
        questions = List.copyOf(questions);
        settled = List.copyOf(settled);
        related = List.copyOf(related);
    }

    /**
     * Both halves of a cycle and how it ended.
     *
     * @param written whether the note has any of the four phases
     */
    public record CycleView(
            Wheel wheel,
            String name,
            String opening,
            List<PhaseLine> ours,
            List<PhaseLine> theirs,
            String ending,
            boolean written) {

        public CycleView {
            ours = List.copyOf(ours);
            theirs = List.copyOf(theirs);
        }
    }

    /** One quarter: its name, whether it stands in the note, what it holds. */
    public record PhaseLine(String name, boolean present, String holds) {}

    /** The conversation before or after, with the time between. */
    public record Neighbour(Link link, @Nullable Day day, boolean inferred) {}

    /** A word given here on something older. */
    public record SettledLine(String state, Link what, String text, SiteUrl here) {}

    /** A learning of this conversation, and those like it elsewhere. */
    public record RelatedLine(Link here, List<LearningLine> elsewhere) {

        public RelatedLine {
            elsewhere = List.copyOf(elsewhere);
        }
    }
}
