package dev.leanloop.pipeline;

import dev.leanloop.diagnostic.Diagnostic;
import dev.leanloop.diagnostic.DiagnosticCode;
import dev.leanloop.diagnostic.SourceLocation;
import dev.leanloop.note.Note;
import dev.leanloop.note.NotePath;
import dev.leanloop.note.NoteReader;
import java.io.Closeable;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Reads notes within a time and a depth. The Markdown parser is slower than linear on some inputs and cannot be interrupted
 * (hardening, fact 1), so a note that takes too long is given up together with its thread, which ends with the process.
 */
final class BoundedReader implements Closeable {

    /** No note that somebody wrote comes near: a thousand lines take some milliseconds. */
    static final Duration LIMIT = Duration.ofSeconds(2);

    /** Deep nesting recurses; a thread of our own can have room for what the size limit lets through. */
    private static final long STACK_BYTES = 16L * 1024 * 1024;

    private final NoteReader reader;
    private final Duration limit;
    private ExecutorService worker = newWorker();

    BoundedReader(NoteReader reader) {
        this(reader, LIMIT);
    }

    BoundedReader(NoteReader reader, Duration limit) {
        this.reader = reader;
        this.limit = limit;
    }

    /** What came of a note. */
    sealed interface Outcome {
        record Read(List<Note> notes) implements Outcome {}

        record GivenUp(Diagnostic reason) implements Outcome {}
    }

    Outcome read(NotePath path, String text) {
        Future<List<Note>> notes = worker.submit(() -> reader.read(path, text));
        try {
            return new Outcome.Read(notes.get(limit.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            worker.shutdownNow();
            worker = newWorker();
            return givenUp(path, "takes longer than " + limit.toSeconds() + " s to read");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof StackOverflowError) {
                return givenUp(path, "is nested too deeply to be read");
            }
            throw new IllegalStateException("a mistake of Leanloop's while reading " + path, e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while reading " + path, e);
        }
    }

    private static Outcome givenUp(NotePath path, String reason) {
        return new Outcome.GivenUp(
                Diagnostic.of(DiagnosticCode.E20, new SourceLocation(path.value(), 1, 1), "the note " + reason));
    }

    private static ExecutorService newWorker() {
        return Executors.newSingleThreadExecutor(work -> {
            Thread thread = new Thread(null, work, "note reader", STACK_BYTES);
            thread.setDaemon(true);
            return thread;
        });
    }

    @Override
    public void close() {
        worker.shutdownNow();
    }
}
