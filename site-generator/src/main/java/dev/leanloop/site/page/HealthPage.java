package dev.leanloop.site.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with the notes, by what it is, the worst first; notes that nothing leads to; and apart, what was only remarked.
 *
 * @param head of the page
 * @param errors how many there are
 * @param warnings how many there are
 * @param infos how many remarks there are
 * @param files how many files there is something to say of
 * @param problems errors, then warnings, of each the most frequent first
 * @param orphans notes of no customer that no other note links to
 * @param remarks what was inferred or left out, the most frequent first
 */
public record HealthPage(
        PageHead head,
        int errors,
        int warnings,
        int infos,
        int files,
        List<ProblemGroup> problems,
        Excerpt<Link> orphans,
        List<ProblemGroup> remarks)
        implements Page {

    public HealthPage {
        problems = List.copyOf(problems);
        remarks = List.copyOf(remarks);
    }

    /**
     * One thing that is wrong, wherever it is.
     *
     * @param code {@code W11}
     * @param level {@code error}, {@code warning} or {@code info}
     * @param what is wrong
     * @param why it matters
     * @param message what is said of every place; empty where each says something else
     * @param fixedLine the line that mends every place; empty where each has its own or none
     * @param files in how many
     * @param places by file and line
     */
    public record ProblemGroup(
            String code,
            String level,
            String what,
            String why,
            String message,
            String fixedLine,
            int files,
            Excerpt<Place> places) {}

    /**
     * One place where it is wrong.
     *
     * @param file the note's path
     * @param page its page; null when it has none
     * @param edit where it is edited on the web; null when nobody knows
     * @param line in the file, from 1
     * @param message what is wrong here; empty where the group says it
     * @param fixedLine the line to copy; empty where the group has it, or there is none
     */
    public record Place(
            String file, @Nullable SiteUrl page, @Nullable String edit, int line, String message, String fixedLine) {}
}
