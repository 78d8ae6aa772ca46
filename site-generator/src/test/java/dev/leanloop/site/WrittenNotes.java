package dev.leanloop.site;

import dev.leanloop.knowledge.KnowledgeBase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;

/** A folder of notes that a test writes, and what they say on {@link ExampleKnowledge#AS_OF}: what a team would type. */
final class WrittenNotes {

    private final Path folder;

    WrittenNotes(Path folder) throws IOException {
        this.folder = folder;
        Files.writeString(folder.resolve("leanloop.yml"), "team:\n  - {id: dana, name: Dana Ruhl}\n");
    }

    WrittenNotes note(String path, String... lines) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, Arrays.stream(lines).collect(Collectors.joining("\n", "", "\n")));
        return this;
    }

    KnowledgeBase read() throws IOException {
        return ExampleKnowledge.read(folder);
    }

    Catalogue catalogue() throws IOException {
        return new Catalogue(read());
    }
}
