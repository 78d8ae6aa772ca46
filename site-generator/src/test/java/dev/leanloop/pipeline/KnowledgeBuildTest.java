package dev.leanloop.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.leanloop.diagnostic.DiagnosticCode;
import dev.leanloop.knowledge.Audience;
import dev.leanloop.knowledge.KnowledgeBase;
import dev.leanloop.note.NotePath;
import dev.leanloop.site.SiteUrls;
import dev.leanloop.site.output.UnfitFolderException;
import dev.leanloop.site.page.SiteUrl;
import dev.leanloop.state.StateFolder;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class KnowledgeBuildTest {

    private static final Path TWO_TALKS = Path.of("src/test/fixtures/two-talks/notes");
    private static final LocalDate TODAY = LocalDate.of(2026, 4, 15);

    @TempDir
    private Path temporary;

    private Path notes;
    private Path site;

    @BeforeEach
    void copyNotes() throws IOException {
        notes = temporary.resolve("notes");
        site = temporary.resolve("site");
        Golden.copy(TWO_TALKS, notes);
    }

    @Test
    void theSameNotesGiveTheSameBytes() throws IOException {
        build();
        Path other = temporary.resolve("elsewhere/site");
        build(other);

        assertThat(bytes(site)).isEqualTo(bytes(other)).hasSizeGreaterThan(10);
    }

    /** Two builds by two processes would differ by it. */
    @Test
    void theLockNamesNobodyAfterTheBuild() throws IOException {
        build();

        assertThat(site.resolve(".leanloop/lock")).isEmptyFile();
    }

    @Test
    void aSecondBuildChangesNothing() throws IOException {
        build();

        BuildReport again = build();

        assertThat(again.published().written()).isZero();
        assertThat(again.published().removed()).isZero();
    }

    @Test
    void theReportCountsWhatTheSiteShows() throws IOException {
        BuildReport report = build();

        assertThat(report.knowledge().notes()).hasSize(3);
        assertThat(report.knowledge().conversations()).hasSize(2);
        assertThat(report.published().pages())
                .isEqualTo(Golden.read(site, ".html").size());
        assertThat(report.published().brokenLinks()).isEmpty();
    }

    @Test
    void progressIsToldStepByStepAndToTheEnd() throws IOException {
        RememberedProgress progress = new RememberedProgress();
        BuildReport report = new KnowledgeBuild(progress, StateFolder.none()).run(request(site));

        int pages = report.published().pages() - 1; // The search page waits for the index.
        assertThat(progress.told)
                .containsExactly(
                        "READ 3/3", "RESOLVE 1/1", "RENDER " + pages + "/" + pages, "INDEX 1/1", "PUBLISH 1/1");
    }

    @Test
    void whatIsLookedAtIsAsItWillBePublished() throws IOException {
        KnowledgeBuild build = new KnowledgeBuild(Progress.UNWATCHED, StateFolder.none());
        BuildRequest request = request(site);
        build.run(request);
        Path note = notes.resolve("customers/acme/2026-03-17-second-call.md");
        Files.writeString(note, Files.readString(note) + "\n- Pain: ice on the dock\n");
        SiteUrl page = SiteUrl.of("customers/acme/2026-03-17-second-call.html");
        SiteUrl customer = SiteUrl.of("customers/acme/index.html");
        Looking onlooker = new Looking(Set.of(page, customer, SiteUrls.HOME, SiteUrl.of("no/such.html")), false);

        build.update(request, onlooker);

        assertThat(onlooker.shown).containsOnlyKeys(page, customer);
        assertThat(onlooker.shown.get(page)).contains("ice on the dock");
        for (SiteUrl shown : onlooker.shown.keySet()) {
            assertThat(site.resolve(shown.file())).content().isEqualTo(onlooker.shown.get(shown));
        }
    }

    @Test
    void whatWasSavedIsShownAsItWillBePublished() throws IOException {
        KnowledgeBuild build = new KnowledgeBuild(Progress.UNWATCHED, StateFolder.none());
        BuildRequest request = request(site);
        build.update(request, new Looking(Set.of(), false));
        NotePath saved = NotePath.of("customers/acme/2026-03-17-second-call.md");
        Path note = notes.resolve(saved.value());
        Files.writeString(note, Files.readString(note) + "\n- Pain: ice on the dock\n");
        SiteUrl page = SiteUrl.of("customers/acme/2026-03-17-second-call.html");
        SiteUrl customer = SiteUrl.of("customers/acme/index.html");
        Looking onlooker = new Looking(Set.of(page, customer), false);

        build.showSaved(
                request, Set.of(saved, NotePath.of("leanloop.yml"), NotePath.of("customers/acme/gone.md")), onlooker);

        assertThat(onlooker.shown).containsOnlyKeys(page, customer);
        assertThat(onlooker.shown.get(page)).contains("ice on the dock");
        build.run(request);
        for (SiteUrl shown : onlooker.shown.keySet()) {
            assertThat(site.resolve(shown.file())).content().isEqualTo(onlooker.shown.get(shown));
        }
    }

    @Test
    void whatWasSavedBeforeAnyNoteWasReadIsNotShown() throws IOException {
        SiteUrl customer = SiteUrl.of("customers/acme/index.html");
        Looking onlooker = new Looking(Set.of(customer), false);

        new KnowledgeBuild(Progress.UNWATCHED, StateFolder.none())
                .showSaved(request(site), Set.of(NotePath.of("customers/acme/2026-03-17-second-call.md")), onlooker);

        assertThat(onlooker.shown).isEmpty();
    }

    @Test
    void aCheckoutOfManyNotesIsLeftToTheBuild() throws IOException {
        KnowledgeBuild build = new KnowledgeBuild(Progress.UNWATCHED, StateFolder.none());
        build.update(request(site), new Looking(Set.of(), false));
        Set<NotePath> saved = new HashSet<>(Set.of(NotePath.of("customers/acme/2026-03-17-second-call.md")));
        Looking onlooker = new Looking(Set.of(SiteUrl.of("customers/acme/index.html")), false);
        while (saved.size() < LastReading.MOST_SAVED) {
            saved.add(NotePath.of("customers/acme/gone-" + saved.size() + ".md"));
        }

        build.showSaved(request(site), saved, onlooker);
        assertThat(onlooker.shown).hasSize(1);
        onlooker.shown.clear();
        saved.add(NotePath.of("customers/acme/gone.md"));
        build.showSaved(request(site), saved, onlooker);

        assertThat(onlooker.shown).isEmpty();
    }

    /** So that it can be made to wait while a saved note is shown. */
    @Test
    void aBuildAsksForItsTurnBeforeEachNoteAndWhileItResolves() throws IOException {
        Looking onlooker = new Looking(Set.of(), false);

        new KnowledgeBuild(Progress.UNWATCHED, StateFolder.none()).update(request(site), onlooker);

        assertThat(onlooker.turnsBeforeRead).isGreaterThan(3 + 5);
    }

    @Test
    void aSavedNoteThatTheAudienceMayNotReadAnyMoreIsNotShown() throws IOException {
        KnowledgeBuild build = new KnowledgeBuild(Progress.UNWATCHED, StateFolder.none());
        build.update(request(site), new Looking(Set.of(), false));
        NotePath saved = NotePath.of("customers/acme/2026-03-17-second-call.md");
        Path note = notes.resolve(saved.value());
        Files.writeString(note, "---\nvisibility: private\n---\n# Second call\n\n- Pain: ice on the dock\n");
        SiteUrl customer = SiteUrl.of("customers/acme/index.html");
        Looking onlooker =
                new Looking(Set.of(SiteUrl.of("customers/acme/2026-03-17-second-call.html"), customer), false);

        build.showSaved(request(site), Set.of(saved), onlooker);

        assertThat(onlooker.shown).containsOnlyKeys(customer);
        assertThat(onlooker.shown.get(customer)).doesNotContain("ice on the dock", "Second call");
        build.run(request(site));
        assertThat(site.resolve(customer.file())).content().isEqualTo(onlooker.shown.get(customer));
    }

    @Test
    void aBuildThatNobodyWaitsForIsGivenUpAndTheSiteBeforeStays() throws IOException {
        build();
        SortedMap<String, String> before = bytes(site);
        Path note = notes.resolve("customers/acme/2026-03-17-second-call.md");
        Files.writeString(note, Files.readString(note) + "\n- Pain: ice on the dock\n");

        assertThatThrownBy(() -> new KnowledgeBuild(Progress.UNWATCHED, StateFolder.none())
                        .update(request(site), new Looking(Set.of(), true)))
                .isInstanceOf(OutdatedException.class);

        assertThat(bytes(site)).isEqualTo(before);
        assertThat(build().published().written()).isPositive();
    }

    @Test
    void aTopicOfWhichNothingDatedIsKnownHasNoFeedAndNamesNone() throws IOException {
        Files.writeString(
                notes.resolve("customers/acme/2026-03-20-third-call.md"),
                "# Third call\n\n## Plan\n- H9 50% they will ask #rare-belief\n\n## Check\n- ! something else #rare-surprise\n");

        BuildReport report = build();

        assertThat(site.resolve("topics/rare-belief.html")).exists();
        assertThat(site.resolve("topics/rare-surprise.html")).exists();
        assertThat(report.published().brokenLinks()).isEmpty();
    }

    private static final class Looking implements Onlooker {

        private final Set<SiteUrl> pages;
        private final boolean outdated;
        private final Map<SiteUrl, String> shown = new HashMap<>();
        private int turns;
        private int turnsBeforeRead;

        Looking(Set<SiteUrl> pages, boolean outdated) {
            this.pages = pages;
            this.outdated = outdated;
        }

        @Override
        public boolean isShownSaved() {
            return true;
        }

        @Override
        public Set<SiteUrl> pages() {
            return pages;
        }

        @Override
        public void read(KnowledgeBase knowledge) {
            assertThat(knowledge.notes()).hasSize(3);
            turnsBeforeRead = turns;
        }

        @Override
        public void awaitTurn() {
            turns++;
        }

        @Override
        public void page(SiteUrl url, String html) {
            shown.put(url, html);
        }

        @Override
        public boolean isOutdated() {
            return outdated;
        }
    }

    @Test
    void theDayIsTheOneAskedForElseTheSettingsElseToday() throws IOException {
        LocalDate asked = LocalDate.of(2026, 3, 5);

        assertThat(new KnowledgeBuild(Progress.UNWATCHED, StateFolder.none())
                        .run(new BuildRequest(notes, site, Audience.TEAM, new AsOf(asked, TODAY)))
                        .knowledge()
                        .asOf())
                .isEqualTo(asked);
        assertThat(build().knowledge().asOf()).isEqualTo(LocalDate.of(2026, 3, 31));
        Files.delete(notes.resolve("leanloop.yml"));
        assertThat(build().knowledge().asOf()).isEqualTo(TODAY);
    }

    @Test
    void aSecondBuildInTheSamePlaceIsTurnedAway() throws IOException {
        build();
        Path lock = site.resolve(".leanloop/lock");
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE);
                var held = channel.lock()) {
            assertThat(held.isValid()).isTrue();
            channel.write(ByteBuffer.wrap("process 4711".getBytes(StandardCharsets.UTF_8)));

            assertThatThrownBy(this::build)
                    .isInstanceOf(LockedException.class)
                    .hasMessageContaining("process 4711")
                    .hasMessageContaining(site.toString());
        }
    }

    @Test
    void theLockOfABuildThatDiedIsNoObstacle() throws IOException {
        Files.createDirectories(site.resolve(".leanloop"));
        Files.writeString(site.resolve(".leanloop/lock"), "process 1");

        assertThat(build().published().pages()).isPositive();
    }

    @Test
    void aFolderThatIsNoSiteIsRefusedAndLeftAsItWas() throws IOException {
        Files.createDirectories(site);
        Files.writeString(site.resolve("thesis.txt"), "mine");

        assertThatThrownBy(this::build).isInstanceOf(UnfitFolderException.class);

        try (Stream<Path> left = Files.walk(site)) {
            assertThat(left.filter(Files::isRegularFile)).containsExactly(site.resolve("thesis.txt"));
        }
    }

    @Test
    void aBadNoteIsNamedAndTheRestIsBuilt() throws IOException {
        Files.write(notes.resolve("customers/acme/2026-03-20-broken.md"), new byte[] {(byte) 0xC3, (byte) 0x28});
        Files.write(notes.resolve("customers/acme/2026-03-21-binary.md"), new byte[] {'a', 0, 'b'});

        BuildReport report = build();

        assertThat(report.knowledge().diagnostics())
                .filteredOn(problem -> problem.code() == DiagnosticCode.E20)
                .extracting(problem -> problem.at().file())
                .containsExactly("customers/acme/2026-03-20-broken.md", "customers/acme/2026-03-21-binary.md");
        assertThat(report.knowledge().conversations()).hasSize(2);
    }

    @Test
    void nothingStaysInTheTemporaryFolder() throws IOException {
        Path folder;
        try (TemporaryFolder temporaryFolder = TemporaryFolder.create()) {
            folder = temporaryFolder.path();
            Files.createDirectories(folder.resolve("a/b"));
            Files.writeString(folder.resolve("a/b/c"), "secret");
        }
        assertThat(folder).doesNotExist();
    }

    private BuildReport build() throws IOException {
        return build(site);
    }

    private BuildReport build(Path into) throws IOException {
        return new KnowledgeBuild(Progress.UNWATCHED, StateFolder.none()).run(request(into));
    }

    private BuildRequest request(Path into) {
        return new BuildRequest(notes, into, Audience.TEAM, new AsOf(null, TODAY));
    }

    private static SortedMap<String, String> bytes(Path folder) throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        try (Stream<Path> entries = Files.walk(folder)) {
            for (Path file : entries.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(file).toString();
                if (!name.endsWith("lock")) {
                    files.put(name, Integer.toHexString(Arrays.hashCode(Files.readAllBytes(file))));
                }
            }
        }
        return files;
    }
}
