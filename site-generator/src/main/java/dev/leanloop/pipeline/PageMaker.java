package dev.leanloop.pipeline;

import dev.leanloop.knowledge.ItemId;
import dev.leanloop.knowledge.KnowledgeBase;
import dev.leanloop.knowledge.Learning;
import dev.leanloop.site.LookedAtPages;
import dev.leanloop.site.SitePlan;
import dev.leanloop.site.SiteUrls;
import dev.leanloop.site.output.Assets;
import dev.leanloop.site.output.PublishedPage;
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
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Makes pages and feeds of some knowledge: at once those that somebody looks at, then all of them, until nobody waits any more. */
final class PageMaker {

    private final KnowledgeBase knowledge;
    private final Ages ages;
    private final Assets assets;
    private final Templates templates;
    private final KeptPages kept;
    private final Onlooker onlooker;

    private PageMaker(
            KnowledgeBase knowledge, Ages ages, Assets assets, Templates templates, KeptPages kept, Onlooker onlooker) {
        this.knowledge = knowledge;
        this.ages = ages;
        this.assets = assets;
        this.templates = templates;
        this.kept = kept;
        this.onlooker = onlooker;
    }

    /**
     * Makes pages of some knowledge.
     *
     * @param kept what the pages of the last site became
     */
    static PageMaker of(KnowledgeBase knowledge, Ages ages, KeptPages kept, Onlooker onlooker) throws IOException {
        SiteFrame frame = SitePlan.frame(knowledge, ages);
        Assets assets =
                frame.others().isEmpty() ? Assets.load(frame.messages()) : Assets.loadForSites(frame.messages());
        var templates = new Templates(frame, assets.urls());
        return new PageMaker(knowledge, ages, assets, templates, kept, onlooker);
    }

    /**
     * Shows the onlooker what is looked at.
     *
     * @param related learnings, as far as they are known yet
     * @return how many pages that were
     */
    int showWhatIsLookedAt(Map<ItemId, List<Learning>> related) {
        List<Page> pages =
                LookedAtPages.of(knowledge, related, onlooker.pages()).toList();
        pages.forEach(page -> onlooker.page(page.head().url(), templates.render(page)));
        return pages.size();
    }

    /**
     * Plans the site.
     *
     * @param related those of the learnings that are like another
     * @param texts what the text of each note was made of last time
     */
    SitePlan plan(Map<ItemId, List<Learning>> related, KeptTexts texts) {
        return SitePlan.of(knowledge, ages, related, texts);
    }

    /** Makes all but the search page, on all cores, with what the program brings along. */
    void make(SitePlan plan, SiteAddress address, Publisher publisher, Workers workers, Progress progress)
            throws IOException {
        for (SiteFile asset : assets.files()) {
            publisher.file(asset);
        }
        progress.begin(Progress.Step.RENDER, plan.pageCount());
        try {
            Iterator<Supplier<Page>> pages = plan.making().iterator();
            while (pages.hasNext()) {
                onlooker.refuseOutdated();
                Supplier<Page> page = pages.next();
                workers.add(() -> make(page.get(), publisher));
                progress.advance();
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
            for (SitePlan.SiteImage image : plan.images()) {
                publisher.file(new SiteFile(image.url(), image.content().read()));
            }
        } catch (UncheckedIOException e) {
            throw e.getCause(); // An image of a note that is shown.
        } finally {
            progress.end();
        }
        onlooker.refuseOutdated();
    }

    /** Makes a page, unless it would be what stands there already. */
    void make(Page page, Publisher publisher) throws IOException {
        SiteUrl url = page.head().url();
        if (!kept.areKept()) {
            publisher.page(url, templates.render(page));
            return;
        }
        String digest = templates.digest(page);
        Optional<PublishedPage> before = kept.page(url, digest);
        if (before.isPresent() && publisher.keep(url, before.orElseThrow())) {
            kept.again(url);
        } else {
            kept.add(url, digest, publisher.page(url, templates.render(page)));
        }
    }
}
