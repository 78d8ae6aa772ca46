package dev.leanloop.site.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A note's own text.
 *
 * @param file its path in the notes folder
 * @param edit where it is edited on the web; null when nobody knows
 * @param history where its versions are shown on the web; null when nobody knows
 * @param properties what its front matter says besides
 * @param html its words, laid out
 * @param backlinks the notes that link to it
 * @param problems what is wrong with it
 */
public record NoteText(
        String file,
        @Nullable String edit,
        @Nullable String history,
        List<Property> properties,
        SafeHtml html,
        List<Link> backlinks,
        List<ProblemLine> problems) {

    public NoteText {
        properties = List.copyOf(properties);
        backlinks = List.copyOf(backlinks);
        problems = List.copyOf(problems);
    }

    /**
     * A key of the front matter.
     *
     * @param name as written
     * @param value its values, with commas between them
     */
    public record Property(String name, String value) {}
}
