package dev.leanloop.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leanloop.knowledge.Pace;
import dev.leanloop.note.NotePath;
import dev.leanloop.site.SampleKnowledge;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which notes were saved since they were read. */
final class OpenPagesTest {

    private static final NotePath TALK = NotePath.of("customers/acme/talk.md");
    private static final NotePath OTHER = NotePath.of("customers/acme/other.md");

    @TempDir
    private Path site;

    private PreviewServer server;
    private OpenPages pages;

    @BeforeEach
    void open() throws IOException {
        server = PreviewServer.start(site, 0);
        pages = new OpenPages(server);
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void allThatWasSavedSinceTheReadingIsShown() {
        pages.save(1, Set.of(TALK));

        assertThat(pages.save(2, Set.of(OTHER))).containsExactlyInAnyOrder(TALK, OTHER);
    }

    @Test
    void whatWasSavedBeforeABuildBeganIsInItsReading() {
        pages.save(1, Set.of(TALK));
        pages.save(2, Set.of(OTHER));

        pages.lookingOn(1, () -> false, Pace.STEADY).read(SampleKnowledge.plain());

        assertThat(pages.save(3, Set.of())).containsExactly(OTHER);
    }

    @Test
    void whatWasSavedAgainMayNotBeInTheReading() {
        pages.save(1, Set.of(TALK));
        pages.save(2, Set.of(TALK));

        pages.lookingOn(1, () -> false, Pace.STEADY).read(SampleKnowledge.plain());

        assertThat(pages.save(3, Set.of())).containsExactly(TALK);
    }
}
