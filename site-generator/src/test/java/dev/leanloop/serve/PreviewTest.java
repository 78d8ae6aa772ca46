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
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The way from a saved note to the page that shows it. */
@Timeout(120)
final class PreviewTest {

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

    /** Waits before a step each time, from the moment it is told to until it is let go. */
    private static final class Holding implements Progress {

        private final Semaphore reached = new Semaphore(0);
        private final Semaphore free = new Semaphore(0);
        private volatile @Nullable Step held;

        @Override
        public void begin(Step step, int parts) {
            if (step.equals(held)) {
                reached.release();
                free.acquireUninterruptibly();
            }
        }

        /** Lets go of the step that is held; the next one that is waits again. */
        void letGo(@Nullable Step next) {
            held = next;
            free.release();
        }
    }

    private final Holding progress = new Holding();

    private Path notes;
    private Path site;

    @BeforeEach
    void copyNotes(@TempDir Path temporary) throws IOException {
        notes = temporary.resolve("notes");
        site = notes.resolve("site");
        Golden.copy(Path.of("src/test/fixtures/two-talks/notes"), notes);
    }

    @Test
    void aSavedNoteIsShown() throws IOException, InterruptedException {
        try (Preview preview = start()) {
            assertThat(told.take()).isEqualTo("built 3");
            Thread watching = keepUp(preview);
            Path folder = Files.createDirectories(notes.resolve("customers/novum"));

            Files.writeString(folder.resolve("2026-04-14-first-talk.md"), "# First talk\n\n## Check\n\n- Pain: ice\n");

            String heard = told.take();
            assertThat(heard).startsWith("built"); // Perhaps the folder, before there was anything in it.
            while (!heard.equals("built 4")) {
                heard = told.take();
            }
            assertThat(site.resolve("customers/novum/2026-04-14-first-talk.html"))
                    .content()
                    .contains("First talk");
            end(watching);
        }
    }

    @Test
    void whatIsSavedBeforeSomebodyKeepsUpIsBuiltThen() throws IOException, InterruptedException {
        try (Preview preview = start()) {
            assertThat(told.take()).isEqualTo("built 3");
            Files.writeString(
                    notes.resolve("customers/acme/2026-03-20-third-call.md"), "# Third\n\n## Check\n\n- Pain: ice\n");

            Thread watching = keepUp(preview);

            assertThat(told.take()).isEqualTo("built 4");
            end(watching);
        }
    }

    /** Before other notes are read, before they are resolved, and before other pages are made. */
    @ParameterizedTest
    @EnumSource(names = {"READ", "RESOLVE", "RENDER"})
    void anOpenPageShowsEverySaveWhateverIsBeingBuilt(Progress.Step held) throws IOException, InterruptedException {
        try (Preview preview = start();
                OpenPage page = new OpenPage(preview.address(), "customers/acme/2026-03-17-second-call.html")) {
            assertThat(told.take()).isEqualTo("built 3");
            progress.held = held;
            Thread watching = keepUp(preview);

            save("- Pain: ice on the dock");
            progress.reached.acquire();
            page.awaitWords("ice on the dock");
            save("- Need: salt on the ramp");
            page.awaitWords("salt on the ramp");
            assertThat(page.html()).contains("ice on the dock");
            assertThat(page.published(site)).doesNotContain("ice on the dock");

            progress.letGo(Progress.Step.READ);
            progress.reached.acquire(); // What was read without the second save has had its chance to be shown.
            assertThat(page.html()).contains("ice on the dock", "salt on the ramp");

            progress.letGo(null);
            assertThat(told.take()).isEqualTo("built 3");
            assertThat(page.published(site)).contains("ice on the dock", "salt on the ramp");
            end(watching);
        }
    }

    private Preview start() throws IOException {
        var request = new BuildRequest(notes, site, Audience.TEAM, new AsOf(null, LocalDate.of(2026, 4, 15)));
        return Preview.start(new KnowledgeBuild(progress, StateFolder.none()), request, 0, listener);
    }

    private Thread keepUp(Preview preview) {
        return Thread.ofPlatform().start(() -> {
            try {
                preview.keepUp(listener);
            } catch (IOException e) {
                told.add("ended " + e);
            }
        });
    }

    private static void end(Thread watching) throws InterruptedException {
        watching.interrupt();
        watching.join();
    }

    private void save(String line) throws IOException {
        Files.writeString(
                notes.resolve("customers/acme/2026-03-17-second-call.md"),
                "\n" + line + "\n",
                StandardOpenOption.APPEND);
    }

    /** A page that waits to be told that something changed, and looks then, as its script does in a browser. */
    private static final class OpenPage implements Closeable {

        private final HttpClient browser = HttpClient.newHttpClient();
        private final String page;
        private final URI address;
        private final BufferedReader events;

        OpenPage(String preview, String page) throws IOException, InterruptedException {
            this.page = page;
            this.address = URI.create(preview + page);
            HttpRequest listening = HttpRequest.newBuilder(URI.create(preview + ".leanloop/events?page=/" + page))
                    .build();
            this.events = new BufferedReader(new InputStreamReader(
                    browser.send(listening, HttpResponse.BodyHandlers.ofInputStream())
                            .body(),
                    StandardCharsets.UTF_8));
            events.readLine(); // It is known to be open.
        }

        String html() throws IOException, InterruptedException {
            return browser.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString())
                    .body();
        }

        void awaitWords(String words) throws IOException, InterruptedException {
            while (!html().contains(words)) {
                String event = events.readLine();
                while (event != null && !event.equals("event: changed")) {
                    event = events.readLine();
                }
                assertThat(event).as("told until the words are there").isNotNull();
            }
        }

        String published(Path site) throws IOException {
            return Files.readString(site.resolve(page));
        }

        @Override
        public void close() throws IOException {
            events.close();
            browser.close();
        }
    }
}
