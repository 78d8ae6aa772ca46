package dev.leanloop.note;

import dev.leanloop.diagnostic.Diagnostic;
import dev.leanloop.markdown.MarkdownDocument;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
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
 * @param tags every tag of the text, each time it is written, in file order
 * @param people everyone the text names, without {@code @me}, {@code @us} and {@code @them}, in order of first mention
 * @param names what those present are called, in lower case, to their handles
 * @param promisesByName the promises some of the items are if their owners' names are known
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
        List<WrittenTag> tags,
        List<Handle> people,
        Map<String, Handle> names,
        List<PromiseByName> promisesByName,
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
        tags = List.copyOf(tags);
        people = List.copyOf(people);
        names = Map.copyOf(names);
        promisesByName = List.copyOf(promisesByName);
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

    /**
     * The note with the promises whose owners' names are somebody's.
     *
     * @param people who a name is, empty for nobody that is known
     */
    public Note withOwners(Function<String, Optional<Handle>> people) {
        if (promisesByName.isEmpty()) {
            return this;
        }
        List<Item> settled = new ArrayList<>(items);
        for (PromiseByName named : promisesByName) {
            people.apply(named.owner()).ifPresent(owner -> settle(settled, named, owner));
        }
        return new Note(
                path,
                type,
                visibility,
                frontMatter,
                title,
                titleLine,
                writtenDate,
                phases,
                settled,
                passages,
                steps,
                links,
                tags,
                people(),
                names,
                List.of(),
                goal,
                next,
                body,
                lines,
                diagnostics);
    }

    /** A promise has no quotes: those of the line that it was taken for are items of their own. */
    private static void settle(List<Item> items, PromiseByName named, Handle owner) {
        int at = items.indexOf(named.item());
        if (at >= 0) {
            Item.Body body = named.item().body();
            items.set(at, named.of(owner));
            for (Item.WrittenQuote words : body.quotes()) {
                at++;
                items.add(at, Item.LooseQuote.of(words, body.column(), body.phase(), body.topics()));
            }
        }
    }

    /**
     * A line such as {@code Maria to send the sheet}: a promise if Maria is a participant, in the team or in a profile.
     *
     * @param item what the line is if not; one of the note's items
     * @param owner the name as written
     * @param promise without its owner
     */
    public record PromiseByName(Item item, String owner, Item.Promise promise) {

        Item.Promise of(Handle known) {
            String label = item instanceof Item.Promise same ? same.label() : promise.label();
            return new Item.Promise(
                    promise.body().naming(known), label, known, promise.box(), promise.due(), promise.done());
        }
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

        /** Stands between the cells of a table's row, which is one line of the text. */
        public static final String BETWEEN_CELLS = " · ";

        public PassageText {
            topics = List.copyOf(topics);
        }

        /** Whether nothing stands below its heading, whose words are its text then. */
        public boolean isHeadingAlone() {
            return text.equals(heading);
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

    /**
     * A topic where it is written.
     *
     * @param topic with synonyms folded
     * @param written without {@code #}
     * @param line where it stands
     * @param column of the first letter behind the {@code #}
     */
    public record WrittenTag(TopicName topic, String written, int line, int column) {}
}
