package dev.leanloop.site.page;

import java.util.List;

/**
 * A note's own text.
 *
 * @param file its path in the notes folder
 * @param html its words, laid out
 * @param backlinks the notes that link to it
 * @param problems what is wrong with it
 */
public record NoteText(String file, SafeHtml html, List<Link> backlinks, List<ProblemLine> problems) {

    public NoteText {
        backlinks = List.copyOf(backlinks);
        problems = List.copyOf(problems);
    }
}
