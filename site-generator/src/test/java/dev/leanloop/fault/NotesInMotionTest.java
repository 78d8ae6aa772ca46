package dev.leanloop.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leanloop.knowledge.Audience;
import dev.leanloop.knowledge.KnowledgeBase;
import dev.leanloop.note.NotePath;
import dev.leanloop.note.source.NotesFolder;
import dev.leanloop.pipeline.AsOf;
import dev.leanloop.pipeline.NotesReading;
import dev.leanloop.pipeline.Progress;
import dev.leanloop.state.StateFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Notes that are written, moved and deleted while they are read. */
final class NotesInMotionTest {

    private static final NotePath NOTE = NotePath.of("customers/acme/2026-03-03-call.md");
    private static final int READINGS = Often.times(200, 3000);

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void makeNote() throws IOException {
        file = folder.resolve(NOTE.value());
        Files.createDirectories(file.getParent());
    }

    @Test
    void aNoteThatIsReplacedAllTheTimeIsReadWhole() throws IOException, InterruptedException {
        Files.writeString(file, text('a'));
        NotesFolder notes = NotesFolder.open(folder);
        AtomicBoolean done = new AtomicBoolean();
        Thread writer = new Thread(() -> writeInTurn(done));
        writer.start();
        Tally tally = new Tally("readings of a note while it is replaced");
        for (int i = 0; i < READINGS; i++) {
            tally.add("reading " + i, mixed(((NotesFolder.Text.Decoded) notes.read(NOTE)).text()));
        }
        done.set(true);
        writer.join();
        tally.holds(
                READINGS,
                !mixed(text('a').substring(9) + text('b').substring(9)).isEmpty());
    }

    /** As editors do: the whole text beside it, then moved over it. */
    private void writeInTurn(AtomicBoolean done) {
        Path next = file.resolveSibling(".next");
        try {
            for (int i = 0; !done.get(); i++) {
                Files.writeString(next, text(i % 2 == 0 ? 'b' : 'a'));
                Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aNoteThatIsHalfWrittenWhenItIsReadIsReadAgain() throws IOException {
        Files.writeString(folder.resolve("customers/acme/2026-03-01-other.md"), "# Other\n");
        Files.writeString(file, "# First\n\n## Che");

        KnowledgeBase knowledge = read(() -> Files.writeString(file, "# First\n\n## Check\n\n- Need: all\n"));

        assertThat(knowledge.learnings())
                .singleElement()
                .satisfies(learning -> assertThat(learning.text()).isEqualTo("all"));
    }

    @Test
    void aNoteThatBecomesPrivateWhileItIsReadIsNotShown() throws IOException {
        Files.writeString(file, "# First\n\n## Check\n\n- Need: all\n");

        KnowledgeBase knowledge = read(
                () -> Files.writeString(file, "---\nvisibility: private\n---\n# First\n\n## Check\n\n- Need: all\n"));

        assertThat(knowledge.notes()).isEmpty();
    }

    @Test
    void aNoteThatVanishesIsNotMissed() throws IOException {
        Files.writeString(file, "# First\n");

        KnowledgeBase knowledge = read(() -> Files.delete(file));

        assertThat(knowledge.notes()).isEmpty();
    }

    /** What somebody does in the middle of the reading. */
    private interface Meanwhile {
        void happen() throws IOException;
    }

    private KnowledgeBase read(Meanwhile meanwhile) throws IOException {
        Progress progress = new Progress() {
            private boolean happened;

            @Override
            public void end() { // Every note is read, and nothing is made of them yet.
                if (!happened) {
                    happened = true;
                    try {
                        meanwhile.happen();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }
            }
        };
        return new NotesReading(progress, StateFolder.none())
                .read(NotesFolder.open(folder), Audience.TEAM, new AsOf(null, LocalDate.of(2026, 4, 1)));
    }

    private static String text(char letter) {
        return "# A note\n" + (letter + "\n").repeat(letter == 'a' ? 20_000 : 30_000);
    }

    private static String mixed(String text) {
        return text.equals(text('a')) || text.equals(text('b')) ? "" : "neither of two versions";
    }
}
