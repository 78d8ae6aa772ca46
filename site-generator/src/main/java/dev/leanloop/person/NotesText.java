package dev.leanloop.person;

import dev.leanloop.note.source.NotesFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Every text file of a notes folder, hidden ones and settings included: a person may be named where no note is read. */
final class NotesText {

    private static final Pattern SPEAKER = Pattern.compile("(?:--|[\\u2013\\u2014~-])\\s*(\\S.*)$");

    private NotesText() {}

    /** The lines of each file, by its path relative to the folder; a line keeps its line end but for the line feed. */
    static SortedMap<String, List<String>> files(Path root) throws IOException {
        SortedMap<String, List<String>> files = new TreeMap<>();
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return folder.endsWith(".git") ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (attributes.isRegularFile() && attributes.size() <= NotesFolder.MAX_BYTES) {
                    String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
                    if (text.indexOf('\0') < 0) {
                        files.put(name(root, file), List.of(text.split("\n", -1)));
                    }
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return files;
    }

    private static String name(Path root, Path file) {
        StringJoiner segments = new StringJoiner("/");
        root.relativize(file).forEach(segment -> segments.add(segment.toString()));
        return segments.toString();
    }

    /** What kind of place each line of a file is. */
    static List<Place.Kind> kinds(String file, List<String> lines) {
        boolean settings = file.endsWith(".yml") || file.endsWith(".yaml");
        boolean head = !lines.isEmpty()
                && lines.getFirst().replace("\ufeff", "").strip().equals("---");
        List<Place.Kind> kinds = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (head && i > 0 && lines.get(i).strip().equals("---")) {
                head = false;
            }
            kinds.add(settings || head ? Place.Kind.KEYS : Place.Kind.TEXT);
        }
        return kinds;
    }

    /** Which lines are the words of a person: those of a block quote up to the line that names them as its speaker. */
    static List<Integer> quotes(List<String> lines, PersonWords words) {
        List<Integer> found = new ArrayList<>();
        List<Integer> open = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            boolean quote = line.stripLeading().startsWith(">");
            if (!quote && open.isEmpty()) {
                continue;
            }
            Matcher speaker = SPEAKER.matcher(line.strip());
            boolean spoken = speaker.find() && line.strip().length() - speaker.start() < 80;
            if (quote || spoken) {
                open.add(i);
            }
            if (spoken && words.isIn(speaker.group(1), Place.Kind.KEYS)) {
                found.addAll(open);
            }
            if (spoken || !quote) {
                open.clear();
            }
        }
        return found;
    }
}
