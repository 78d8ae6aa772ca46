package dev.leanloop.hosting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.assertj.core.api.Assumptions;
import org.junit.jupiter.api.Test;

/** The runnable jar holds libraries of known licences only, and the text of each: read from the jar itself, not from what was meant. */
final class ShippedLibrariesIT {

    private static final Path JAR = Path.of("target", "leanloop.jar");
    private static final String FOLDER = "META-INF/licenses/";
    private static final Set<String> ALLOWED =
            Set.of("Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "MIT", "Unicode-3.0");

    /** A row of the list. */
    private record Library(String place, String name, String licence, List<String> texts) {

        static Library of(String row) {
            List<String> words = List.of(row.strip().split("\\s+"));
            return new Library(words.get(0), words.get(1), words.get(2), words.subList(3, words.size()));
        }
    }

    @Test
    void everyClassIsOfALibraryWithAKnownLicenceWhoseTextIsThere() throws IOException {
        Assumptions.assumeThat(JAR).exists();
        List<Library> libraries = libraries();
        Set<String> entries = new TreeSet<>();
        try (ZipFile jar = new ZipFile(JAR.toString())) {
            jar.stream().map(ZipEntry::getName).forEach(entries::add);
        }

        assertThat(strangers(entries, libraries)).isEmpty();
        assertThat(libraries).allSatisfy(library -> {
            assertThat(library.licence()).as(library.name()).isIn(ALLOWED);
            assertThat(library.texts())
                    .as(library.name())
                    .isNotEmpty()
                    .allMatch(text -> entries.contains(FOLDER + text));
        });
        entries.add("org/example/Unknown.class");
        assertThat(strangers(entries, libraries)).containsExactly("org/example/Unknown.class");
    }

    @Test
    void everyTextIsListed() throws IOException {
        Set<String> listed = new TreeSet<>(Set.of("libraries.txt"));
        libraries().forEach(library -> listed.addAll(library.texts()));
        try (Stream<Path> files = Files.list(Path.of("src/main/resources", FOLDER))) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrderElementsOf(listed);
        }
    }

    private static Set<String> strangers(Set<String> entries, List<Library> libraries) {
        Set<String> strangers = new TreeSet<>();
        for (String entry : entries) {
            String name = entry.replaceFirst("^META-INF/versions/\\d+/", "");
            if (name.endsWith(".class") && libraries.stream().noneMatch(library -> name.startsWith(library.place()))) {
                strangers.add(entry);
            }
        }
        return strangers;
    }

    private static List<Library> libraries() throws IOException {
        return Files.readAllLines(Path.of("src/main/resources", FOLDER, "libraries.txt")).stream()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .map(Library::of)
                .toList();
    }
}
