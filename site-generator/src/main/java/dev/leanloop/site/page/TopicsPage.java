package dev.leanloop.site.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Every topic, nested ones below their parents. */
public record TopicsPage(PageHead head, List<TopicRow> topics) implements Page {

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
