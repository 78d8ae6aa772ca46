package dev.leanloop.fault;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The files of a folder, to be compared byte for byte. */
final class Served {

    private Served() {}

    /** What a web server would serve of a site, and its size in no bytes at all when there is none yet. */
    static SortedMap<String, String> site(Path site) throws IOException {
        SortedMap<String, String> files = all(site);
        files.keySet().removeIf(name -> name.startsWith(".leanloop/"));
        return files;
    }

    /** Every file but the lock, which is empty after each build. */
    static SortedMap<String, String> all(Path folder) throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        if (!Files.isDirectory(folder)) {
            return files;
        }
        Path real = folder.toRealPath();
        try (Stream<Path> entries = Files.walk(real)) {
            for (Path entry : entries.filter(entry -> !Files.isDirectory(entry)).toList()) {
                String name = real.relativize(entry).toString().replace('\\', '/');
                files.put(name, new String(Files.readAllBytes(entry), StandardCharsets.ISO_8859_1));
            }
        }
        files.remove(".leanloop/lock");
        return files;
    }

    /** Why this is neither of two sites as a whole; empty when it is one of them. */
    static String wholly(SortedMap<String, String> now, SortedMap<String, String> old, SortedMap<String, String> next) {
        if (now.equals(old) || now.equals(next)) {
            return "";
        }
        return "neither the site before (" + difference(now, old) + ") nor the new one (" + difference(now, next) + ")";
    }

    /** Why a file is neither as it was nor as it will be; empty when every file is. */
    static String eachFile(
            SortedMap<String, String> now, SortedMap<String, String> old, SortedMap<String, String> next) {
        for (var file : now.entrySet()) {
            if (!file.getValue().equals(old.get(file.getKey()))
                    && !file.getValue().equals(next.get(file.getKey()))) {
                return file.getKey() + " is neither as it was nor as it will be";
            }
        }
        for (String name : old.keySet()) {
            if (next.containsKey(name) && !now.containsKey(name)) {
                return name + " is missing";
            }
        }
        return "";
    }

    /** What differs, in few words. */
    static String difference(SortedMap<String, String> one, SortedMap<String, String> other) {
        var names = new TreeSet<String>();
        names.addAll(one.keySet());
        names.addAll(other.keySet());
        names.removeIf(name -> one.containsKey(name) && one.get(name).equals(other.get(name)));
        return names.isEmpty() ? "" : names.size() + " files differ, first " + names.first();
    }
}
