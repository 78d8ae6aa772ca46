package dev.leanloop.knowledge;

import dev.leanloop.digest.Sha256;
import dev.leanloop.note.Item;
import dev.leanloop.note.Note;
import dev.leanloop.note.NotePath;
import dev.leanloop.note.Rule;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Gives every item and passage of one note its {@link ItemId}; see there for the rule. */
final class ItemNames {

    private static final int HASH_BYTES = 4;

    private final List<Origin> items;
    private final List<Origin> passages;

    /** Null until somebody asks, which is rare; the same whichever thread asks first. */
    private @Nullable Set<ItemId> ids;

    ItemNames(Note note) {
        Naming naming = new Naming(note.path());
        this.items = note.items().stream().map(naming::of).toList();
        this.passages = note.passages().stream().map(naming::of).toList();
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

    /** What is needed only until all have their names. */
    private static final class Naming {
        private final NotePath path;
        private final ItemId note;
        private final MessageDigest digest = Sha256.begin();
        private final Map<String, Integer> taken = new HashMap<>();

        Naming(NotePath path) {
            this.path = path;
            this.note = ItemId.of(path);
        }

        Origin of(Item item) {
            Item.Body body = item.body();
            return origin(fragment(item), body.line(), body.column(), body.rule());
        }

        Origin of(Note.PassageText passage) {
            return origin(hash(passage.text()), passage.line(), passage.column(), Rule.TEXT);
        }

        private Origin origin(String fragment, int line, int column, Rule rule) {
            int count = taken.merge(fragment, 1, Integer::sum);
            String unique = count == 1 ? fragment : fragment + "-" + count;
            return new Origin(note.item(unique), path, line, column, rule);
        }

        private String fragment(Item item) {
            if (!item.body().anchor().isEmpty()) {
                return item.body().anchor();
            }
            return item.definedLabel().orElseGet(() -> hash(words(item)));
        }

        /** Eight hexadecimal digits of SHA-256. */
        private String hash(String text) {
            byte[] whole = digest.digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(whole, 0, HASH_BYTES);
        }
    }
}
