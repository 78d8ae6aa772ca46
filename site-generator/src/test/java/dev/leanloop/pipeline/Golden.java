package dev.leanloop.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Folders that tests compare with what was accepted before. */
public final class Golden {

    /** Set with {@code -Dgolden.update}: what is made now is accepted. Look at the difference before committing it. */
    public static final boolean UPDATE = System.getProperty("golden.update") != null;

    private static final Pattern CONTENT_HASH = Pattern.compile("\\b((?:assets|search)/[a-z-]+)\\.[0-9a-f]{8,}\\.");

    private Golden() {}

    /** The text of every file below a folder that has the ending, with the hashes of assets taken out. */
    static SortedMap<String, String> read(Path folder, String ending) throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        try (Stream<Path> entries = Files.walk(folder)) {
            for (Path file : entries.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(file).toString().replace('\\', '/');
                if (name.endsWith(ending) && !name.startsWith(".leanloop/")) {
                    files.put(name, CONTENT_HASH.matcher(Files.readString(file)).replaceAll("$1.HASH."));
                }
            }
        }
        return files;
    }

    /** Makes a folder hold these files and no others. */
    static void write(Path folder, SortedMap<String, String> files) throws IOException {
        if (Files.isDirectory(folder)) {
            for (String stale : read(folder, "").keySet()) {
                Files.delete(folder.resolve(stale));
            }
        }
        for (var file : files.entrySet()) {
            Path target = folder.resolve(file.getKey());
            Files.createDirectories(target.getParent());
            Files.writeString(target, file.getValue());
        }
    }

    /** Copies a folder of text files. */
    public static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> entries = Files.walk(from)) {
            for (Path entry : entries.toList()) {
                Path target = to.resolve(from.relativize(entry).toString());
                if (Files.isDirectory(entry)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(entry, target);
                }
            }
        }
    }
}
