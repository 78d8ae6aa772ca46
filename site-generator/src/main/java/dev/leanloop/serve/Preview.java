package dev.leanloop.serve;

import dev.leanloop.diagnostic.Diagnostic;
import dev.leanloop.knowledge.Pace;
import dev.leanloop.note.NotePath;
import dev.leanloop.pipeline.BuildRequest;
import dev.leanloop.pipeline.BuiltSite;
import dev.leanloop.pipeline.KnowledgeBuild;
import dev.leanloop.pipeline.OutdatedException;
import dev.leanloop.site.SiteUrls;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/**
 * A site that keeps up with its notes. Builds it once, serves it on loopback, and builds it again whenever something in the notes
 * folder changes; open pages that changed load themselves anew, where the reader was.
 *
 * <p>The pages of notes and customers that are open come first, before the others are made and whatever is being built; and a build is
 * given up when the notes change again meanwhile. A build that fails leaves the site before, and says why on the open pages. Used by
 * one thread.
 */
public final class Preview implements Closeable {

    private final KnowledgeBuild build;
    private final BuildRequest request;
    private final PreviewServer server;
    private final OpenPages pages;
    private final Changes changes;

    private Preview(
            KnowledgeBuild build, BuildRequest request, PreviewServer server, NotesWatch watch, boolean hasChange) {
        this.build = build;
        this.request = request;
        this.server = server;
        this.pages = new OpenPages(server);
        this.changes = Changes.of(watch, hasChange, new SavedNotes(build, request, pages));
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
     * Serves the site: the one of an earlier preview at once, else when it is built for the first time. Watches the notes from before
     * that on.
     *
     * @param port to listen on; 0 for any that is free
     * @throws IOException when the first build fails, the notes folder cannot be watched, or the port is taken
     */
    public static Preview start(KnowledgeBuild build, BuildRequest request, int port, Listener listener)
            throws IOException {
        Files.createDirectories(request.site());
        boolean hadSite = Files.exists(request.site().resolve(SiteUrls.HOME.file()));
        Preview preview = begin(build, request, port, hadSite);
        try {
            if (!hadSite) {
                preview.build(listener, 0, () -> false);
            }
            return preview;
        } catch (IOException | RuntimeException e) {
            preview.close();
            throw e;
        }
    }

    private static Preview begin(KnowledgeBuild build, BuildRequest request, int port, boolean hadSite)
            throws IOException {
        PreviewServer server = PreviewServer.start(request.site(), port);
        try {
            NotesWatch watch = NotesWatch.of(request.notes(), request.site());
            return new Preview(build, request, server, watch, hadSite);
        } catch (IOException | RuntimeException e) {
            server.close();
            throw e;
        }
    }

    /** Where to open the site, for example {@code http://127.0.0.1:4040/}. */
    public String address() {
        return server.address();
    }

    /**
     * Builds after each change until the thread is interrupted; first of all when the site is of an earlier preview.
     *
     * @throws IOException when the notes folder cannot be watched any more
     */
    public void keepUp(Listener listener) throws IOException {
        for (OptionalLong change = changes.await(); change.isPresent(); change = changes.await()) {
            try {
                build(listener, change.orElseThrow(), changes::isAnyWaiting);
            } catch (OutdatedException e) {
                // The change that came meanwhile is the next one that is awaited.
            } catch (IOException e) {
                pages.fail(Objects.requireNonNullElse(e.getMessage(), e.toString()));
                listener.failed(e);
            }
        }
    }

    private void build(Listener listener, long change, BooleanSupplier isOutdated) throws IOException {
        BuiltSite site = build.update(request, pages.lookingOn(change, isOutdated, changes::awaitDone));
        listener.built(site, pages.publish(change, site.problems().errors()));
    }

    @Override
    public void close() {
        changes.close();
        server.close();
    }

    /** Shows what was saved on the open pages. */
    private record SavedNotes(KnowledgeBuild build, BuildRequest request, OpenPages pages) implements Changes.AtOnce {

        @Override
        public void changed(long change, Set<Path> files) {
            Set<NotePath> notes = files.stream().map(NotePath::of).collect(Collectors.toSet());
            try {
                build.showSaved(request, pages.save(change, notes), pages.lookingOn(change, () -> false, Pace.STEADY));
            } catch (IOException e) {
                // The build that follows says so, if it is still so.
            }
        }
    }
}
