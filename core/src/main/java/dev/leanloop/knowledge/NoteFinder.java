package dev.leanloop.knowledge;

import dev.leanloop.note.LinkedValue;
import dev.leanloop.note.NotePath;
import dev.leanloop.note.Settings;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Finds the note that a link means: by relative path, by path from the top, or by name as Obsidian does. */
final class NoteFinder {

    private final Map<String, List<NotePath>> byName = new HashMap<>();
    private final Map<String, NotePath> byStem = new HashMap<>();
    private final Map<String, NotePath> byFile = new HashMap<>();
    private final List<String> names;
    private final Settings settings;

    /**
     * @param notes sorted
     */
    NoteFinder(Collection<NotePath> notes, Settings settings) {
        this.settings = settings;
        for (NotePath note : notes) {
            byStem.put(note.stem(), note);
            if (note.part().isEmpty()) {
                byFile.put(note.value(), note);
            }
            byName.computeIfAbsent(key(note.baseName()), name -> new ArrayList<>())
                    .add(note);
        }
        byName.values().forEach(paths -> paths.sort(null));
        names = notes.stream().map(NotePath::baseName).distinct().toList();
    }

    /** The names that links may use, for "did you mean". */
    List<String> names() {
        return names;
    }

    /** What a link leads to, seen from a note; empty when it leads to no note. */
    Optional<Target> find(NotePath from, String written) {
        String target = withoutAlias(written);
        int hash = target.indexOf('#');
        String fragment = hash < 0 ? "" : target.substring(hash + 1).strip();
        String page = page(target);
        Optional<NotePath> path = page.isEmpty()
                ? Optional.of(from)
                : byPath(from, page).or(() -> nearest(from, page).stream().findFirst());
        return path.map(found -> new Target(found, fragment.startsWith("^") ? fragment.substring(1) : fragment));
    }

    /** The notes that a link may mean when its name is that of several, none nearer than the others; the first is where it leads. */
    List<NotePath> several(NotePath from, String written) {
        String page = page(withoutAlias(written));
        if (page.isEmpty() || called(page).size() < 2 || byPath(from, page).isPresent()) {
            return List.of();
        }
        List<NotePath> nearest = nearest(from, page);
        return nearest.size() > 1 ? nearest : List.of();
    }

    private static String withoutAlias(String written) {
        String target = LinkedValue.of(written).map(LinkedValue::target).orElseGet(written::strip);
        int alias = target.indexOf('|');
        return alias < 0 ? target : target.substring(0, alias);
    }

    private static String page(String target) {
        int hash = target.indexOf('#');
        return decode(hash < 0 ? target : target.substring(0, hash)).strip();
    }

    private Optional<NotePath> byPath(NotePath from, String page) {
        Optional<NotePath> beside = resolve(from.folder(), page).flatMap(this::atPath);
        return beside.isPresent() ? beside : resolve("", page).flatMap(this::atPath);
    }

    /** The note of that path, with or without its ending, or the one that stands for that folder. */
    private Optional<NotePath> atPath(String path) {
        NotePath found = byFile.get(path);
        found = found == null ? byFile.get(path + ".md") : found;
        found = found == null ? byFile.get(path + "/README.md") : found;
        return Optional.ofNullable(found == null ? byStem.get(path) : found);
    }

    /** The path without {@code .} and {@code ..}; empty when it leaves the folder. */
    static Optional<String> resolve(String folder, String page) {
        List<String> segments = new ArrayList<>(folder.isEmpty() ? List.of() : List.of(folder.split("/")));
        for (String segment : page.split("/")) {
            if (segment.equals("..")) {
                if (segments.isEmpty()) {
                    return Optional.empty();
                }
                segments.removeLast();
            } else if (!segment.isEmpty() && !segment.equals(".")) {
                segments.add(segment);
            }
        }
        return segments.isEmpty() ? Optional.empty() : Optional.of(String.join("/", segments));
    }

    /** Those of that name that are nearest, in the order of their paths. */
    private List<NotePath> nearest(NotePath from, String page) {
        List<NotePath> called = called(page);
        int least = called.stream().mapToInt(path -> distance(from, path)).min().orElse(0);
        return called.stream().filter(path -> distance(from, path) == least).toList();
    }

    /** Those of that name, in the folders that stand before it if there are such. */
    private List<NotePath> called(String page) {
        String small = key(page);
        String path = small.endsWith(".md") ? small.substring(0, small.length() - 3) : small;
        int slash = path.lastIndexOf('/');
        List<NotePath> called = byName.getOrDefault(path.substring(slash + 1), List.of());
        if (slash < 0 || called.size() < 2) {
            return called;
        }
        List<NotePath> there = called.stream()
                .filter(note -> ("/" + key(note.stem())).endsWith("/" + path))
                .toList();
        return there.isEmpty() ? called : there;
    }

    /** The same folder is nearest, then the same customer. */
    private int distance(NotePath from, NotePath to) {
        if (from.folder().equals(to.folder())) {
            return 0;
        }
        Optional<String> here = settings.customerFolder(from).map(Settings.CustomerFolder::customer);
        Optional<String> there = settings.customerFolder(to).map(Settings.CustomerFolder::customer);
        return here.isPresent() && here.equals(there) ? 1 : 2;
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    static String decode(String path) {
        if (!path.contains("%")) {
            return path;
        }
        try {
            return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return path; // A per cent sign that encodes nothing is a per cent sign.
        }
    }

    /**
     * What a link leads to.
     *
     * @param fragment the part after {@code #}, without {@code ^}; empty for the whole note
     */
    record Target(NotePath note, String fragment) {}
}
