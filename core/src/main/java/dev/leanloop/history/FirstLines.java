package dev.leanloop.history;

import dev.leanloop.note.NotePath;
import dev.leanloop.state.Packed;
import dev.leanloop.state.StateFolder;
import dev.leanloop.state.Unpacked;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * Which commit first held a line of a note. A line is the same wherever in the note it stands, with or without its bullet, box and
 * indent; one that was reworded is new. Kept as 64-bit hashes, so no text of a note stays behind. Safe to share between threads.
 */
public final class FirstLines {

    private static final String NAME = "lines";
    private static final Pattern MARKERS = Pattern.compile("^(?:[-*+>]|\\d{1,9}[.)])\\s+|^\\[.\\]\\s+");
    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private final History history;

    /** For each content in the light of those before it: the hashes of the lines it was the first to hold, sorted. */
    private final Map<Chain, long[]> added = new ConcurrentHashMap<>();

    private FirstLines(History history) {
        this.history = history;
    }

    /** A content that followed others: two hashes of all their names, far too long to meet by chance. */
    private record Chain(long one, long two) {

        static final Chain START = new Chain(FNV_OFFSET, FNV_PRIME);

        Chain then(String blob) {
            return new Chain(hash(blob, one), hash(blob, two));
        }
    }

    /**
     * Reads the lines of every version of some notes, on all cores; what was read before and kept is not read again.
     *
     * @throws IOException when the repository cannot be read
     */
    public static FirstLines read(History history, Collection<NotePath> notes, StateFolder state) throws IOException {
        Map<Chain, long[]> before = state.read(NAME).map(FirstLines::decoded).orElseGet(Map::of);
        FirstLines lines = new FirstLines(history);
        try {
            notes.parallelStream().forEach(note -> lines.read(note, before));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        if (!lines.added.keySet().equals(before.keySet())) {
            state.write(NAME, encoded(lines.added));
        }
        return lines;
    }

    private void read(NotePath note, Map<Chain, long[]> before) {
        Chain chain = Chain.START;
        long[] seen = {};
        for (Version version : history.of(note)) {
            chain = chain.then(version.blob());
            long[] known = before.get(chain);
            if (known == null) {
                known = without(hashes(version), seen);
            }
            added.put(chain, known);
            seen = merged(seen, known);
        }
    }

    private long[] hashes(Version version) {
        try {
            return history.text(version)
                    .lines()
                    .map(FirstLines::bare)
                    .filter(line -> !line.isEmpty())
                    .mapToLong(line -> hash(line, FNV_OFFSET))
                    .sorted()
                    .distinct()
                    .toArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The first version that held a line of the note.
     *
     * @param line as it is written now
     * @return empty for a line that was never committed, and for a note that was not read
     */
    public Optional<Version> firstWith(NotePath note, String line) {
        List<Version> versions = history.of(note.file());
        String bare = versions.isEmpty() ? "" : bare(line);
        if (bare.isEmpty()) {
            return Optional.empty();
        }
        long wanted = hash(bare, FNV_OFFSET);
        Chain chain = Chain.START;
        for (Version version : versions) {
            chain = chain.then(version.blob());
            if (Arrays.binarySearch(added.getOrDefault(chain, new long[0]), wanted) >= 0) {
                return Optional.of(version);
            }
        }
        return Optional.empty();
    }

    private static String bare(String line) {
        String bare = line.strip();
        while (true) {
            String shorter = MARKERS.matcher(bare).replaceFirst("");
            if (shorter.length() == bare.length()) {
                return bare;
            }
            bare = shorter.strip();
        }
    }

    private static long[] without(long[] sorted, long[] seen) {
        return Arrays.stream(sorted)
                .filter(hash -> Arrays.binarySearch(seen, hash) < 0)
                .toArray();
    }

    private static long[] merged(long[] seen, long[] more) {
        long[] all = Arrays.copyOf(seen, seen.length + more.length);
        System.arraycopy(more, 0, all, seen.length, more.length);
        Arrays.sort(all);
        return all;
    }

    /** Fowler, Noll and Vo's hash 1a with 64 bits, over UTF-16 units. */
    private static long hash(String text, long from) {
        long hash = from;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * FNV_PRIME;
        }
        return hash;
    }

    private static byte[] encoded(Map<Chain, long[]> added) {
        Packed out = new Packed().number(added.size());
        added.forEach((chain, hashes) -> {
            out.large(chain.one()).large(chain.two()).number(hashes.length);
            for (long hash : hashes) {
                out.large(hash);
            }
        });
        return out.bytes();
    }

    private static Map<Chain, long[]> decoded(byte[] content) {
        Unpacked in = new Unpacked(content);
        int count = in.number();
        Map<Chain, long[]> added = HashMap.newHashMap(count);
        for (int i = 0; i < count; i++) {
            Chain chain = new Chain(in.large(), in.large());
            long[] hashes = new long[in.number()];
            for (int j = 0; j < hashes.length; j++) {
                hashes[j] = in.large();
            }
            added.put(chain, hashes);
        }
        return added;
    }
}
