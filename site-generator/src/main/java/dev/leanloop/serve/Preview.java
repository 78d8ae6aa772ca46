package dev.leanloop.serve;

import dev.leanloop.diagnostic.Diagnostic;
import dev.leanloop.diagnostic.Level;
import dev.leanloop.knowledge.KnowledgeBase;
import dev.leanloop.note.NotePath;
import dev.leanloop.pipeline.BuildRequest;
import dev.leanloop.pipeline.BuiltSite;
import dev.leanloop.pipeline.KnowledgeBuild;
import dev.leanloop.pipeline.Onlooker;
import dev.leanloop.pipeline.OutdatedException;
import dev.leanloop.site.SiteUrls;
import dev.leanloop.site.page.SiteUrl;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/**
 * A site that keeps up with its notes. Builds it once, serves it on loopback, and builds it again whenever something in the notes
 * folder changes; open pages that changed load themselves anew, where the reader was.
 *
 * <p>The pages of notes and customers that are open come first, before the others are made; and a build is given up when the notes
 * change again meanwhile. A build that fails leaves the site before, and says why on the open pages. Used by one thread.
 */
public final class Preview implements Closeable {

    /** Errors that a page shows: more would cover it. */
    private static final int SHOWN = 8;

    /** What open pages are told, with the errors in the notes: perhaps they changed, too. */
    private static final String CHANGED = "changed";

    private final KnowledgeBuild build;
    private final BuildRequest request;
    private final PreviewServer server;
    private final boolean hadSite;
    private final Set<NotePath> saved = new TreeSet<>();
    private List<Diagnostic> errors = List.of();
    private String said = "";

    private Preview(KnowledgeBuild build, BuildRequest request, PreviewServer server) {
        this.build = build;
        this.request = request;
        this.server = server;
        this.hadSite = Files.exists(request.site().resolve(SiteUrls.HOME.file()));
    }

    /** Is told what became of each build. */
    public interface Listener {

        /**
         * A build is done.
         *
         * @param errors in the notes
         */
        void built(BuiltSite site, List<Diagnostic> errors);

        /** A build failed, and the site before is still there. */
        void failed(IOException why);
    }

    /**
     * Serves the site: the one of an earlier preview at once, else when it is built for the first time.
     *
     * @param port to listen on; 0 for any that is free
     * @throws IOException when the first build fails, or the port is taken
     */
    public static Preview start(KnowledgeBuild build, BuildRequest request, int port, Listener listener)
            throws IOException {
        Files.createDirectories(request.site());
        var preview = new Preview(build, request, PreviewServer.start(request.site(), port));
        try {
            if (!preview.hadSite) {
                preview.build(listener, () -> false);
            }
            return preview;
        } catch (IOException | RuntimeException e) {
            preview.close();
            throw e;
        }
    }

    /** Where to open the site, for example {@code http://127.0.0.1:4040/}. */
    public String address() {
        return server.address();
    }

    /**
     * Watches and builds until the thread is interrupted; first of all when the site is of an earlier preview.
     *
     * @throws IOException when the notes folder cannot be watched
     */
    public void keepUp(Listener listener) throws IOException {
        try (NotesWatch watch = NotesWatch.of(request.notes(), request.site());
                Changes changes = Changes.of(watch, hadSite)) {
            while (changes.await()) {
                changes.takeFiles().forEach(file -> saved.add(NotePath.of(file)));
                try {
                    build(listener, changes::isAnyWaiting);
                } catch (OutdatedException e) {
                    // The change that came meanwhile is the next one that is awaited.
                } catch (IOException e) {
                    server.tell("failed", "The site could not be built: " + e.getMessage());
                    listener.failed(e);
                }
            }
        }
    }

    private void build(Listener listener, BooleanSupplier isOutdated) throws IOException {
        BuiltSite site = build.update(request, new OpenPages(isOutdated));
        server.publish();
        int known = site.problems().errors();
        // A site that was up to date already says how many errors there are, not which.
        server.tell(
                CHANGED,
                known == errors.size() ? said : "errors in the notes: " + known + "; leanloop check names them");
        listener.built(site, errors);
    }

    private void say(List<Diagnostic> found) {
        errors = found;
        String lines = errors.stream()
                .limit(SHOWN)
                .map(error -> error.at().file() + ":" + error.at().line() + ": " + error.code() + " " + error.message()
                        + "\n")
                .collect(Collectors.joining());
        int more = errors.size() - SHOWN;
        said = more > 0 ? lines + "and " + more + " more: leanloop check names them all" : lines;
        server.tell(CHANGED, said);
    }

    @Override
    public void close() {
        server.close();
    }

    /** Whoever has pages open. */
    private final class OpenPages implements Onlooker {

        private final BooleanSupplier isOutdated;

        OpenPages(BooleanSupplier isOutdated) {
            this.isOutdated = isOutdated;
        }

        @Override
        public Set<SiteUrl> pages() {
            return server.openPages();
        }

        @Override
        public Set<NotePath> saved() {
            return Set.copyOf(saved);
        }

        @Override
        public void read(KnowledgeBase knowledge) {
            saved.clear();
            say(knowledge.diagnostics().stream()
                    .filter(problem -> problem.level() == Level.ERROR)
                    .toList());
        }

        @Override
        public void page(SiteUrl url, String html) {
            server.show(url, html);
            server.tell(CHANGED, said);
        }

        @Override
        public boolean isOutdated() {
            return isOutdated.getAsBoolean();
        }
    }
}
