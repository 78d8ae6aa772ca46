package dev.leanloop.index;

import dev.leanloop.index.web.BundleBefore;
import dev.leanloop.index.web.PartTexts;
import dev.leanloop.index.web.WebBundle;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A bundle in memory, from which the next one may take texts over. */
final class BundleInMemory implements BundleBefore {
    private final Map<String, byte[]> files = new TreeMap<>();
    private final Map<String, PartTexts> texts = new HashMap<>();

    private int partsKnown;
    private int filesFound;

    static BundleInMemory of(SearchIndex index, BundleBefore before) throws IOException {
        var bundle = new BundleInMemory();
        WebBundle.write(index, before, bundle.files::put).texts().forEach(part -> bundle.texts.put(part.part(), part));
        return bundle;
    }

    @Override
    public Optional<PartTexts> texts(String part) {
        Optional<PartTexts> known = Optional.ofNullable(texts.get(part));
        partsKnown += known.isPresent() ? 1 : 0;
        return known;
    }

    @Override
    public Optional<byte[]> bytes(String file, int from, int length) {
        byte[] bytes = files.get(file);
        if (bytes == null || bytes.length < from + length) {
            return Optional.empty();
        }
        filesFound += file.endsWith(".js") ? 1 : 0;
        return Optional.of(Arrays.copyOfRange(bytes, from, from + length));
    }

    /** How many parts were known when the next bundle was written. */
    int partsKnown() {
        return partsKnown;
    }

    /** How many files were found when the next bundle was written. */
    int filesFound() {
        return filesFound;
    }

    /** How many parts it has. */
    int parts() {
        return texts.size();
    }

    Map<String, String> content() {
        Map<String, String> content = new TreeMap<>();
        files.forEach((name, bytes) -> content.put(name, new String(bytes, StandardCharsets.ISO_8859_1)));
        return content;
    }

    Set<String> namesOfTexts() {
        return files.keySet().stream()
                .filter(name -> name.startsWith("texts") && name.endsWith(".js"))
                .collect(Collectors.toSet());
    }

    /** Changes a byte in the middle of files. */
    void damage(String files) {
        this.files.forEach((name, bytes) -> {
            if (name.matches(files)) {
                bytes[bytes.length / 2] ^= 1;
            }
        });
    }

    /** Loses files. */
    void lose(String files) {
        this.files.keySet().removeIf(name -> name.matches(files));
    }
}
