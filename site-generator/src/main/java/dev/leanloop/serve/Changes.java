package dev.leanloop.serve;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The changes in a notes folder, noticed also while nobody waits for them. One thread waits; any may ask whether one came. */
final class Changes implements Closeable {

    private final Semaphore waiting = new Semaphore(0);
    private final Queue<Path> files = new ConcurrentLinkedQueue<>();
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
            while (watch.awaitChange(files::add)) {
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

    /** Takes the files that changed since they were taken last, from the notes folder on; whoever changed them may not be done. */
    Set<Path> takeFiles() {
        Set<Path> taken = new TreeSet<>();
        for (Path file = files.poll(); file != null; file = files.poll()) {
            taken.add(file);
        }
        return taken;
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
