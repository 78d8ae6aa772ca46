package dev.leanloop.pipeline;

import dev.leanloop.index.RelatedLearnings;
import dev.leanloop.index.SearchIndex;
import dev.leanloop.index.web.WebBundle;
import dev.leanloop.knowledge.Audience;
import dev.leanloop.knowledge.ItemId;
import dev.leanloop.knowledge.KnowledgeBase;
import dev.leanloop.knowledge.Learning;
import dev.leanloop.knowledge.RecentKnowledge;
import dev.leanloop.note.NotePath;
import dev.leanloop.note.source.NotesFolder;
import dev.leanloop.site.SitePlan;
import dev.leanloop.site.SiteUrls;
import dev.leanloop.site.output.PublishReport;
import dev.leanloop.site.output.Publisher;
import dev.leanloop.site.output.SiteFile;
import dev.leanloop.site.page.Ages;
import dev.leanloop.site.page.SiteUrl;
import dev.leanloop.state.StateFolder;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Builds the site of one audience. A build says the same whatever was kept from the one before: the published site, and what was read
 * of the git history.
 */
public final class KnowledgeBuild {

    private final Progress progress;
    private final StateFolder state;
    private final Timings timings = new Timings();

    private final LastReading before = new LastReading();

    /**
     * @param state where what was read of the git history is kept
     */
    public KnowledgeBuild(Progress progress, StateFolder state) {
        this.progress = progress;
        this.state = state;
    }

    /** Where the time of the builds so far went. */
    public Timings timings() {
        return timings;
    }

    /**
     * Brings a site up to date: builds it, unless everything it was made of is as it was, and the site too.
     *
     * @throws dev.leanloop.site.output.UnfitFolderException when the site may not go where the request says
     * @throws LockedException when another build is at work in the site's folder
     * @throws IOException when a disk fails; the site before stays
     */
    public BuiltSite update(BuildRequest request) throws IOException {
        return update(request, Onlooker.NOBODY);
    }

    /**
     * The same while somebody looks on.
     *
     * @throws OutdatedException when the onlooker has no use for the site any more; the site before is there
     */
    public BuiltSite update(BuildRequest request, Onlooker onlooker) throws IOException {
        long started = System.nanoTime();
        NotesFolder notes = NotesFolder.open(request.notes());
        return BuildLock.holding(request.site(), now -> {
            if (request.publishing() == BuildRequest.Publishing.RELEASES) {
                return BuiltSite.of(build(request, notes, onlooker, started));
            }
            LastBuild last =
                    timings.of("look for changes in the notes", () -> LastBuild.of(request, notes, now, state));
            Optional<BuiltSite> unchanged = timings.of("look for changes in the site", last::unchanged);
            if (unchanged.isPresent()) {
                int pages = unchanged.orElseThrow().published().pages();
                progress.pass(pages - 1, Progress.Step.values()); // The search page waits for the index.
                return unchanged.orElseThrow().in(Duration.ofNanos(System.nanoTime() - started));
            }
            BuiltSite built = BuiltSite.of(build(request, notes, onlooker, started));
            last.keep(request.site(), built);
            return built;
        });
    }

    /**
     * Shows what is looked at as the notes have it that were saved since a build of this one read them last: at once, on any one thread,
     * whatever another one is building. Shows nothing when none were read for {@linkplain Onlooker#isShownSaved that}, when none of those
     * was saved, or so many that it would take as long as reading all.
     *
     * @param saved at least those that were saved since {@link Onlooker#read} was told last
     * @throws IOException when a disk fails
     */
    public void showSaved(BuildRequest request, Set<NotePath> saved, Onlooker onlooker) throws IOException {
        before.showSaved(NotesFolder.open(request.notes()), saved, request.asOf(), onlooker);
    }

    /**
     * Reads, indexes, renders, publishes, whatever was built before.
     *
     * @throws dev.leanloop.site.output.UnfitFolderException when the site may not go where the request says
     * @throws LockedException when another build is at work in the site's folder
     * @throws IOException when a disk fails; the site before stays
     */
    public BuildReport run(BuildRequest request) throws IOException {
        long started = System.nanoTime();
        NotesFolder notes = NotesFolder.open(request.notes());
        return BuildLock.holding(request.site(), now -> build(request, notes, Onlooker.NOBODY, started));
    }

    private BuildReport build(BuildRequest request, NotesFolder notes, Onlooker onlooker, long started)
            throws IOException {
        try (Kept kept = Kept.of(notes, request, state)) {
            KnowledgeBase knowledge = timings.of("read and resolve", () -> read(request, notes, onlooker));
            onlooker.read(knowledge);
            Ages ages = request.asOf().ages(notes);
            timings.of("make what is looked at", () -> before.show(knowledge, ages, onlooker));
            try (Publisher publisher = publisher(request, notes, knowledge)) {
                make(request, knowledge, ages, kept, publisher, onlooker);
                kept.pages.write();
                kept.texts.write();
                PublishReport published = timings.of("publish", () -> publish(publisher));
                return new BuildReport(knowledge, published, Duration.ofNanos(System.nanoTime() - started));
            }
        }
    }

    /** What the notes say. What was read of each of them is as much again, and held only when somebody may see one that is saved. */
    private KnowledgeBase read(BuildRequest request, NotesFolder notes, Onlooker onlooker) throws IOException {
        RecentKnowledge recent = new NotesReading(progress, state, onlooker::awaitTurn)
                .readRecent(notes, request.audience(), request.asOf());
        if (onlooker.isShownSaved()) {
            before.remember(recent); // Before it is told: what is saved from then on is put into this.
        }
        return recent.knowledge();
    }

    /** What is kept from one build of an audience's site to the next, to spare what did not change. */
    private record Kept(KeptIndex index, KeptBundle bundle, KeptPages pages, KeptTexts texts) implements Closeable {

        static Kept of(NotesFolder notes, BuildRequest request, StateFolder state) throws IOException {
            Audience audience = request.audience();
            return new Kept(
                    KeptIndex.of(notes, audience, request.asOf(), state),
                    KeptBundle.of(state, audience),
                    KeptPages.of(state, audience),
                    KeptTexts.of(state, audience));
        }

        @Override
        public void close() throws IOException {
            texts.close();
            pages.close();
            bundle.close();
            index.close();
        }
    }

    /** Hands all files of the site to the publisher. */
    private void make(
            BuildRequest request, KnowledgeBase knowledge, Ages ages, Kept kept, Publisher publisher, Onlooker onlooker)
            throws IOException {
        try (Workers workers = Workers.onAllCores()) {
            // Nothing but the search page waits for the index, so it is made while the other pages are.
            Workers.Work<SiteUrl> bundle = workers.begin(() -> index(knowledge, kept, publisher));
            Map<ItemId, List<Learning>> related = timings.of(
                            "find related learnings",
                            () -> RelatedLearnings.among(
                                    knowledge.learnings(), knowledge.language(), onlooker::isOutdated))
                    .orElseThrow(OutdatedException::new);
            before.remember(related);
            SitePlan plan = timings.of("plan", () -> SitePlan.of(knowledge, ages, related, kept.texts));
            var pages = new PageMaker(before.look(knowledge, ages), kept.pages, onlooker);
            timings.of("make pages", () -> {
                pages.make(plan, request.address(), publisher, workers, progress);
                progress.begin(Progress.Step.INDEX, 1);
                try {
                    pages.make(plan.searchPage(bundle.result(onlooker)), publisher);
                    progress.advance();
                    return plan;
                } finally {
                    progress.end();
                }
            });
        }
    }

    private static Publisher publisher(BuildRequest request, NotesFolder notes, KnowledgeBase knowledge)
            throws IOException {
        return switch (request.publishing()) {
            case IN_PLACE -> Publisher.into(request.site(), notes.root());
            case RELEASES ->
                Publisher.intoReleases(request.site(), notes.root(), ShownNotes.in(knowledge, request.audience()));
        };
    }

    /** The search bundle: made from the same index and the same analysis as the terminal's search. */
    private SiteUrl index(KnowledgeBase knowledge, Kept kept, Publisher publisher) throws IOException {
        try (SearchIndex index = timings.of("index, beside the pages", () -> kept.index.build(knowledge))) {
            WebBundle.Summary bundle = timings.of(
                    "write the search bundle, beside the pages",
                    () -> WebBundle.write(index, kept.bundle.in(publisher), new SearchFiles(publisher)));
            kept.bundle.write(bundle.texts());
            SiteUrl manifest = SearchFiles.url(bundle.manifest());
            // The name is a hash with letters around it: nothing in it needs escaping.
            String script = "leanloopSearchBundle(\"" + manifest + "\");\n";
            publisher.file(new SiteFile(SiteUrls.SEARCH_BUNDLE, script.getBytes(StandardCharsets.UTF_8)));
            return manifest;
        }
    }

    private PublishReport publish(Publisher publisher) throws IOException {
        progress.begin(Progress.Step.PUBLISH, 1);
        try {
            PublishReport report = publisher.publish();
            progress.advance();
            return report;
        } finally {
            progress.end();
        }
    }

    /** Where an item stands, relative to the site's root. */
    public static String url(ItemId item) {
        return SiteUrls.item(item).toString();
    }
}
