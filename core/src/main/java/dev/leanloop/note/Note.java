package dev.leanloop.note;

import dev.leanloop.diagnostic.Diagnostic;
import dev.leanloop.markdown.MarkdownDocument;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One note as read, before anything is known of the others. Hidden sections and comments are gone. Immutable.
 *
 * @param path where it lies
 * @param type what it is about
 * @param visibility who may read it
 * @param frontMatter its keys
 * @param title the first heading of level 1, else the file name in words
 * @param titleLine the line of that heading, 0 when the title comes from the file name
 * @param writtenDate the {@code date} key, else the day the path names, else a date line or heading; null without any
 * @param phases the phases in file order, each at its heading
 * @param items in file order
 * @param passages the free text, in file order
 * @param steps the lines under each step of a truth review
 * @param links every wikilink and relative link, in file order
 * @param people everyone the text names, without {@code @me}, {@code @us} and {@code @them}, in order of first mention
 * @param goal the words after {@code Goal:} in Plan, or empty
 * @param next what {@code Next:} in Act says
 * @param body the text to show
 * @param lines as written
 * @param diagnostics what is wrong with it
 */
public record Note(
        NotePath path,
        NoteType type,
        Visibility visibility,
        FrontMatter frontMatter,
        String title,
        int titleLine,
        @Nullable LocalDate writtenDate,
        List<PhaseHeading> phases,
        List<Item> items,
        List<PassageText> passages,
        Map<Phase, List<String>> steps,
        List<WrittenLink> links,
        List<Handle> people,
        String goal,
        Due next,
        MarkdownDocument body,
        NoteLines lines,
        List<Diagnostic> diagnostics) {

    public Note {
        phases = List.copyOf(phases);
        items = List.copyOf(items);
        passages = List.copyOf(passages);
        steps = Map.copyOf(steps);
        links = List.copyOf(links);
        people = List.copyOf(people);
        diagnostics = List.copyOf(diagnostics);
    }

    /** Whether its path names a day: then what the text says of one is not needed. */
    public boolean isDatedByPath() {
        return path.part().isEmpty() && NamedDay.of(path).isPresent();
    }

    /** The line to point at for the note as a whole: its first, or the heading of a log file's conversation. */
    public int firstLine() {
        return path.part().isEmpty() ? 1 : titleLine;
    }

    /** A phase and the line of the heading that opens it. */
    public record PhaseHeading(Phase phase, int line) {}

    /**
     * Free text under one heading.
     *
     * @param line of its first text, or of the heading when that is all there is
     * @param column of the same
     * @param heading it stands under, empty before the first
     * @param text plain, paragraphs separated by line breaks
     * @param phase where it stands; null outside the phases
     * @param topics named in it, sorted
     */
    public record PassageText(
            int line,
            int column,
            String heading,
            String text,
            @Nullable Phase phase,
            List<TopicName> topics) {

        public PassageText {
            topics = List.copyOf(topics);
        }
    }

    /**
     * A link to another note.
     *
     * @param target as written
     * @param wiki whether in double brackets
     * @param line where it stands
     * @param column where it stands
     */
    public record WrittenLink(String target, boolean wiki, int line, int column) {}
}
