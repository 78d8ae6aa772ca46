package dev.leanloop.pipeline;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Does parts of a build on all cores. What fails fails where it is waited for, as if it had been done there.
 *
 * <p>Work is handed over and waited for by one thread. Closing gives up what has not begun, and waits for what has.
 */
final class Workers implements Closeable {

    /** How much work is handed over before the oldest is waited for: enough for all cores, few enough to hold in memory. */
    private static final int AHEAD = 64;

    /** How often it is looked whether anybody still waits: more often than a person notices. */
    private static final long LOOK_MILLIS = 20;

    private final ExecutorService threads;
    private final Deque<Work<?>> ahead = new ArrayDeque<>();

    private Workers(ExecutorService threads) {
        this.threads = threads;
    }

    /** One thread a core. */
    static Workers onAllCores() {
        return new Workers(Executors.newFixedThreadPool(
                Runtime.getRuntime().availableProcessors(),
                work -> Thread.ofPlatform().name("build worker").daemon().unstarted(work)));
    }

    /** Begins a single task, on a thread of its own. */
    static <T> Work<T> beside(Task<T> task) {
        var future = new FutureTask<>(task::run);
        Thread.ofPlatform().name("build worker").daemon().start(future);
        return new Work<>(future);
    }

    /** What a worker does. */
    interface Task<T> {
        T run() throws IOException;
    }

    /** What a worker does for its effect. */
    interface Step {
        void run() throws IOException;
    }

    /** A task on its way. */
    static final class Work<T> {
        private final Future<T> future;

        private Work(Future<T> future) {
            this.future = future;
        }

        /** Waits for the task. */
        T result() throws IOException {
            return result(Onlooker.NOBODY);
        }

        /**
         * Waits for the task as long as somebody waits for the build.
         *
         * @throws OutdatedException when nobody does any more
         */
        T result(Onlooker onlooker) throws IOException {
            try {
                while (true) {
                    try {
                        return future.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
                    } catch (TimeoutException e) {
                        onlooker.refuseOutdated();
                    }
                }
            } catch (ExecutionException e) {
                switch (e.getCause()) {
                    case IOException failure -> throw failure;
                    case RuntimeException mistake -> throw mistake;
                    case Error error -> throw error;
                    case null, default -> throw new IllegalStateException("a build worker failed", e);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while building", e);
            }
        }
    }

    /** Begins a task whose result is asked for later. */
    <T> Work<T> begin(Task<T> task) {
        return new Work<>(threads.submit(task::run));
    }

    /** Hands over one of many steps; waits for the oldest when too many are on their way. */
    void add(Step step) throws IOException {
        ahead.add(begin(() -> {
            step.run();
            return true; // Not the step: its page need not be held until the work before it is done.
        }));
        if (ahead.size() >= AHEAD) {
            ahead.remove().result();
        }
    }

    /** Waits for all steps. */
    void finish() throws IOException {
        while (!ahead.isEmpty()) {
            ahead.remove().result();
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
        threads.close();
    }
}
