package dev.leanloop.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leanloop.diagnostic.DiagnosticCode;
import dev.leanloop.knowledge.Audience;
import dev.leanloop.knowledge.KnowledgeBase;
import dev.leanloop.note.source.NotesFolder;
import dev.leanloop.pipeline.AsOf;
import dev.leanloop.pipeline.NotesReading;
import dev.leanloop.pipeline.Progress;
import dev.leanloop.state.FileStamps;
import dev.leanloop.state.StateFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A customer's folder that nobody may open is named, and stops nothing. */
final class ClosedFolderTest {

    private static final LocalDate DAY = LocalDate.of(2026, 4, 15);

    @TempDir
    private Path temporary;

    private Path notes;
    private Path closed;

    @BeforeEach
    void twoCustomers() throws IOException {
        notes = temporary.toRealPath().resolve("notes");
        closed = notes.resolve("customers/b");
        for (String customer : new String[] {"a", "b"}) {
            Path folder = Files.createDirectories(notes.resolve("customers").resolve(customer));
            Files.writeString(folder.resolve("2026-04-14-call.md"), "# Call\n\n## Check\n- Pain: late reports\n");
        }
    }

    @Test
    void everythingElseIsRead() throws IOException {
        KnowledgeBase knowledge = new NotesReading(Progress.UNWATCHED, StateFolder.none())
                .read(folder(new Fault.Closed(closed)), Audience.AUTHORS, new AsOf(DAY, DAY));

        assertThat(knowledge.notes()).hasSize(1);
        assertThat(knowledge.diagnostics())
                .filteredOn(problem -> problem.code() == DiagnosticCode.E20)
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.at().file()).isEqualTo("customers/b");
                    assertThat(problem.message()).contains("cannot be opened", "let the account");
                });
    }

    @Test
    void itsClosingIsAChange() throws IOException {
        assertThat(stamp(new Fault.Closed(closed)))
                .isEqualTo(stamp(new Fault.Closed(closed)))
                .isNotEqualTo(stamp(new Fault.None()));
    }

    private NotesFolder folder(Fault fault) throws IOException {
        return NotesFolder.open(new FaultyDisk(fault).at(notes));
    }

    private String stamp(Fault fault) throws IOException {
        FileStamps stamps = FileStamps.ofOurOwn();
        folder(fault).stamp(stamps, Optional.empty());
        return stamps.digest().orElseThrow();
    }
}
