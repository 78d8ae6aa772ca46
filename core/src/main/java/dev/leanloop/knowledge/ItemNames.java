package dev.leanloop.knowledge;

import dev.leanloop.note.Item;
import dev.leanloop.note.Note;
import dev.leanloop.note.NotePath;
import dev.leanloop.note.Rule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Gives every item and passage of one note its {@link ItemId}; see there for the rule. */
final class ItemNames {

    private final List<Origin> items;
    private final List<Origin> passages;

    /** Null until somebody asks, which is rare; the same whichever thread asks first. */
    private @Nullable Set<ItemId> ids;

    ItemNames(Note note) {
        NotePath path = note.path();
        String stem = path.stem();
        Fragments fragments = fragments(note);
        int place = 0;
        List<Origin> ofItems = new ArrayList<>(note.items().size());
        for (Item item : note.items()) {
            Item.Body body = item.body();
            ItemId id = new ItemId(stem, fragments, place++);
            ofItems.add(new Origin(id, path, body.line(), body.column(), body.rule()));
        }
        List<Origin> ofPassages = new ArrayList<>(note.passages().size());
        for (Note.PassageText passage : note.passages()) {
            ItemId id = new ItemId(stem, fragments, place++);
            ofPassages.add(new Origin(id, path, passage.line(), passage.column(), Rule.TEXT));
        }
        this.items = List.copyOf(ofItems);
        this.passages = List.copyOf(ofPassages);
    }

    /** Those of the items, then those of the passages. */
    private static Fragments fragments(Note note) {
        int count = note.items().size() + note.passages().size();
        List<String> written = new ArrayList<>(count);
        List<String> words = new ArrayList<>(count);
        for (Item item : note.items()) {
            String anchor = item.body().anchor();
            String fragment = anchor.isEmpty() ? item.definedLabel().orElse("") : anchor;
            written.add(fragment);
            words.add(fragment.isEmpty() ? words(item) : "");
        }
        for (Note.PassageText passage : note.passages()) {
            written.add("");
            words.add(passage.text());
        }
        return new Fragments(written, words);
    }

    /** Where the items come from, in the note's order. */
    List<Origin> items() {
        return items;
    }

    /** Where the passages come from, in the note's order. */
    List<Origin> passages() {
        return passages;
    }

    /** Whether it is the id of an item or a passage of a note, of which these are the names. */
    static boolean holds(Map<NotePath, ItemNames> names, NotePath note, ItemId id) {
        ItemNames known = names.get(note);
        return known != null && known.holds(id);
    }

    /** Whether it is the id of an item or a passage of the note. */
    boolean holds(ItemId id) {
        Set<ItemId> known = ids;
        if (known == null) {
            known = Stream.concat(items.stream(), passages.stream())
                    .map(Origin::id)
                    .collect(Collectors.toUnmodifiableSet());
            ids = known;
        }
        return known.contains(id);
    }

    /** The fragments of the ids, each at the line of its item; of several on a line the first item's, else the passage's. */
    Map<Integer, String> anchors() {
        Map<Integer, String> anchors = new HashMap<>();
        Stream.concat(items.stream(), passages.stream())
                .forEach(
                        origin -> anchors.putIfAbsent(origin.line(), origin.id().fragment()));
        return anchors;
    }

    /** What tells an item from others of its note: its text, and for a bare word on something what it is a word on. */
    private static String words(Item item) {
        String text = item.body().text();
        return switch (item) {
            case Item.VerdictGiven given -> given.label() + " " + given.verdict() + " " + text;
            case Item.PromiseWord word -> word.label() + " " + word.state() + " " + text;
            case Item.Hypothesis other -> text;
            case Item.Learning other -> text;
            case Item.Question other -> text;
            case Item.Answer other -> text;
            case Item.Praise other -> text;
            case Item.LooseQuote other -> text;
            case Item.Promise other -> text;
            case Item.FeedbackCheck other -> text;
        };
    }
}
