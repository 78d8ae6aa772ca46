package dev.leanloop.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leanloop.knowledge.Audience;
import dev.leanloop.state.StateFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Builds the site of {@code src/test/fixtures/CASE/notes} and compares every page with {@code CASE/expected}: a page too many, one
 * too few and one letter else fail. {@code -Dgolden.update} accepts what is made now. Styles and scripts are left out; they have
 * tests of their own.
 */
final class GoldenSiteTest {

    private static final Path FIXTURES = Path.of("src/test/fixtures");

    @TempDir
    private Path temporary;

    static List<String> cases() throws IOException {
        try (Stream<Path> folders = Files.list(FIXTURES)) {
            return folders.map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theSiteIsTheOneThatWasAccepted(String name) throws IOException {
        Path notes = temporary.resolve("notes");
        Golden.copy(FIXTURES.resolve(name).resolve("notes"), notes);
        Path expected = FIXTURES.resolve(name).resolve("expected");

        SortedMap<String, String> made = build(notes);

        if (Golden.UPDATE) {
            Golden.write(expected, made);
        }
        SortedMap<String, String> accepted = Golden.read(expected, "");
        assertThat(made.keySet()).isEqualTo(accepted.keySet());
        assertThat(made).allSatisfy((page, html) -> assertThat(html).as(page).isEqualTo(accepted.get(page)));
    }

    private SortedMap<String, String> build(Path notes) throws IOException {
        Path site = temporary.resolve("site");
        new KnowledgeBuild(Progress.UNWATCHED, StateFolder.none())
                .run(new BuildRequest(notes, site, Audience.TEAM, new AsOf(null, LocalDate.of(2026, 4, 15))));
        SortedMap<String, String> made = Golden.read(site, ".html");
        made.putAll(Golden.read(site, ".txt"));
        return made;
    }
}
