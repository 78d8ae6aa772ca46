package dev.leanloop.site.output;

import dev.leanloop.digest.Sha256;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a site shows of the notes, as hashes: enough to tell whether another site shows all of it, too. Releases keep an earlier
 * site only as long as that is so.
 */
public final class Shown {

    private static final String FIRST_LINE = "leanloop-shown 1\n";
    private static final int HASH_BYTES = 16;

    private final SortedSet<String> hashes;

    private Shown(SortedSet<String> hashes) {
        this.hashes = hashes;
    }

    /**
     * What these texts say.
     *
     * @param texts one for each thing shown, with all that a reader sees of it; each is part of the comparison as a whole
     */
    public static Shown of(Iterable<String> texts) {
        var hashes = new TreeSet<String>();
        texts.forEach(text -> hashes.add(hash(text)));
        return new Shown(hashes);
    }

    boolean showsAllOf(Shown earlier) {
        return hashes.containsAll(earlier.hashes);
    }

    /** What was written into a file; empty when it is missing or damaged. */
    static Optional<Shown> read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            List<String> lines =
                    Files.readString(file, StandardCharsets.UTF_8).lines().toList();
            var hashes = new TreeSet<String>(lines.subList(Math.min(2, lines.size()), lines.size()));
            Shown read = new Shown(hashes);
            return String.join("\n", lines).equals(read.text()) ? Optional.of(read) : Optional.empty();
        } catch (MalformedInputException e) {
            return Optional.empty();
        }
    }

    void write(Path file) throws IOException {
        Durable.replace(file, (text() + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private String text() {
        String lines = hashes.stream().map(hash -> "\n" + hash).collect(Collectors.joining());
        return FIRST_LINE + hash(lines) + lines;
    }

    private static String hash(String text) {
        return Sha256.digits(text, HASH_BYTES);
    }
}
