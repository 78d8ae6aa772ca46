package dev.leanloop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leanloop.pipeline.Golden;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What scripts rely on: each way to fail has its number, says what to do, and shows no stack trace unless asked. */
final class ExitCodesTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-04-15T10:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path folder;

    private String said = "";

    @BeforeEach
    void copyNotes() throws IOException {
        Golden.copy(Path.of("src/test/fixtures/two-talks/notes"), folder.resolve("notes"));
    }

    @Test
    void aFolderInUseIsThree() throws IOException {
        Files.createDirectories(folder.resolve("site/.leanloop"));
        try (FileChannel channel = FileChannel.open(
                        folder.resolve("site/.leanloop/lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var held = channel.lock()) {
            assertThat(held.isValid()).isTrue();
            assertThat(run("build", "notes", "-o", "site")).isEqualTo(3);
        }
        assertThat(said).contains("another build", "wait for it");
    }

    @Test
    void aDiskThatFailsIsFour() {
        assertThat(run("build", "notes", "-o", "notes/leanloop.yml/site")).isEqualTo(4);
        assertThat(said)
                .contains("notes/leanloop.yml")
                .contains("The site before, if there was one, is as it was.")
                .contains("Run it again")
                .doesNotContain("    at ");

        assertThat(run("--debug", "build", "notes", "-o", "notes/leanloop.yml/site"))
                .isEqualTo(4);
        assertThat(said).contains("    at dev.leanloop");
    }

    @Test
    void aSiteWithoutItsListIsFiveAndStaysAsItIs() throws IOException {
        Path own = Files.createDirectories(folder.resolve("site/.leanloop"));
        Files.writeString(own.resolve("files"), "damaged");
        Path page = Files.writeString(folder.resolve("site/private.html"), "what must not be seen any more");

        assertThat(run("build", "notes", "-o", "site")).isEqualTo(5);
        assertThat(said).contains("delete the site's folder").doesNotContain("    at ");
        assertThat(page).exists();
        assertThat(folder.resolve("site/index.html")).doesNotExist();
    }

    @Test
    void aFileWhereTheSiteShouldGoIsTwo() {
        assertThat(run("build", "notes", "-o", "notes/leanloop.yml")).isEqualTo(2);
        assertThat(said).contains("is a file");
    }

    private int run(String... words) {
        StringWriter err = new StringWriter();
        int code = Main.run(
                new Surroundings(
                        new PrintWriter(new StringWriter()), new PrintWriter(err), folder, Map.of(), CLOCK, false),
                words);
        said = err.toString();
        return code;
    }
}
