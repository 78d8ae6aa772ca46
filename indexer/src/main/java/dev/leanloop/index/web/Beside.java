package dev.leanloop.index.web;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Work in a thread of its own, beside the work of the thread that began it. Closing interrupts it, and waits until it has ended. */
final class Beside implements AutoCloseable {

    private final FutureTask<Void> task;
    private final Thread thread;

    private Beside(Work work) {
        task = new FutureTask<>(() -> {
            work.run();
            return null;
        });
        thread = Thread.ofPlatform().name("search bundle").daemon().unstarted(task);
    }

    /** What is to be done. */
    @FunctionalInterface
    interface Work {
        void run() throws IOException;
    }

    static Beside begin(Work work) {
        var beside = new Beside(work);
        beside.thread.start();
        return beside;
    }

    /**
     * Waits until it is done.
     *
     * @throws InterruptedIOException when the waiting thread is interrupted
     * @throws IOException that the work threw
     */
    void await() throws IOException {
        try {
            task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (IOException) new InterruptedIOException("nobody waits any more").initCause(e);
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case IOException failed -> throw failed;
                case RuntimeException failed -> throw failed;
                case Error failed -> throw failed;
                case null, default -> throw new IllegalStateException("this work throws nothing else", e);
            }
        }
    }

    @Override
    public void close() {
        thread.interrupt();
        boolean wasInterrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                wasInterrupted = true;
            }
        }
        if (wasInterrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
