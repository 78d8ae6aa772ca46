package dev.leanloop.serve;

import java.io.Closeable;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The changes in a notes folder, noticed also while nobody waits for them. One thread waits; any may ask whether one came. */
final class Changes implements Closeable {

    private final Semaphore waiting = new Semaphore(0);
    private final AtomicReference<@Nullable IOException> failure = new AtomicReference<>();
    private final Thread watching;

    private Changes(NotesWatch watch) {
        watching = Thread.ofPlatform().name("notes watch").daemon().unstarted(() -> watch(watch));
    }

    /**
     * Begins to watch.
     *
     * @param watch which is used by nobody else from now on
     * @param hasOne whether something changed before
     */
    static Changes of(NotesWatch watch, boolean hasOne) {
        var changes = new Changes(watch);
        if (hasOne) {
            changes.waiting.release();
        }
        changes.watching.start();
        return changes;
    }

    private void watch(NotesWatch watch) {
        try {
            while (watch.awaitChange()) {
                waiting.release();
            }
        } catch (IOException e) {
            failure.set(e);
            waiting.release();
        }
    }

    /** Whether a change came since the last one that was waited for. */
    boolean isAnyWaiting() {
        return waiting.availablePermits() > 0;
    }

    /**
     * Waits for the next change, however many they are by now.
     *
     * @return false when the thread was interrupted
     * @throws IOException when the folder cannot be watched any more
     */
    boolean await() throws IOException {
        try {
            waiting.acquire();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
        waiting.drainPermits();
        IOException failed = failure.get();
        if (failed != null) {
            throw failed;
        }
        return true;
    }

    @Override
    public void close() {
        watching.interrupt();
    }
}
