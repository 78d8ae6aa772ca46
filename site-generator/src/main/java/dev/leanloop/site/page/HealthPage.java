package dev.leanloop.site.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with the notes: what to keep or delete, topics with two names, notes that nothing leads to, and the messages by
 * file, files with errors first.
 *
 * @param head of the page
 * @param errors how many there are
 * @param warnings how many there are
 * @param infos how many there are
 * @param keeping notes past the date they were to be kept until, or to be looked through again
 * @param twins spellings of topics that look like one another
 * @param orphans notes of no customer that no other note links to
 * @param files the first of them; those of a single note stand on its own page, too
 */
public record HealthPage(
        PageHead head,
        int errors,
        int warnings,
        int infos,
        List<Message> keeping,
        List<Message> twins,
        Excerpt<Link> orphans,
        Excerpt<FileProblems> files)
        implements Page {

    public HealthPage {
        keeping = List.copyOf(keeping);
        twins = List.copyOf(twins);
    }

    /**
     * One message with its place.
     *
     * @param file the note's path
     * @param page its page; null when it has none
     * @param problem what was found
     */
    public record Message(String file, @Nullable SiteUrl page, ProblemLine problem) {}

    /**
     * The problems of one file.
     *
     * @param file the note's path
     * @param page its page; null when it has none
     * @param edit where it is edited on the web; null when nobody knows
     * @param problems the first of them
     */
    public record FileProblems(
            String file, @Nullable SiteUrl page, @Nullable String edit, Excerpt<ProblemLine> problems) {}
}
