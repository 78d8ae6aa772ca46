package dev.leanloop.pipeline;

import dev.leanloop.index.RelatedLearnings;
import dev.leanloop.index.SearchDocuments;
import dev.leanloop.index.SearchIndex;
import dev.leanloop.index.web.WebBundle;
import dev.leanloop.knowledge.ItemId;
import dev.leanloop.knowledge.KnowledgeBase;
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
import dev.leanloop.site.page.SiteUrl;
import dev.leanloop.site.template.AtomFeed;
import dev.leanloop.site.template.Templates;
import dev.leanloop.state.StateFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Iterator;

/**
 * Builds the site of one audience. A build says the same whatever was kept from the one before: the published site, and what was read
 * of the git history.
 */
public final class KnowledgeBuild {

    private final Progress progress;
    private final StateFolder state;

    /**
     * @param state where what was read of the git history is kept
     */
    public KnowledgeBuild(Progress progress, StateFolder state) {
        this.progress = progress;
        this.state = state;
    }

    /**
     * Reads, indexes, renders, publishes.
     *
     * @throws dev.leanloop.site.output.UnfitFolderException when the site may not go where the request says
     * @throws LockedException when another build is at work in the site's folder
     * @throws IOException when a disk fails; the site before stays
     */
    public BuildReport run(BuildRequest request) throws IOException {
        long started = System.nanoTime();
        NotesFolder notes = NotesFolder.open(request.notes());
        return BuildLock.holding(request.site(), () -> {
            KnowledgeBase knowledge = new NotesReading(progress, state).read(notes, request.audience(), request.asOf());
            SitePlan plan = SitePlan.of(
                    knowledge,
                    ages(knowledge, request.asOf()),
                    RelatedLearnings.among(knowledge.learnings(), knowledge.language()));
            try (Publisher publisher = publisher(request, notes, knowledge)) {
                SiteUrl manifest = index(knowledge, publisher);
                render(plan, manifest, publisher);
                PublishReport published = publish(publisher);
                return new BuildReport(knowledge, published, Duration.ofNanos(System.nanoTime() - started));
            }
        });
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
    private SiteUrl index(KnowledgeBase knowledge, Publisher publisher) throws IOException {
        progress.begin(Progress.Step.INDEX, 1);
        try (TemporaryFolder folder = TemporaryFolder.create();
                SearchIndex index = SearchIndex.build(
                        folder.path(), knowledge.language(), SearchDocuments.from(knowledge, KnowledgeBuild::url))) {
            WebBundle.Summary bundle =
                    WebBundle.write(index, (name, content) -> publisher.file(new SiteFile(inSearch(name), content)));
            SiteUrl manifest = inSearch(bundle.manifest());
            // The name is a hash with letters around it: nothing in it needs escaping.
            String script = "leanloopSearchBundle(\"" + manifest + "\");\n";
            publisher.file(new SiteFile(SiteUrls.SEARCH_BUNDLE, script.getBytes(StandardCharsets.UTF_8)));
            progress.advance();
            return manifest;
        } finally {
            progress.end();
        }
    }

    private void render(SitePlan plan, SiteUrl manifest, Publisher publisher) throws IOException {
        Assets assets = Assets.load();
        for (SiteFile asset : assets.files()) {
            publisher.file(asset);
        }
        Templates templates = new Templates(plan.frame(), assets.urls(manifest));
        progress.begin(Progress.Step.RENDER, plan.pageCount());
        try {
            Iterator<Page> pages = plan.pages().iterator();
            while (pages.hasNext()) {
                Page page = pages.next();
                publisher.page(page.head().url(), templates.render(page));
                progress.advance();
            }
            Iterator<Feed> feeds = plan.feeds().iterator();
            while (feeds.hasNext()) {
                Feed feed = feeds.next();
                String xml = AtomFeed.xml(feed, plan.frame().title());
                publisher.file(new SiteFile(feed.url(), xml.getBytes(StandardCharsets.UTF_8)));
            }
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
