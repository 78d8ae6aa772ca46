package dev.leanloop.knowledge;

import dev.leanloop.note.NoteImage;
import dev.leanloop.note.NoteImages;
import dev.leanloop.note.NotePath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the image that a note means, as {@link NoteFinder} finds notes: by path, or by name wherever it lies. */
final class ImageIndex {

    private final NoteImages images;
    private final Set<NotePath> paths;
    private final Map<String, List<NotePath>> byName = new HashMap<>();

    ImageIndex(NoteImages images) {
        this.images = images;
        this.paths = new HashSet<>(images.paths());
        for (NotePath path : images.paths()) {
            byName.computeIfAbsent(key(path.fileName()), name -> new ArrayList<>())
                    .add(path);
        }
    }

    /** What a note embeds; empty when there is no such image, or none that a page may show. */
    Optional<NoteImage> find(NotePath from, String written) {
        if (paths.isEmpty()) {
            return Optional.empty();
        }
        int hash = written.indexOf('#');
        String target = NoteFinder.decode((hash < 0 ? written : written.substring(0, hash)).strip());
        return byPath(from, target).or(() -> byName(from, target)).flatMap(this::read);
    }

    private Optional<NotePath> byPath(NotePath from, String target) {
        return NoteFinder.resolve(from.folder(), target)
                .map(NotePath::of)
                .filter(paths::contains)
                .or(() -> NoteFinder.resolve("", target).map(NotePath::of).filter(paths::contains));
    }

    /** The same folder is nearest. */
    private Optional<NotePath> byName(NotePath from, String target) {
        return byName.getOrDefault(key(target.substring(target.lastIndexOf('/') + 1)), List.of()).stream()
                .min(Comparator.<NotePath, Boolean>comparing(
                                path -> !path.folder().equals(from.folder()))
                        .thenComparing(Comparator.naturalOrder()));
    }

    private Optional<NoteImage> read(NotePath path) {
        try {
            return images.read(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
