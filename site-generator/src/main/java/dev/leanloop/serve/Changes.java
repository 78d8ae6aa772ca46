package dev.leanloop.serve;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * The changes in a notes folder, numbered from 1 on. A thread of its own notices each and does at once what can be; another one waits
 * for those that this is done for, to build, and may ask meanwhile whether one more came.
 */
final class Changes implements Closeable {

    private final AtOnce atOnce;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            work -> Thread.ofPlatform().name("notes watch").daemon().unstarted(work));
    private final Future<Long> watching;

    private final Object lock = new Object();
    private long noticed;
    private long done;
    private long taken;
    private boolean isOver;

    private Changes(Source source, long before, AtOnce atOnce) {
        this.atOnce = atOnce;
        this.noticed = before;
        this.done = before;
        this.watching = thread.submit(() -> watch(source));
    }

    /** Where changes come from. */
    interface Source extends Closeable {

        /**
         * Waits for a change to be over.
         *
         * @param files takes each file that changes, from the notes folder on, as far as it is known
         * @return false when the thread was interrupted
         * @throws IOException when the folder cannot be watched any more
         */
        boolean awaitChange(Consumer<Path> files) throws IOException;
    }

    /** What is done for each change, one after the other, whatever is being built. */
    interface AtOnce {

        /**
         * Does it.
         *
         * @param change its number
         * @param files those that changed, from the notes folder on
         */
        void changed(long change, Set<Path> files);
    }

    /**
     * Begins to watch.
     *
     * @param source which is used by nobody else from now on, and closed in the end
     * @param hasOne whether something changed before; nothing is left to be done at once for that
     */
    static Changes of(Source source, boolean hasOne, AtOnce atOnce) {
        return new Changes(source, hasOne ? 1 : 0, atOnce);
    }

    /** Watches until the thread is interrupted; returns the number of the last change. */
    private long watch(Source source) throws IOException {
        try (source) {
            Set<Path> files = new TreeSet<>();
            long change = 0;
            while (source.awaitChange(files::add)) {
                change = notice();
                atOnce.changed(change, Set.copyOf(files));
                files.clear();
                finish(change);
            }
            return change;
        } finally {
            end();
        }
    }

    private long notice() {
        synchronized (lock) {
            noticed++;
            return noticed;
        }
    }

    private void finish(long change) {
        synchronized (lock) {
            done = change;
            lock.notifyAll();
        }
    }

    private void end() {
        synchronized (lock) {
            isOver = true;
            lock.notifyAll();
        }
    }

    /** Whether a change came since the last one that was waited for. */
    boolean isAnyWaiting() {
        synchronized (lock) {
            return noticed > taken;
        }
    }

    /** Waits for what is being done at once, if something is; not any longer when the thread is interrupted. */
    void awaitDone() {
        try {
            synchronized (lock) {
                while (!isOver && done < noticed) {
                    lock.wait();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Waits for the next change, however many they are by now, and for what is done at once for all of them.
     *
     * @return the number of the last of them; empty when a thread was interrupted
     * @throws IOException when the folder cannot be watched any more
     */
    OptionalLong await() throws IOException {
        try {
            synchronized (lock) {
                while (!isOver && (noticed == taken || done < noticed)) {
                    lock.wait();
                }
                if (!isOver) {
                    taken = done;
                    return OptionalLong.of(taken);
                }
            }
            watching.get();
            return OptionalLong.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return OptionalLong.empty();
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case IOException failure -> throw failure;
                case RuntimeException mistake -> throw mistake;
                case Error error -> throw error;
                case null, default -> throw new IllegalStateException("the watch on the notes failed", e);
            }
        }
    }

    /** Ends the watch, and waits for what it is doing at once. */
    @Override
    public void close() {
        thread.shutdownNow();
        thread.close();
    }
}
