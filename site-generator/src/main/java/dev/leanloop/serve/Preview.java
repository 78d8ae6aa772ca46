package dev.leanloop.serve;

import dev.leanloop.diagnostic.Diagnostic;
import dev.leanloop.diagnostic.Level;
import dev.leanloop.pipeline.BuildReport;
import dev.leanloop.pipeline.BuildRequest;
import dev.leanloop.pipeline.KnowledgeBuild;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A site that keeps up with its notes. Builds it once, serves it on loopback, and builds it again whenever something in the notes
 * folder changes; open pages that changed load themselves anew, where the reader was.
 *
 * <p>A build that fails leaves the site before, and says why on the open pages. Used by one thread.
 */
public final class Preview implements Closeable {

    /** Errors that a page shows: more would cover it. */
    private static final int SHOWN = 8;

    private final KnowledgeBuild build;
    private final BuildRequest request;
    private final PreviewServer server;

    private Preview(KnowledgeBuild build, BuildRequest request, PreviewServer server) {
        this.build = build;
        this.request = request;
        this.server = server;
    }

    /** Is told what became of each build. */
    public interface Listener {

        /** A build is done. */
        void built(BuildReport report);

        /** A build failed, and the site before is still there. */
        void failed(IOException why);
    }

    /**
     * Builds the site for the first time, and serves it.
     *
     * @param port to listen on; 0 for any that is free
     * @throws IOException when the first build fails, or the port is taken
     */
    public static Preview start(KnowledgeBuild build, BuildRequest request, int port, Listener listener)
            throws IOException {
        BuildReport first = build.run(request);
        var preview = new Preview(build, request, PreviewServer.start(request.site(), port));
        preview.tell(first, listener);
        return preview;
    }

    /** Where to open the site, for example {@code http://127.0.0.1:4040/}. */
    public String address() {
        return server.address();
    }

    /**
     * Watches and builds until the thread is interrupted.
     *
     * @throws IOException when the notes folder cannot be watched
     */
    public void keepUp(Listener listener) throws IOException {
        try (NotesWatch watch = NotesWatch.of(request.notes(), request.site())) {
            while (watch.awaitChange()) {
                try {
                    tell(build.run(request), listener);
                } catch (IOException e) {
                    server.tell("failed", "The site could not be built: " + e.getMessage());
                    listener.failed(e);
                }
            }
        }
    }

    private void tell(BuildReport report, Listener listener) {
        List<Diagnostic> errors = report.knowledge().diagnostics().stream()
                .filter(problem -> problem.level() == Level.ERROR)
                .toList();
        String lines = errors.stream()
                .limit(SHOWN)
                .map(error -> error.at().file() + ":" + error.at().line() + ": " + error.code() + " " + error.message()
                        + "\n")
                .collect(Collectors.joining());
        int more = errors.size() - SHOWN;
        server.tell("built", more > 0 ? lines + "and " + more + " more: leanloop check names them all" : lines);
        listener.built(report);
    }

    @Override
    public void close() {
        server.close();
    }
}
