package dev.leanloop.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leanloop.knowledge.Audience;
import dev.leanloop.state.StateFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AsOfTest {

    private static final LocalDate DAY = LocalDate.of(2026, 4, 15);

    @TempDir
    private Path temporary;

    private Path notes;

    @BeforeEach
    void copy() throws IOException {
        notes = temporary.resolve("notes");
        Golden.copy(Path.of("src/test/fixtures/two-talks/notes"), notes);
    }

    private Map<String, String> built(AsOf asOf) throws IOException {
        Path site = temporary.resolve("site");
        new KnowledgeBuild(Progress.UNWATCHED, StateFolder.none())
                .run(new BuildRequest(notes, site, Audience.TEAM, asOf));
        return Map.copyOf(Golden.read(site, ".html"));
    }

    /** On that day, too: it is no site of today that grows older in its reader's browser. */
    @Test
    void aSiteThatStandsAtTheDayOfItsSettingsIsTheSameOnEveryDay() throws IOException {
        Files.writeString(notes.resolve("leanloop.yml"), "site: {as-of: " + DAY + "}\n");

        Map<String, String> thatDay = built(new AsOf(null, DAY));

        assertThat(built(new AsOf(null, DAY.plusDays(9)))).isEqualTo(thatDay);
        assertThat(built(new AsOf(DAY, DAY.plusDays(9)))).isEqualTo(thatDay);
    }

    @Test
    void aSiteOfTodayIsAnotherThanOneThatStandsAtThisDay() throws IOException {
        Files.writeString(notes.resolve("leanloop.yml"), "site: {title: Two talks}\n");

        assertThat(built(new AsOf(null, DAY))).isNotEqualTo(built(new AsOf(DAY, DAY)));
    }
}
