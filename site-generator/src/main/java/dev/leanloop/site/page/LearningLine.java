package dev.leanloop.site.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A learning in a list.
 *
 * @param url its place in its note
 * @param kind {@code pain}, in lower case
 * @param text the words
 * @param surprise whether nobody had predicted it
 * @param quotes the evidence
 * @param topics with their pages
 * @param relations to other items
 * @param source the customer it is about, else the note it stands in; null when that has no page
 * @param day when it was heard
 * @param news since when it is news, as {@code 2026-06-24}; empty when it is no more
 */
public record LearningLine(
        SiteUrl url,
        String kind,
        String text,
        boolean surprise,
        List<QuoteLine> quotes,
        List<Link> topics,
        List<RelationLine> relations,
        @Nullable Link source,
        @Nullable Day day,
        String news) {

    public LearningLine {
        quotes = List.copyOf(quotes);
        topics = List.copyOf(topics);
        relations = List.copyOf(relations);
    }
}
