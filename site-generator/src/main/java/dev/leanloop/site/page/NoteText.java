package dev.leanloop.site.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A note's own text.
 *
 * @param file its path in the notes folder
 * @param edit where it is edited on the web; null when nobody knows
 * @param history where its versions are shown on the web; null when nobody knows
 * @param html its words, laid out
 * @param backlinks the notes that link to it
 * @param problems what is wrong with it
 */
public record NoteText(
        String file,
        @Nullable String edit,
        @Nullable String history,
        SafeHtml html,
        List<Link> backlinks,
        List<ProblemLine> problems) {

    public NoteText {
        backlinks = List.copyOf(backlinks);
        problems = List.copyOf(problems);
    }
}
