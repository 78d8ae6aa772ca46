package dev.leanloop.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leanloop.diagnostic.Diagnostic;
import dev.leanloop.diagnostic.DiagnosticCode;
import dev.leanloop.knowledge.Audience;
import dev.leanloop.knowledge.Hypothesis;
import dev.leanloop.knowledge.KnowledgeBase;
import dev.leanloop.knowledge.Proof;
import dev.leanloop.note.source.NotesFolder;
import dev.leanloop.starter.ExampleTeam;
import dev.leanloop.state.StateFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is wrong in the example on purpose, and what git proves of its 64 hypotheses, equals the list that its authors made without the
 * program. The one that is unknown was written with the note of a talk that broke off.
 */
final class ExampleProblemsTest {

    @TempDir
    private Path folder;

    @Test
    void problemsAndProofsAreThoseItsAuthorsMeant() throws IOException {
        ExampleTeam.packaged().writeTo(folder);

        KnowledgeBase knowledge = new NotesReading(Progress.UNWATCHED, StateFolder.none())
                .read(NotesFolder.open(folder), Audience.AUTHORS, new AsOf(null, LocalDate.of(2026, 7, 1)));

        assertThat(counts(knowledge.diagnostics(), Diagnostic::code))
                .isEqualTo(Map.of(
                        DiagnosticCode.W11, 3L,
                        DiagnosticCode.W20, 2L,
                        DiagnosticCode.W31, 1L,
                        DiagnosticCode.W62, 1L,
                        DiagnosticCode.I80, 10L,
                        DiagnosticCode.I81, 35L,
                        DiagnosticCode.I83, 1L));
        assertThat(counts(knowledge.hypotheses(), Hypothesis::proof))
                .isEqualTo(Map.of(Proof.BEFORE, 53L, Proof.TOGETHER, 10L, Proof.UNKNOWN, 1L));
    }

    private static <T, K> Map<K, Long> counts(List<T> all, Function<T, K> what) {
        return all.stream().collect(Collectors.groupingBy(what, Collectors.counting()));
    }
}
