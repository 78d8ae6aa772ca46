package dev.leanloop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leanloop.pipeline.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Plays the sessions of {@code src/test/resources/cli} and compares what is printed; {@code -Dgolden.update} rewrites them. */
final class TranscriptTest {

    private static final Path SESSIONS = Path.of("src/test/resources/cli");
    private static final Path EXPORTS = Path.of("src/test/resources/imports");
    private static final Path NOTES = Path.of("src/test/fixtures/two-talks/notes");

    @TempDir
    private Path folder;

    static List<String> sessions() throws IOException {
        try (Stream<Path> files = Files.list(SESSIONS)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("sessions")
    void theSessionPrintsWhatItsTranscriptSays(String session) throws IOException {
        Path real = folder.toRealPath();
        Golden.copy(NOTES, real.resolve("notes"));
        Golden.copy(EXPORTS, real.resolve("exports"));
        Path file = SESSIONS.resolve(session);
        String transcript = Files.readString(file);

        String played = new Transcript(real).replay(transcript);

        if (Golden.UPDATE) {
            Files.writeString(file, played);
        }
        assertThat(played).isEqualTo(Files.readString(file));
    }

    @Test
    void thereAreSessions() throws IOException {
        assertThat(sessions()).hasSizeGreaterThan(4);
    }
}
