package dev.leanloop.note.source;

import dev.leanloop.diagnostic.Diagnostic;
import dev.leanloop.diagnostic.DiagnosticCode;
import dev.leanloop.diagnostic.SourceLocation;
import dev.leanloop.note.Note;
import dev.leanloop.note.NotePath;
import dev.leanloop.note.NoteReader;
import dev.leanloop.note.Settings;
import dev.leanloop.note.UnreadNote;
import java.io.Closeable;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Reads notes on all cores, each within a time and a depth. The Markdown parser is slower than linear on some inputs and cannot be
 * interrupted (hardening, fact 1), so a note that takes too long is given up together with its thread, which ends with the process.
 * Safe for several threads, each of which waits for what it began.
 */
public final class BoundedReader implements Closeable {

    /** No note that somebody wrote comes near: a thousand lines take some milliseconds. */
    public static final Duration LIMIT = Duration.ofSeconds(2);

    /** In which some ten notes are read. */
    private static final Duration MOMENT = Duration.ofMillis(2);

    /** Deep nesting recurses; a thread of our own can have room for what the size limit lets through. */
    private static final long STACK_BYTES = 16L * 1024 * 1024;

    private final NoteReader reader;
    private final Settings settings;
    private final Duration limit;
    private final ThreadPoolExecutor workers;

    /** Reads each note within {@link #LIMIT}. */
    public BoundedReader(NoteReader reader, Settings settings) {
        this(reader, settings, LIMIT);
    }

    /** The same within another time. */
    public BoundedReader(NoteReader reader, Settings settings, Duration limit) {
        this.reader = reader;
        this.settings = settings;
        this.limit = limit;
        int cores = Runtime.getRuntime().availableProcessors();
        this.workers = new ThreadPoolExecutor(
                cores, cores, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), BoundedReader::thread);
    }

    /** What came of a note. */
    public sealed interface Outcome {
        /** The note, or those of a log file. */
        record Read(List<Note> notes) implements Outcome {}

        /** Why it was not read. */
        record GivenUp(NotesFolder.Unread unread) implements Outcome {}
    }

    /** Begins to read a note; {@link Reading#outcome} waits for it. */
    public Reading begin(NotePath path, String text) {
        return new Reading(path, text);
    }

    /**
     * Waits a moment where the first of many readings is not done, so that several are: a thread that is woken for each note takes a
     * core from those that read.
     */
    public static void letMoreFinish(Reading first) {
        if (!first.isDone()) {
            LockSupport.parkNanos(MOMENT.toNanos());
        }
    }

    /** One note on its way. */
    public final class Reading {
        private final NotePath path;
        private final String text;
        private final Future<List<Note>> notes;
        private volatile long begun;
        private volatile @Nullable Thread worker;

        private Reading(NotePath path, String text) {
            this.path = path;
            this.text = text;
            this.notes = workers.submit(() -> {
                begun = System.nanoTime();
                worker = Thread.currentThread();
                return reader.read(path, text);
            });
        }

        /** Whether {@link #outcome} has nothing to wait for. */
        public boolean isDone() {
            return notes.isDone();
        }

        /** The note's file. */
        public NotePath path() {
            return path;
        }

        /**
         * Waits for the note, but no longer than its time. The second half of that is counted as the processor counts it: on a
         * machine with much else to do, a note must not vanish because it had to wait.
         */
        public Outcome outcome() {
            long half = limit.toNanos() / 2;
            long spentBefore = -1;
            try {
                while (true) {
                    long since = begun;
                    long left = since == 0 || spentBefore >= 0 ? half : half - (System.nanoTime() - since);
                    try {
                        return new Outcome.Read(notes.get(Math.max(1, left), TimeUnit.NANOSECONDS));
                    } catch (TimeoutException e) {
                        Thread thread = worker;
                        if (thread == null || System.nanoTime() - begun < half) {
                            continue;
                        }
                        long spent = ManagementFactory.getThreadMXBean().getThreadCpuTime(thread.threadId());
                        boolean isOver = spent < 0 || spentBefore >= 0 && spent - spentBefore >= half;
                        if (isOver) { // Or nobody counts here.
                            replaceWorker();
                            return givenUp("takes longer than " + limit.toSeconds() + " s to read");
                        }
                        spentBefore = spentBefore < 0 ? spent : spentBefore;
                    }
                }
            } catch (ExecutionException e) {
                if (e.getCause() instanceof StackOverflowError) {
                    return givenUp("is nested too deeply to be read");
                }
                throw new IllegalStateException("a mistake of Leanloop's while reading " + path, e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while reading " + path, e);
            }
        }

        private Outcome givenUp(String reason) {
            return new Outcome.GivenUp(new NotesFolder.Unread(
                    Diagnostic.of(DiagnosticCode.E20, new SourceLocation(path.value(), 1, 1), "the note " + reason),
                    UnreadNote.visibility(path, text, settings)));
        }
    }

    /** The lost thread keeps its place, so there must be one more. */
    private synchronized void replaceWorker() {
        workers.setMaximumPoolSize(workers.getMaximumPoolSize() + 1);
        workers.setCorePoolSize(workers.getMaximumPoolSize());
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(null, work, "note reader", STACK_BYTES);
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }
}
