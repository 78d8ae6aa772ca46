package dev.leanloop.knowledge;

import dev.leanloop.note.Item;
import dev.leanloop.note.Note;
import dev.leanloop.note.NotePath;
import dev.leanloop.note.Rule;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Gives every item and passage of one note its {@link ItemId}; see there for the rule. */
final class ItemNames {

    private static final int HASH_BYTES = 4;

    private final Note note;
    private final IdentityHashMap<Object, Origin> origins;

    /** Null until somebody asks, which is rare; the same whichever thread asks first. */
    private @Nullable Set<ItemId> ids;

    ItemNames(Note note) {
        this.note = note;
        this.origins = new IdentityHashMap<>(note.items().size() + note.passages().size());
        Naming naming = new Naming(note.path());
        for (Item item : note.items()) {
            Item.Body body = item.body();
            origins.put(item, naming.origin(naming.fragment(item), body.line(), body.column(), body.rule()));
        }
        for (Note.PassageText passage : note.passages()) {
            String fragment = naming.hash(passage.text());
            origins.put(passage, naming.origin(fragment, passage.line(), passage.column(), Rule.TEXT));
        }
    }

    Origin of(Item item) {
        return known(item);
    }

    Origin of(Note.PassageText passage) {
        return known(passage);
    }

    /** Whether it is the id of an item or a passage of the note. */
    boolean holds(ItemId id) {
        Set<ItemId> known = ids;
        if (known == null) {
            known = origins.values().stream().map(Origin::id).collect(Collectors.toUnmodifiableSet());
            ids = known;
        }
        return known.contains(id);
    }

    private Origin known(Object key) {
        Origin origin = origins.get(key);
        if (origin == null) {
            throw new IllegalArgumentException("not of " + note.path() + ": " + key);
        }
        return origin;
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

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** What is needed only until all have their names. */
    private static final class Naming {
        private final NotePath path;
        private final ItemId note;
        private final MessageDigest digest = sha256();
        private final Map<String, Integer> taken = new HashMap<>();

        Naming(NotePath path) {
            this.path = path;
            this.note = ItemId.of(path);
        }

        Origin origin(String fragment, int line, int column, Rule rule) {
            int count = taken.merge(fragment, 1, Integer::sum);
            String unique = count == 1 ? fragment : fragment + "-" + count;
            return new Origin(note.item(unique), path, line, column, rule);
        }

        String fragment(Item item) {
            if (!item.body().anchor().isEmpty()) {
                return item.body().anchor();
            }
            return item.definedLabel().orElseGet(() -> hash(words(item)));
        }

        /** Eight hexadecimal digits of SHA-256. */
        String hash(String text) {
            byte[] whole = digest.digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(whole, 0, HASH_BYTES);
        }
    }
}
