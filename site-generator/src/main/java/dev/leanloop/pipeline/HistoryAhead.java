package dev.leanloop.pipeline;

import dev.leanloop.history.History;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Reads the git history of a folder on a thread of its own, while its notes are read. Close it to let go of the repository. */
final class HistoryAhead implements Closeable {

    private final CompletableFuture<History> history;

    private HistoryAhead(CompletableFuture<History> history) {
        this.history = history;
    }

    /** What is read. */
    interface Source {

        History read() throws IOException;
    }

    /** Begins to read. */
    static HistoryAhead begin(Source source) {
        return new HistoryAhead(CompletableFuture.supplyAsync(() -> {
            try {
                return source.read();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }));
    }

    /**
     * Waits for the history.
     *
     * @throws IOException when a repository is there and cannot be read
     */
    History read() throws IOException {
        try {
            return history.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof UncheckedIOException failure) {
                throw failure.getCause();
            }
            throw e;
        }
    }

    /** Waits for a history that nobody asked for, too, or its repository would stay open. Why there is none, {@link #read} says. */
    @Override
    public void close() {
        history.thenAccept(History::close).exceptionally(failure -> null).join();
    }
}
