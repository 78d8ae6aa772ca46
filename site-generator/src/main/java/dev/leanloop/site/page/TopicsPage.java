package dev.leanloop.site.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Topics, nested ones below their parents: all, or those of most learnings, and how many there are. */
public record TopicsPage(PageHead head, List<TopicRow> topics, int total) implements Page {

    public TopicsPage {
        topics = List.copyOf(topics);
    }

    /** A topic in the list of topics. */
    public record TopicRow(
            Link topic,
            int depth,
            int learnings,
            int customers,
            @Nullable Day newest) {}
}
