package dev.leanloop.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leanloop.index.SearchIndex;
import dev.leanloop.knowledge.Audience;
import dev.leanloop.note.source.NotesFolder;
import dev.leanloop.state.StateFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class KeptIndexTest {

    private static final AsOf AS_OF = new AsOf(null, LocalDate.of(2026, 4, 15));
    private static final FileTime LONG_AGO = FileTime.from(Instant.parse("2026-01-01T00:00:00Z"));

    @TempDir
    private Path temporary;

    /** A note that was saved just now could change again unseen: its index is not the current one, and still holds no more than it says. */
    @Test
    void whatEarlierNotesSaidIsGoneEvenIfTheNewIndexIsNotCurrent() throws IOException {
        Path notes = temporary.resolve("notes");
        Golden.copy(Path.of("src/test/fixtures/two-talks/notes"), notes);
        try (Stream<Path> files = Files.walk(notes)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.setLastModifiedTime(file, LONG_AGO);
            }
        }
        build(notes);
        assertThat(current(notes)).isTrue();
        assertThat(filesWithWord()).isNotEmpty();

        Path talk = notes.resolve("customers/acme/2026-03-17-second-call.md");
        Files.writeString(talk, "---\nvisibility: private\n---\n" + Files.readString(talk));
        Files.setLastModifiedTime(talk, FileTime.from(Instant.now().plusSeconds(60)));
        build(notes);

        assertThat(current(notes)).isFalse();
        assertThat(filesWithWord()).isEmpty();
    }

    @Test
    void anIndexThatIsDamagedIsMadeAnew() throws IOException {
        Path notes = temporary.resolve("notes");
        Golden.copy(Path.of("src/test/fixtures/two-talks/notes"), notes);
        build(notes);
        for (Path file : files()) {
            Files.write(file, new byte[] {1, 2, 3});
        }
        build(notes);

        SearchIndex.check(index());
        assertThat(filesWithWord()).isNotEmpty();
    }

    private Path index() {
        return temporary.resolve("state/index-team");
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(index())) {
            return files.filter(file -> !file.endsWith("write.lock")).toList();
        }
    }

    /** The files of the index that have a word of the second call. */
    private List<Path> filesWithWord() throws IOException {
        var found = new ArrayList<Path>();
        for (Path file : files()) {
            if (Files.readString(file, StandardCharsets.ISO_8859_1).contains("forwarder")) {
                found.add(file);
            }
        }
        return found;
    }

    private boolean current(Path notes) throws IOException {
        try (KeptIndex kept = KeptIndex.perhapsCurrent(NotesFolder.open(notes), Audience.TEAM, AS_OF, state())) {
            Optional<SearchIndex> current = kept.current();
            if (current.isPresent()) {
                current.orElseThrow().close();
            }
            return current.isPresent();
        }
    }

    private StateFolder state() {
        return StateFolder.at(temporary.resolve("state"), "1");
    }

    private void build(Path notes) throws IOException {
        new KnowledgeBuild(Progress.UNWATCHED, state())
                .run(new BuildRequest(notes, temporary.resolve("site"), Audience.TEAM, AS_OF));
    }
}
