package dev.leanloop.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leanloop.knowledge.Audience;
import dev.leanloop.state.StateFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class KeptIndexTest {

    private static final FileTime LONG_AGO = FileTime.from(Instant.parse("2026-01-01T00:00:00Z"));

    @TempDir
    private Path temporary;

    /** A note that was saved just now could change again unseen, so that nothing is kept of it: nor of what it said before. */
    @Test
    void theIndexOfEarlierNotesIsGoneEvenIfTheNewOneIsNotKept() throws IOException {
        Path notes = temporary.resolve("notes");
        Golden.copy(Path.of("src/test/fixtures/two-talks/notes"), notes);
        try (Stream<Path> files = Files.walk(notes)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.setLastModifiedTime(file, LONG_AGO);
            }
        }
        build(notes);
        assertThat(indexes()).hasSize(1);

        Path talk = notes.resolve("customers/acme/2026-03-17-second-call.md");
        Files.writeString(talk, "---\nvisibility: private\n---\n" + Files.readString(talk));
        Files.setLastModifiedTime(talk, FileTime.from(Instant.now().plusSeconds(60)));
        build(notes);

        assertThat(indexes()).isEmpty();
    }

    private void build(Path notes) throws IOException {
        new KnowledgeBuild(new SilentProgress(), StateFolder.at(temporary.resolve("state"), "1"))
                .run(new BuildRequest(
                        notes, temporary.resolve("site"), Audience.TEAM, new AsOf(null, LocalDate.of(2026, 4, 15))));
    }

    private List<String> indexes() throws IOException {
        try (Stream<Path> kept = Files.list(temporary.resolve("state"))) {
            return kept.map(path -> path.getFileName().toString())
                    .filter(name -> name.startsWith("index-"))
                    .toList();
        }
    }
}
