package dev.leanloop.pipeline;

import dev.leanloop.index.web.Sink;
import dev.leanloop.site.SiteUrls;
import dev.leanloop.site.output.LargeFile;
import dev.leanloop.site.output.Publisher;
import dev.leanloop.site.output.SiteFile;
import dev.leanloop.site.page.SiteUrl;
import java.io.IOException;
import java.io.InterruptedIOException;

/** Puts the search bundle into the site, until its thread is interrupted. */
final class SearchFiles implements Sink {

    private final Publisher publisher;

    SearchFiles(Publisher publisher) {
        this.publisher = publisher;
    }

    /** Where a file of the bundle stands. */
    static SiteUrl url(String name) {
        return SiteUrl.of(SiteUrls.SEARCH_FOLDER + "/" + name);
    }

    @Override
    public void file(String name, byte[] bytes) throws IOException {
        refuseInterrupted();
        publisher.file(new SiteFile(url(name), bytes));
    }

    @Override
    public Large large() {
        LargeFile file = publisher.large();
        return new Large() {
            @Override
            public void add(byte[] bytes, int from, int length) throws IOException {
                file.add(bytes, from, length);
            }

            @Override
            public void end(String name) throws IOException {
                refuseInterrupted();
                file.end(url(name));
            }
        };
    }

    private static void refuseInterrupted() throws InterruptedIOException {
        if (Thread.currentThread().isInterrupted()) {
            throw new InterruptedIOException("nobody waits for this bundle any more");
        }
    }
}
