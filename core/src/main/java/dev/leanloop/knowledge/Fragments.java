package dev.leanloop.knowledge;

import dev.leanloop.digest.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * The fragments of all {@link ItemId}s of one note, worked out together when somebody asks for the first of them: a check hardly does,
 * and of what it takes to find the items their hashes would be most. Thread-safe.
 */
final class Fragments {

    private static final int HASH_BYTES = 4;

    /** What the author wrote for each, {@code ^id} or label; empty where a hash of the words stands for that. */
    private List<String> written;

    private List<String> words;

    /** Empty until they are worked out; then the others are let go. */
    private volatile List<String> fragments = List.of();

    /**
     * @param written of each the {@code ^id} or label, else empty
     * @param words of each that has none what tells it from others of its note, else empty
     */
    Fragments(List<String> written, List<String> words) {
        this.written = List.copyOf(written);
        this.words = List.copyOf(words);
    }

    /** The fragment of the item or passage at a place among those of the note, from 0. */
    String at(int place) {
        List<String> known = fragments;
        return (known.isEmpty() ? workedOut() : known).get(place);
    }

    private synchronized List<String> workedOut() {
        if (fragments.isEmpty()) {
            MessageDigest digest = Sha256.begin();
            Map<String, Integer> taken = new HashMap<>();
            List<String> made = new ArrayList<>(words.size());
            for (int i = 0; i < words.size(); i++) {
                String fragment = written.get(i).isEmpty() ? hash(words.get(i), digest) : written.get(i);
                made.add(unique(fragment, taken.merge(fragment, 1, Integer::sum)));
            }
            fragments = List.copyOf(made);
            written = List.of();
            words = List.of();
        }
        return fragments;
    }

    /** Eight hexadecimal digits of SHA-256. */
    private static String hash(String text, MessageDigest digest) {
        byte[] whole = digest.digest(text.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(whole, 0, HASH_BYTES);
    }

    private static String unique(String fragment, int count) {
        return count == 1 ? fragment : fragment + "-" + count;
    }
}
