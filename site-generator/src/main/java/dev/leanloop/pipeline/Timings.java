package dev.leanloop.pipeline;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the time of a build went, part by part. Parts that several cores work on at once each count their own time, so that together
 * they may take longer than the build. Safe to share between threads.
 */
public final class Timings {

    private final List<Spent> spent = new ArrayList<>();

    /**
     * Time that a part took.
     *
     * @param part for a person
     * @param time from its start to its end
     */
    public record Spent(String part, Duration time) {}

    /** Does a part, and counts its time. */
    <T> T of(String part, Workers.Task<T> work) throws IOException {
        long started = System.nanoTime();
        try {
            return work.run();
        } finally {
            var time = new Spent(part, Duration.ofNanos(System.nanoTime() - started));
            synchronized (spent) {
                spent.add(time);
            }
        }
    }

    /** The parts so far, in the order in which they ended. */
    public List<Spent> spent() {
        synchronized (spent) {
            return List.copyOf(spent);
        }
    }
}
