package dev.leanloop.site.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A truth review.
 *
 * @param note its text and file
 * @param day of the review
 * @param about the notes it is about
 * @param people who took part
 * @param feedback its checks
 * @param promises of its action plan
 */
public record TruthPage(
        PageHead head,
        NoteText note,
        @Nullable Day day,
        List<Link> about,
        List<String> people,
        List<FeedbackLine> feedback,
        List<PromiseLine> promises)
        implements Page {

    public TruthPage {
        about = List.copyOf(about);
        people = List.copyOf(people);
        feedback = List.copyOf(feedback);
        promises = List.copyOf(promises);
    }

    /** A look back that was agreed on. */
    public record FeedbackLine(
            SiteUrl url,
            String state,
            String text,
            String words,
            @Nullable String who,
            @Nullable Day due,
            boolean overdue) {}
}
