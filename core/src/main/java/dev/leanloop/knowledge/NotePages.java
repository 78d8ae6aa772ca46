package dev.leanloop.knowledge;

import dev.leanloop.note.Item;
import dev.leanloop.note.Note;
import dev.leanloop.note.NotePath;
import dev.leanloop.note.TopicName;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes the {@link NotePage}s: anchors, links both ways, and what is withheld. */
final class NotePages {

    private final List<Note> notes;
    private final Map<NotePath, ItemNames> names;
    private final NoteIndex index;
    private final CustomerDirectory directory;
    private final Sides sides;
    private final Sources sources;
    private final Function<String, Optional<TopicName>> topics;

    NotePages(
            List<Note> notes,
            Map<NotePath, ItemNames> names,
            Sources sources,
            Function<String, Optional<TopicName>> topics) {
        this.notes = notes;
        this.names = names;
        this.index = sources.index();
        this.directory = sources.directory();
        this.sides = sources.sides();
        this.sources = sources;
        this.topics = topics;
    }

    List<NotePage> make(ConversationList conversations, List<TruthReview> reviews) {
        Map<NotePath, Set<NotePath>> backlinks = backlinks(reviews);
        Map<NotePath, LocalDate> reviewDates = new HashMap<>();
        reviews.stream()
                .filter(review -> review.date() != null)
                .forEach(review -> reviewDates.put(review.note(), review.date()));
        List<NotePage> pages = new ArrayList<>();
        for (Note note : notes) {
            CustomerId customer = directory.of(note).orElse(null);
            LocalDate date = conversations
                    .of(note.path())
                    .map(Conversation::date)
                    .or(() -> Optional.ofNullable(reviewDates.get(note.path())))
                    .orElse(note.writtenDate());
            pages.add(new NotePage(
                    note.path(),
                    note.firstLine(),
                    note.type(),
                    note.title(),
                    customer,
                    date,
                    List.copyOf(backlinks.getOrDefault(note.path(), new TreeSet<>())),
                    new NoteHtml(note, index, anchors(note), withheld(note, customer), sources::holds, topics)));
        }
        return pages;
    }

    private Map<NotePath, Set<NotePath>> backlinks(List<TruthReview> reviews) {
        Map<NotePath, Set<NotePath>> backlinks = new TreeMap<>();
        for (Note note : notes) {
            for (Note.WrittenLink link : note.links()) {
                Optional<NoteIndex.Target> target = index.find(note.path(), link.target());
                target.filter(found -> !found.note().equals(note.path()))
                        .ifPresent(found -> backlinks
                                .computeIfAbsent(found.note(), path -> new TreeSet<>())
                                .add(note.path()));
            }
        }
        for (TruthReview review : reviews) {
            review.about()
                    .forEach(path -> backlinks
                            .computeIfAbsent(path, key -> new TreeSet<>())
                            .add(review.note()));
        }
        return backlinks;
    }

    private Map<Integer, String> anchors(Note note) {
        ItemNames ids = names.get(note.path());
        Map<Integer, String> anchors = new HashMap<>();
        if (ids != null) {
            for (Item item : note.items()) {
                Origin origin = ids.of(item);
                anchors.putIfAbsent(origin.line(), origin.id().fragment());
            }
            for (Note.PassageText passage : note.passages()) {
                Origin origin = ids.of(passage);
                anchors.putIfAbsent(origin.line(), origin.id().fragment());
            }
        }
        return anchors;
    }

    /** The lines of quotes by people who asked not to be quoted. */
    private Set<Integer> withheld(Note note, @Nullable CustomerId customer) {
        Set<Integer> lines = new HashSet<>();
        for (Item item : note.items()) {
            for (Item.WrittenQuote quote : item.body().quotes()) {
                if (!sides.mayQuote(quote.who(), customer)) {
                    lines.add(quote.line());
                }
            }
            if (item instanceof Item.LooseQuote quote && !sides.mayQuote(quote.who(), customer)) {
                lines.add(quote.body().line());
            }
        }
        return lines;
    }
}
