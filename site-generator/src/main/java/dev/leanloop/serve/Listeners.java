package dev.leanloop.serve;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * The open pages, which wait for what happens next as server-sent events (HTML standard, section 9.2). A page that comes late hears the
 * last one first. Safe to share between threads.
 */
final class Listeners {

    /** How often a word is sent to a page that may be gone: writing to it is the only way to find out. */
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Object lock = new Object();
    private String last = "";
    private long count;
    private boolean closed;

    /** Tells all. */
    void tell(String event, String text) {
        var lines = new StringBuilder("event: ").append(event).append('\n');
        text.lines().forEach(line -> lines.append("data: ").append(line).append('\n'));
        if (text.isEmpty()) {
            lines.append("data:\n");
        }
        synchronized (lock) {
            last = lines.append('\n').toString();
            count++;
            lock.notifyAll();
        }
    }

    /** Writes to one page until it is gone, or nothing will be told any more. */
    void serve(OutputStream page) throws IOException {
        long heard = -1;
        while (true) {
            String words;
            synchronized (lock) {
                if (!closed && heard == count) {
                    try {
                        lock.wait(PATIENCE.toMillis());
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                        return;
                    }
                }
                if (closed) {
                    return;
                }
                words = heard == count || last.isEmpty() ? ": still here\n\n" : last;
                heard = count;
            }
            page.write(words.getBytes(StandardCharsets.UTF_8));
            page.flush();
        }
    }

    /** Lets all go. */
    void close() {
        synchronized (lock) {
            closed = true;
            lock.notifyAll();
        }
    }
}
