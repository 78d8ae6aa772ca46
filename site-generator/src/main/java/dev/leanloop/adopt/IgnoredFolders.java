package dev.leanloop.adopt;

import dev.leanloop.diagnostic.Amount;
import dev.leanloop.note.NotePath;
import dev.leanloop.note.source.NotesFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Folders that hold templates and what a program keeps for itself, by their names, by the vault's settings and by what lies in them. */
final class IgnoredFolders {

    private static final Set<String> NAMES =
            Set.of("template", "templates", "vorlage", "vorlagen", "modeles", "modèles", "plantillas", "sjablonen");

    /** What Obsidian, Templater, Logseq and most others fill in; a query's {@code {{query.file.path}}} is none. */
    private static final Pattern BLANK =
            Pattern.compile("\\{\\{\\s*[\\p{L} _-]{1,24}(?::[^{}\\n]*)?}}|<%[-_*+]?\\s*(?:tp\\.|today|current page)");

    private static final Pattern OBSIDIAN = Pattern.compile("\"folder\"\\s*:\\s*\"([^\"\\\\]+)\"");
    private static final int MAX_BYTES = 64 * 1024;

    private IgnoredFolders() {}

    /** Each folder with how many notes lie in it, those within another left out. */
    static Map<String, Integer> in(NotesFolder folder, List<FoundNote> notes) throws IOException {
        Map<String, List<FoundNote>> byFolder = new TreeMap<>();
        for (FoundNote note : notes) {
            List<String> folders = note.folders();
            for (int depth = 1; depth <= folders.size(); depth++) {
                byFolder.computeIfAbsent(String.join("/", folders.subList(0, depth)), key -> new ArrayList<>())
                        .add(note);
            }
        }
        Optional<String> vaults = obsidianTemplates(folder.root());
        boolean logseq = Files.isRegularFile(folder.root().resolve("logseq/config.edn"), LinkOption.NOFOLLOW_LINKS);
        Map<String, Integer> ignored = new TreeMap<>();
        byFolder.forEach((path, within) -> {
            boolean covered = ignored.keySet().stream().anyMatch(outer -> path.startsWith(outer + "/"));
            String name = path.substring(path.lastIndexOf('/') + 1)
                    .toLowerCase(Locale.ROOT)
                    .replaceAll("^[_\\W\\d]+", "");
            boolean kept = logseq && path.equals("logseq");
            if (!covered
                    && (kept || vaults.filter(path::equals).isPresent() || NAMES.contains(name) || areBlanks(within))) {
                ignored.put(path, within.size());
            }
        });
        return ignored;
    }

    /** Where two notes or more, and at least half of them, have something to be filled in. */
    private static boolean areBlanks(List<FoundNote> notes) {
        long blanks = notes.stream()
                .filter(note -> note.lines().stream()
                        .anyMatch(line -> BLANK.matcher(line).find()))
                .count();
        return blanks >= 2 && blanks * 2 >= notes.size();
    }

    private static Optional<String> obsidianTemplates(Path root) throws IOException {
        Path settings = root.resolve(".obsidian/templates.json");
        if (!Files.isRegularFile(settings, LinkOption.NOFOLLOW_LINKS) || Files.size(settings) > MAX_BYTES) {
            return Optional.empty();
        }
        Matcher folder = OBSIDIAN.matcher(new String(Files.readAllBytes(settings), StandardCharsets.UTF_8));
        return folder.find() ? Optional.of(folder.group(1).replaceAll("/+$", "")) : Optional.empty();
    }

    /** The proposal; empty when there is no such folder. */
    static Optional<Finding> finding(Map<String, Integer> ignored) {
        if (ignored.isEmpty()) {
            return Optional.empty();
        }
        List<String> quoted = ignored.keySet().stream().map(Finding::quoted).toList();
        int files = ignored.values().stream().mapToInt(Integer::intValue).sum();
        return Optional.of(new Finding(
                "ignore-folders: [" + String.join(", ", quoted) + "]",
                Amount.of(files, "template") + " and the like in " + Amount.of(ignored.size(), "folder")));
    }

    /** The notes that are left. */
    static List<FoundNote> without(Map<String, Integer> ignored, List<FoundNote> notes) {
        return notes.stream().filter(note -> !lies(note.path(), ignored)).toList();
    }

    private static boolean lies(NotePath note, Map<String, Integer> ignored) {
        return ignored.keySet().stream().anyMatch(folder -> note.value().startsWith(folder + "/"));
    }
}
