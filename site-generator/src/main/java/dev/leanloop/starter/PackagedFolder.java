package dev.leanloop.starter;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Text files that travel with the program: in its jar, or beside its classes. */
final class PackagedFolder {

    private PackagedFolder() {}

    /** Every file below a folder of this package's resources: path from there, with {@code /}, to text. */
    static SortedMap<String, String> read(String folder) throws IOException {
        URL place = PackagedFolder.class.getResource(folder);
        if (place == null) {
            throw new FileNotFoundException("the program lacks its own folder " + folder);
        }
        URI uri = uri(place);
        if (uri.getScheme().equals("jar")) {
            try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
                return readAll(jar.provider().getPath(uri));
            }
        }
        return readAll(Path.of(uri));
    }

    private static SortedMap<String, String> readAll(Path top) throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        try (Stream<Path> entries = Files.walk(top)) {
            for (Path file : entries.filter(Files::isRegularFile).toList()) {
                String name = top.relativize(file).toString().replace('\\', '/');
                files.put(name, Files.readString(file, StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    private static URI uri(URL place) throws IOException {
        try {
            return place.toURI();
        } catch (URISyntaxException e) {
            throw new IOException("the program lies where it cannot read itself: " + place, e);
        }
    }
}
