package dev.leanloop.knowledge;

import dev.leanloop.note.Item;
import dev.leanloop.note.Note;
import dev.leanloop.note.NotePath;
import dev.leanloop.note.ShownText;
import dev.leanloop.note.TopicName;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes the {@link NotePage}s: anchors, links both ways, and what is withheld. */
final class NotePages {

    private final List<Note> notes;
    private final Map<NotePath, ShownText> texts;
    private final NoteIndex index;
    private final CustomerDirectory directory;
    private final Sides sides;
    private final NoteHtml.Around around;

    /**
     * @param made of what the text of notes is read beside themselves: settings and program; empty when nobody knows
     * @param all of which some get pages; the texts of all may be shown on these
     * @param images those among the notes
     * @param topics the topic of a tag as written, empty when the site has no page for it
     */
    NotePages(
            String made,
            AllNotes all,
            List<Note> some,
            Sources sources,
            ImageIndex images,
            Function<String, Optional<TopicName>> topics) {
        this.notes = some;
        this.texts = all.texts();
        this.index = sources.index();
        this.directory = sources.directory();
        this.sides = sources.sides();
        this.around = new NoteHtml.Around(
                made,
                index.finder(),
                texts,
                sources.names(),
                images,
                sections(sources),
                sides.mayQuoteAll() ? Map.of() : withheld(all.notes()),
                topics);
    }

    List<NotePage> make(ConversationList conversations, List<TruthReview> reviews) {
        Map<NotePath, Set<NotePath>> backlinks = backlinks(reviews);
        Map<NotePath, LocalDate> days = days(conversations.all(), reviews);
        return notes.parallelStream()
                .map(note -> page(note, days.get(note.path()), backlinks.getOrDefault(note.path(), Set.of())))
                .toList();
    }

    private NotePage page(Note note, @Nullable LocalDate day, Set<NotePath> backlinks) {
        CustomerId customer = directory.of(note).orElse(null);
        return new NotePage(
                note.path(),
                note.firstLine(),
                note.type(),
                note.title(),
                customer,
                day == null ? note.writtenDate() : day,
                List.copyOf(backlinks),
                new NoteHtml(Objects.requireNonNull(texts.get(note.path())), around));
    }

    private static Map<NotePath, LocalDate> days(List<Conversation> conversations, List<TruthReview> reviews) {
        Map<NotePath, LocalDate> days = new HashMap<>();
        reviews.forEach(review -> days.put(review.note(), review.date()));
        conversations.forEach(conversation -> days.put(conversation.note(), conversation.date()));
        return days;
    }

    /** One note that leads to another. */
    private record Link(NotePath from, NotePath to) {}

    /** For each note those that lead to it, sorted. */
    private Map<NotePath, Set<NotePath>> backlinks(List<TruthReview> reviews) {
        return Stream.concat(
                        notes.parallelStream().flatMap(this::links),
                        reviews.stream()
                                .flatMap(review -> review.about().stream().map(to -> new Link(review.note(), to))))
                .collect(Collectors.groupingBy(
                        Link::to, Collectors.mapping(Link::from, Collectors.toCollection(TreeSet::new))));
    }

    /** For each note the fragments that links name of it, unless they are items. */
    private Map<NotePath, Set<String>> sections(Sources sources) {
        return notes.parallelStream()
                .flatMap(note -> note.links().stream()
                        .filter(link -> link.target().indexOf('#') >= 0)
                        .flatMap(link -> index.find(note.path(), link.target()).stream()))
                .filter(target -> !target.fragment().isEmpty()
                        && !sources.holds(target.note(), ItemId.of(target.note(), target.fragment())))
                .collect(Collectors.groupingBy(
                        NoteFinder.Target::note,
                        Collectors.mapping(NoteFinder.Target::fragment, Collectors.toCollection(TreeSet::new))));
    }

    private Stream<Link> links(Note note) {
        return note.links().stream()
                .flatMap(link -> index.find(note.path(), link.target()).stream())
                .filter(target -> !target.note().equals(note.path()))
                .map(target -> new Link(note.path(), target.note()));
    }

    /** For each note with any, the lines of quotes by people who asked not to be quoted. */
    private Map<NotePath, Set<Integer>> withheld(List<Note> all) {
        Map<NotePath, Set<Integer>> withheld = new HashMap<>();
        for (Note note : all) {
            Set<Integer> lines = withheld(note, directory.of(note).orElse(null));
            if (!lines.isEmpty()) {
                withheld.put(note.path(), lines);
            }
        }
        return withheld;
    }

    private Set<Integer> withheld(Note note, @Nullable CustomerId customer) {
        Set<Integer> lines = new HashSet<>();
        for (Item item : note.items()) {
            for (Item.WrittenQuote quote : item.body().quotes()) {
                if (sides.unwilling(quote, customer).isPresent()) {
                    lines.add(quote.line());
                }
            }
            if (item instanceof Item.LooseQuote quote
                    && sides.unwilling(quote.written(), customer).isPresent()) {
                lines.add(quote.body().line());
            }
        }
        return lines;
    }
}
