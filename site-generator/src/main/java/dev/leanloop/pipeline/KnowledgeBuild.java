package dev.leanloop.pipeline;

import dev.leanloop.index.RelatedLearnings;
import dev.leanloop.index.SearchIndex;
import dev.leanloop.index.web.WebBundle;
import dev.leanloop.knowledge.ItemId;
import dev.leanloop.knowledge.KnowledgeBase;
import dev.leanloop.knowledge.Learning;
import dev.leanloop.note.source.NotesFolder;
import dev.leanloop.site.SitePlan;
import dev.leanloop.site.SiteUrls;
import dev.leanloop.site.output.Assets;
import dev.leanloop.site.output.PublishReport;
import dev.leanloop.site.output.Publisher;
import dev.leanloop.site.output.SiteFile;
import dev.leanloop.site.page.Ages;
import dev.leanloop.site.page.Feed;
import dev.leanloop.site.page.Page;
import dev.leanloop.site.page.SiteAddress;
import dev.leanloop.site.page.SiteFrame;
import dev.leanloop.site.page.SiteUrl;
import dev.leanloop.site.template.AtomFeed;
import dev.leanloop.site.template.GuideText;
import dev.leanloop.site.template.Templates;
import dev.leanloop.state.StateFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Builds the site of one audience. A build says the same whatever was kept from the one before: the published site, and what was read
 * of the git history.
 */
public final class KnowledgeBuild {

    private final Progress progress;
    private final StateFolder state;
    private final Timings timings = new Timings();

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
        long started = System.nanoTime();
        NotesFolder notes = NotesFolder.open(request.notes());
        return BuildLock.holding(request.site(), now -> {
            if (request.publishing() == BuildRequest.Publishing.RELEASES) {
                return BuiltSite.of(build(request, notes, started));
            }
            LastBuild last =
                    timings.of("look for changes in the notes", () -> LastBuild.of(request, notes, now, state));
            Optional<BuiltSite> unchanged =
                    timings.of("look for changes in the site", () -> last.unchanged(request.site()));
            if (unchanged.isPresent()) {
                int pages = unchanged.orElseThrow().published().pages();
                progress.pass(pages - 1, Progress.Step.values()); // The search page waits for the index.
                return unchanged.orElseThrow().in(Duration.ofNanos(System.nanoTime() - started));
            }
            BuiltSite built = BuiltSite.of(build(request, notes, started));
            last.keep(request.site(), built);
            return built;
        });
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
        return BuildLock.holding(request.site(), now -> build(request, notes, started));
    }

    private BuildReport build(BuildRequest request, NotesFolder notes, long started) throws IOException {
        try (KeptIndex kept = KeptIndex.of(notes, request.audience(), request.asOf(), state)) {
            KnowledgeBase knowledge = timings.of(
                    "read and resolve",
                    () -> new NotesReading(progress, state).read(notes, request.audience(), request.asOf()));
            return build(request, notes, knowledge, kept, started);
        }
    }

    private BuildReport build(
            BuildRequest request, NotesFolder notes, KnowledgeBase knowledge, KeptIndex kept, long started)
            throws IOException {
        try (Publisher publisher = publisher(request, notes, knowledge);
                Workers workers = Workers.onAllCores()) {
            // Nothing but the search page waits for the index, so it is made while the other pages are.
            Workers.Work<SiteUrl> bundle = workers.begin(() -> index(knowledge, kept, publisher));
            Map<ItemId, List<Learning>> related = timings.of(
                    "find related learnings",
                    () -> RelatedLearnings.among(knowledge.learnings(), knowledge.language()));
            SitePlan plan = timings.of("plan", () -> SitePlan.of(knowledge, ages(knowledge, request.asOf()), related));
            timings.of("make pages", () -> render(plan, request.address(), bundle, publisher, workers));
            PublishReport published = timings.of("publish", () -> publish(publisher));
            return new BuildReport(knowledge, published, Duration.ofNanos(System.nanoTime() - started));
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
    private SiteUrl index(KnowledgeBase knowledge, KeptIndex kept, Publisher publisher) throws IOException {
        try (SearchIndex index = timings.of("index, beside the pages", () -> kept.build(knowledge))) {
            WebBundle.Summary bundle = timings.of(
                    "write the search bundle, beside the pages",
                    () -> WebBundle.write(
                            index, (name, content) -> publisher.file(new SiteFile(inSearch(name), content))));
            SiteUrl manifest = inSearch(bundle.manifest());
            // The name is a hash with letters around it: nothing in it needs escaping.
            String script = "leanloopSearchBundle(\"" + manifest + "\");\n";
            publisher.file(new SiteFile(SiteUrls.SEARCH_BUNDLE, script.getBytes(StandardCharsets.UTF_8)));
            return manifest;
        }
    }

    private int render(
            SitePlan plan, SiteAddress address, Workers.Work<SiteUrl> bundle, Publisher publisher, Workers workers)
            throws IOException {
        Assets assets = Assets.load(plan.frame().messages());
        for (SiteFile asset : assets.files()) {
            publisher.file(asset);
        }
        Templates templates = new Templates(plan.frame(), assets.urls());
        progress.begin(Progress.Step.RENDER, plan.pageCount());
        try {
            Iterator<Page> pages = plan.pages().iterator();
            while (pages.hasNext()) {
                Page page = pages.next();
                workers.add(() -> publisher.page(page.head().url(), templates.render(page)));
                progress.advance();
            }
            for (SitePlan.SiteImage image : plan.images()) {
                publisher.file(new SiteFile(image.url(), image.content().read()));
            }
            SiteFrame frame = address.equals(SiteAddress.UNKNOWN)
                    ? plan.frame()
                    : plan.frame().at(address);
            Iterator<Feed> feeds = plan.feeds().iterator();
            while (feeds.hasNext()) {
                Feed feed = feeds.next();
                String xml = AtomFeed.xml(feed, frame);
                publisher.file(new SiteFile(feed.url(), xml.getBytes(StandardCharsets.UTF_8)));
            }
            String guide = GuideText.of(plan.guide(), frame);
            publisher.file(new SiteFile(SiteUrls.GUIDE, guide.getBytes(StandardCharsets.UTF_8)));
            workers.finish();
        } catch (UncheckedIOException e) {
            throw e.getCause(); // An image of a note that is shown.
        } finally {
            progress.end();
        }
        progress.begin(Progress.Step.INDEX, 1);
        try {
            Page search = plan.searchPage(bundle.result());
            publisher.page(search.head().url(), templates.render(search));
            progress.advance();
            return plan.pageCount();
        } finally {
            progress.end();
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

    /** A site for today grows with its reader's day; one for a day that was asked for stands at it, whatever the clock says. */
    private static Ages ages(KnowledgeBase knowledge, AsOf asOf) {
        return asOf.asked() == null && knowledge.asOf().equals(asOf.today()) ? Ages.GROW : Ages.STAND;
    }

    /** Where an item stands, relative to the site's root. */
    public static String url(ItemId item) {
        return SiteUrls.item(item).toString();
    }

    private static SiteUrl inSearch(String name) {
        return SiteUrl.of(SiteUrls.SEARCH_FOLDER + "/" + name);
    }
}
