package dev.leanloop.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a site of few notes says where it has nothing to show. */
final class FirstNotesTest {

    private static final String HOME = "index.html";
    private static final String BEFORE_A_CALL = "customers/index.html";

    @TempDir
    private Path notesFolder;

    @TempDir
    private Path siteFolder;

    private WrittenNotes notes;

    @BeforeEach
    void write() throws IOException {
        notes = new WrittenNotes(notesFolder);
    }

    private ExampleSite site() throws IOException {
        return ExampleSite.of(notesFolder, siteFolder.resolve("site"));
    }

    @Test
    void withoutANoteBothPagesSayHowTheFirstBegins() throws IOException {
        ExampleSite site = site();

        assertThat(site.words(HOME)).contains("No conversation yet", "leanloop new acme --begin");
        assertThat(site.words(BEFORE_A_CALL))
                .contains("No conversation yet", "leanloop new acme --begin")
                .doesNotContain("Open the customer");
    }

    @Test
    void notesOfNoCustomerAreToldWhereTheyBelong() throws IOException {
        notes.note("2026-05-04-call.md", "# Call", "We talked");

        ExampleSite site = site();

        assertThat(site.words(HOME)).contains("No customers yet", "leanloop init --print .");
        assertThat(site.words(BEFORE_A_CALL)).contains("No customers yet", "leanloop init --print .");
    }

    @Test
    void aCustomerWithoutALearningIsToldHowOneIsWritten() throws IOException {
        notes.note("customers/acme/2026-05-04-call.md", "# Call", "We talked");

        ExampleSite site = site();

        assertThat(site.words(HOME))
                .contains("No learnings yet: a learning is a line under Check")
                .doesNotContain("leanloop");
        assertThat(site.words(BEFORE_A_CALL)).doesNotContain("leanloop");
    }

    @Test
    void whereThereIsSomethingNothingIsSaid() throws IOException {
        notes.note("customers/acme/2026-05-04-call.md", "# Call", "## Check", "- Pain: slow");

        ExampleSite site = site();

        assertThat(site.words(HOME)).doesNotContain("No learnings yet", "leanloop");
    }
}
