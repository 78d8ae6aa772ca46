package dev.leanloop.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leanloop.diagnostic.Diagnostic;
import dev.leanloop.knowledge.Audience;
import dev.leanloop.pipeline.AsOf;
import dev.leanloop.pipeline.BuildRequest;
import dev.leanloop.pipeline.BuiltSite;
import dev.leanloop.pipeline.Golden;
import dev.leanloop.pipeline.KnowledgeBuild;
import dev.leanloop.pipeline.Progress;
import dev.leanloop.state.StateFolder;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The way from a saved note to the page that shows it. */
final class PreviewTest {

    private static final int PATIENCE_SECONDS = 60;

    private final BlockingQueue<String> told = new LinkedBlockingQueue<>();

    private final Preview.Listener listener = new Preview.Listener() {
        @Override
        public void built(BuiltSite site, List<Diagnostic> errors) {
            told.add("built " + site.counts().notes());
        }

        @Override
        public void failed(IOException why) {
            told.add("failed " + why.getMessage());
        }
    };

    /** Waits before a step, from the moment it is told to until it is let go. */
    private static final class Holding implements Progress {

        private final Semaphore free = new Semaphore(1);
        private Step held = Step.RENDER;

        @Override
        public void begin(Step step, int parts) {
            if (step == held) {
                free.acquireUninterruptibly();
                free.release();
            }
        }

        @Override
        public void advance() {}

        @Override
        public void end() {}
    }

    private final Holding progress = new Holding();

    @Test
    void aSavedNoteIsShown(@TempDir Path temporary) throws IOException, InterruptedException {
        Path notes = temporary.resolve("notes");
        Path site = notes.resolve("site");
        Golden.copy(Path.of("src/test/fixtures/two-talks/notes"), notes);
        var request = new BuildRequest(notes, site, Audience.TEAM, new AsOf(null, LocalDate.of(2026, 4, 15)));
        try (Preview preview = Preview.start(new KnowledgeBuild(progress, StateFolder.none()), request, 0, listener)) {
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

    /** Before other pages are made, and before other notes are read. */
    @ParameterizedTest
    @EnumSource(names = {"RENDER", "READ"})
    void anOpenPageIsShownBeforeTheSiteIsPublished(Progress.Step held, @TempDir Path temporary)
            throws IOException, InterruptedException {
        Path notes = temporary.resolve("notes");
        Path site = temporary.resolve("site");
        Golden.copy(Path.of("src/test/fixtures/two-talks/notes"), notes);
        var request = new BuildRequest(notes, site, Audience.TEAM, new AsOf(null, LocalDate.of(2026, 4, 15)));
        try (Preview preview = Preview.start(new KnowledgeBuild(progress, StateFolder.none()), request, 0, listener);
                HttpClient browser = HttpClient.newHttpClient()) {
            assertThat(told.take()).isEqualTo("built 3");
            String page = "customers/acme/2026-03-17-second-call.html";
            HttpRequest listening = HttpRequest.newBuilder(
                            URI.create(preview.address() + ".leanloop/events?page=/" + page))
                    .build();
            try (InputStream open = browser.send(listening, HttpResponse.BodyHandlers.ofInputStream())
                    .body()) {
                assertThat(open.read()).isPositive();
                progress.held = held;
                progress.free.acquire();
                Thread watching = Thread.ofPlatform().start(() -> {
                    try {
                        preview.keepUp(listener);
                    } catch (IOException e) {
                        told.add("ended " + e);
                    }
                });

                Path note = notes.resolve("customers/acme/2026-03-17-second-call.md");
                HttpRequest get = HttpRequest.newBuilder(URI.create(preview.address() + page))
                        .build();
                boolean shown = false;
                // In the next round, however long the watch took to begin.
                for (int i = 0; !shown && i < PATIENCE_SECONDS; i++) {
                    Files.writeString(note, Files.readString(note) + "\n- Pain: ice on the dock " + i + "\n");
                    Thread.sleep(1000);
                    shown = browser.send(get, HttpResponse.BodyHandlers.ofString())
                            .body()
                            .contains("ice on the dock");
                }
                assertThat(shown).isTrue();
                assertThat(site.resolve(page)).content().doesNotContain("ice on the dock");

                progress.free.release();
                assertThat(told.poll(PATIENCE_SECONDS, TimeUnit.SECONDS)).isEqualTo("built 3");
                assertThat(site.resolve(page)).content().contains("ice on the dock");
                watching.interrupt();
                watching.join();
            }
        }
    }
}
