package dev.leanloop.knowledge;

import dev.leanloop.digest.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
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

    /** What each is made of, and nothing any more once they are worked out. */
    private List<Source> sources;

    /** Empty until they are worked out. */
    private volatile List<String> fragments = List.of();

    Fragments(List<Source> sources) {
        this.sources = List.copyOf(sources);
    }

    /** What one is made of. */
    sealed interface Source {}

    /** A fragment that the author wrote: {@code ^id} or label. */
    record Written(String fragment) implements Source {}

    /** What tells an item from others of its note. */
    record Words(String text) implements Source {}

    /** The fragment of the item or passage at a place among those of the note, from 0. */
    String at(int place) {
        List<String> known = fragments;
        return (known.isEmpty() ? workedOut() : known).get(place);
    }

    private synchronized List<String> workedOut() {
        if (fragments.isEmpty()) {
            MessageDigest digest = Sha256.begin();
            Map<String, Integer> taken = new HashMap<>();
            fragments = sources.stream()
                    .map(source -> switch (source) {
                        case Written written -> written.fragment();
                        case Words words -> hash(words.text(), digest);
                    })
                    .map(fragment -> unique(fragment, taken.merge(fragment, 1, Integer::sum)))
                    .toList();
            sources = List.of();
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
