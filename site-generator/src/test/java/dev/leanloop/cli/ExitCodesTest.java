package dev.leanloop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leanloop.pipeline.Golden;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
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

    @Test
    void anArgumentThatCanBeNoFileIsTwo() {
        assertThat(run("check", "no\0tes")).isEqualTo(2);
        assertThat(said).contains("no file can be named", "Nul character not allowed");
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "elsewhere Java does not name files by the locale")
    void aNoteThatTheLocaleCannotNameIsTwoWithWhatToDo() throws IOException, InterruptedException, GitAPIException {
        Path home = Files.createDirectories(folder.resolve("notes/customers/müller"));
        Files.writeString(home.resolve("2026-01-02.md"), "# Call\n");
        Path result = folder.resolve("result.txt");

        assertThat(start("C", result, "check", "notes")).isEqualTo(2);
        assertThat(said).contains("no file can be named", "run it again with LC_ALL=C.UTF-8");
        assertThat(start("C.UTF-8", result, "export", "notes")).isZero();

        try (Git git = Git.init().setDirectory(folder.resolve("notes").toFile()).call()) {
            git.add().addFilepattern(".").call();
            git.commit().setSign(false).setMessage("one").call();
        }
        assertThat(start("C", result, "diff", "HEAD", "--notes", "notes")).isEqualTo(2);
        assertThat(temporary()).isEmptyDirectory();
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "only Linux has a device that is always full")
    void aResultThatFindsNoRoomIsFour() throws IOException, InterruptedException {
        Path full = Path.of("/dev/full");

        assertThat(start("C.UTF-8", full, "export", "notes")).isEqualTo(4);
        assertThat(said).contains("the result could not be written: No space left on device", "Make room on that disk");
        assertThat(start("C.UTF-8", full, "check", "notes", "--format", "json")).isEqualTo(4);
    }

    @Test
    void aReaderThatHasSeenEnoughIsNoFailure() {
        StandardOutput left = new StandardOutput(failing("Broken pipe"));
        StandardOutput closed = new StandardOutput(failing("Bad file descriptor"));
        left.write('a');
        left.write('b');
        closed.write('a');

        assertThat(ended(left, 1)).isEqualTo(1);
        assertThat(said).isEmpty();
        assertThat(ended(closed, 1)).isEqualTo(4);
        assertThat(said).contains("the result could not be written: Bad file descriptor");
        assertThat(ended(closed, 5)).isEqualTo(5);
        assertThat(ended(new StandardOutput(OutputStream.nullOutputStream()), 0))
                .isZero();
    }

    private static OutputStream failing(String why) {
        return new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                throw new IOException(why);
            }
        };
    }

    private int ended(StandardOutput output, int code) {
        StringWriter err = new StringWriter();
        int ended = Main.written(output, new Console(surroundings(err)), code);
        said = err.toString();
        return ended;
    }

    private Path temporary() throws IOException {
        return Files.createDirectories(folder.resolve("temporary"));
    }

    /** The whole program, as a shell starts it. */
    private int start(String locale, Path result, String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Djava.io.tmpdir=" + temporary(),
                "-cp",
                System.getProperty("java.class.path"),
                "dev.leanloop.cli.Main"));
        command.addAll(List.of(words));
        Path err = folder.resolve("err.txt");
        ProcessBuilder program = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(result.toFile())
                .redirectError(err.toFile());
        program.environment().put("LC_ALL", locale);
        program.environment().put("XDG_CACHE_HOME", folder.resolve("cache").toString());
        int code = program.start().waitFor();
        said = Files.readString(err);
        return code;
    }

    private int run(String... words) {
        StringWriter err = new StringWriter();
        int code = Main.run(surroundings(err), words);
        said = err.toString();
        return code;
    }

    private Surroundings surroundings(StringWriter err) {
        return new Surroundings(
                new PrintWriter(new StringWriter()), new PrintWriter(err), folder, Map.of(), CLOCK, false);
    }
}
