package dev.leanloop.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leanloop.knowledge.Audience;
import dev.leanloop.pipeline.AsOf;
import dev.leanloop.pipeline.BuildReport;
import dev.leanloop.pipeline.BuildRequest;
import dev.leanloop.pipeline.Golden;
import dev.leanloop.pipeline.KnowledgeBuild;
import dev.leanloop.pipeline.Progress;
import dev.leanloop.state.StateFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The way from a saved note to the page that shows it. */
final class PreviewTest {

    private static final int PATIENCE_SECONDS = 60;

    private final BlockingQueue<String> told = new LinkedBlockingQueue<>();

    private final Preview.Listener listener = new Preview.Listener() {
        @Override
        public void built(BuildReport report) {
            told.add("built " + report.knowledge().notes().size());
        }

        @Override
        public void failed(IOException why) {
            told.add("failed " + why.getMessage());
        }
    };

    private static final Progress SILENT = new Progress() {
        @Override
        public void begin(Step step, int parts) {}

        @Override
        public void advance() {}

        @Override
        public void end() {}
    };

    @Test
    void aSavedNoteIsShown(@TempDir Path temporary) throws IOException, InterruptedException {
        Path notes = temporary.resolve("notes");
        Path site = notes.resolve("site");
        Golden.copy(Path.of("src/test/fixtures/two-talks/notes"), notes);
        var request = new BuildRequest(notes, site, Audience.TEAM, new AsOf(null, LocalDate.of(2026, 4, 15)));
        try (Preview preview = Preview.start(new KnowledgeBuild(SILENT, StateFolder.none()), request, 0, listener)) {
            assertThat(told.take()).isEqualTo("built 3");
            Thread watching = Thread.ofPlatform().start(() -> {
                try {
                    preview.keepUp(listener);
                } catch (IOException e) {
                    told.add("ended " + e);
                }
            });
            Path folder = Files.createDirectories(notes.resolve("customers/novum"));
            // In the next round, however long the watch took to begin: whatever comes first is built first.
            String heard = null;
            for (int talk = 1; heard == null && talk <= PATIENCE_SECONDS; talk++) {
                Files.writeString(
                        folder.resolve("2026-04-14-first-talk.md"),
                        "# First talk " + talk + "\n\n## Check\n\n- Pain: ice\n");
                heard = told.poll(1, TimeUnit.SECONDS);
            }

            assertThat(heard).startsWith("built");
            for (int i = 0; !"built 4".equals(heard) && i < PATIENCE_SECONDS; i++) {
                heard = told.poll(1, TimeUnit.SECONDS);
            }
            assertThat(site.resolve("customers/novum/2026-04-14-first-talk.html"))
                    .content()
                    .contains("First talk");
            watching.interrupt();
            watching.join();
        }
    }
}
