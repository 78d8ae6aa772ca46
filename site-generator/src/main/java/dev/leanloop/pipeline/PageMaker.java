package dev.leanloop.pipeline;

import dev.leanloop.site.SitePlan;
import dev.leanloop.site.SiteUrls;
import dev.leanloop.site.output.Assets;
import dev.leanloop.site.output.PublishedPage;
import dev.leanloop.site.output.Publisher;
import dev.leanloop.site.output.SiteFile;
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
import java.util.Optional;

/** Makes the pages and feeds of a site that was planned, until nobody waits for them any more. */
final class PageMaker {

    private final Assets assets;
    private final Templates templates;
    private final KeptPages kept;
    private final Onlooker onlooker;

    /**
     * Makes pages of that look.
     *
     * @param kept what the pages of the last site became
     */
    PageMaker(Look look, KeptPages kept, Onlooker onlooker) {
        this.assets = look.assets();
        this.templates = look.templates();
        this.kept = kept;
        this.onlooker = onlooker;
    }

    /** Makes all but the search page, on all cores, with what the program brings along. */
    void make(SitePlan plan, SiteAddress address, Publisher publisher, Workers workers, Progress progress)
            throws IOException {
        for (SiteFile asset : assets.files()) {
            publisher.file(asset);
        }
        progress.begin(Progress.Step.RENDER, plan.pageCount());
        try {
            // Each page is handed over when it is there: the iterator of a stream of streams would first hold all of a
            // stream.
            plan.making().forEach(page -> add(workers, () -> make(page.get(), publisher), progress));
            SiteFrame frame = address.equals(SiteAddress.UNKNOWN)
                    ? plan.frame()
                    : plan.frame().at(address);
            plan.feeds().forEach(feed -> add(workers, () -> publisher.file(file(feed, frame)), Progress.UNWATCHED));
            String guide = GuideText.of(plan.guide(), frame);
            publisher.file(new SiteFile(SiteUrls.GUIDE, guide.getBytes(StandardCharsets.UTF_8)));
            workers.finish();
            for (SitePlan.SiteImage image : plan.images()) {
                publisher.file(new SiteFile(image.url(), image.content().read()));
            }
        } catch (UncheckedIOException e) {
            throw e.getCause(); // Of a step, or of an image that a note shows.
        } finally {
            progress.end();
        }
        onlooker.refuseOutdated();
    }

    /** Hands a step to the workers and tells that it is on its way, unless nobody waits any more. */
    private void add(Workers workers, Workers.Step step, Progress progress) {
        try {
            onlooker.refuseOutdated();
            workers.add(step);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        progress.advance();
    }

    private static SiteFile file(Feed feed, SiteFrame frame) {
        return new SiteFile(feed.url(), AtomFeed.xml(feed, frame).getBytes(StandardCharsets.UTF_8));
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
