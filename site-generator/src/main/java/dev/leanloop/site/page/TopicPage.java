package dev.leanloop.site.page;

import java.util.List;

/**
 * What was said about one topic and those nested in it.
 *
 * @param synonyms other spellings folded into it
 * @param nested the topics below it
 * @param customers how many spoke of it
 * @param learningCount how many learnings are about it
 * @param lineCount how many with those unsorted
 * @param learnings by customer, who said most recently first
 * @param hypotheses newest first
 * @param questions open ones first
 */
public record TopicPage(
        PageHead head,
        List<String> synonyms,
        List<Link> nested,
        int customers,
        int learningCount,
        int lineCount,
        Excerpt<LearningGroup> learnings,
        Excerpt<HypothesisLine> hypotheses,
        Excerpt<QuestionLine> questions)
        implements Page {

    public TopicPage {
        synonyms = List.copyOf(synonyms);
        nested = List.copyOf(nested);
    }
}
