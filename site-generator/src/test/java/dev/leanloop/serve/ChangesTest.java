package dev.leanloop.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** In which order changes are noticed, done at once, and built. */
@Timeout(60)
final class ChangesTest {

    private static final Path TALK = Path.of("customers/acme/talk.md");
    private static final Path OTHER = Path.of("customers/acme/other.md");

    /** What failing to watch is told by. */
    private static final Path GONE = Path.of("gone");

    private final Folder folder = new Folder();
    private final Begun begun = new Begun();

    /** A notes folder in which what is added to it changes. */
    private static final class Folder implements Changes.Source {

        private final BlockingQueue<Path> saved = new LinkedBlockingQueue<>();
        private final Semaphore closed = new Semaphore(0);

        @Override
        public boolean awaitChange(Consumer<Path> files) throws IOException {
            try {
                Path file = saved.take();
                if (file.equals(GONE)) {
                    throw new IOException("gone");
                }
                files.accept(file);
                return true;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }

        @Override
        public void close() {
            closed.release();
        }
    }

    /** Says what begins to be done at once, and does it as soon as it may. */
    private static final class Begun implements Changes.AtOnce {

        private final BlockingQueue<String> begun = new LinkedBlockingQueue<>();
        private final List<Long> done = Collections.synchronizedList(new ArrayList<>());
        private final Semaphore free = new Semaphore(0);

        @Override
        public void changed(long change, Set<Path> files) {
            begun.add(change + " " + files);
            try {
                free.acquire();
            } catch (InterruptedException e) {
                throw new IllegalStateException("interrupted", e);
            }
            done.add(change);
        }
    }

    @Test
    void aChangeIsAwaitedUntilItIsDoneAtOnce() throws InterruptedException, ExecutionException {
        try (Changes changes = Changes.of(folder, false, begun)) {
            var awaited = new FutureTask<>(changes::await);
            Thread building = Thread.ofPlatform().start(awaited);
            folder.saved.add(TALK);

            assertThat(begun.begun.take()).isEqualTo("1 [" + TALK + "]");
            assertThat(changes.isAnyWaiting()).isTrue();
            awaitWaiting(building);
            assertThat(awaited.isDone()).isFalse();
            begun.free.release();

            assertThat(awaited.get()).hasValue(1);
            assertThat(begun.done).containsExactly(1L);
            assertThat(changes.isAnyWaiting()).isFalse();
        }
    }

    @Test
    void aChangeIsDoneAtOnceWhileTheOneBeforeIsBuilt() throws IOException, InterruptedException {
        begun.free.release(2);
        try (Changes changes = Changes.of(folder, false, begun)) {
            folder.saved.add(TALK);
            assertThat(changes.await()).hasValue(1);
            assertThat(begun.begun.take()).isEqualTo("1 [" + TALK + "]");

            folder.saved.add(OTHER);

            assertThat(begun.begun.take()).isEqualTo("2 [" + OTHER + "]");
            assertThat(changes.isAnyWaiting()).isTrue();
            assertThat(changes.await()).hasValue(2);
        }
    }

    @Test
    void whoBuildsWaitsForWhatIsDoneAtOnce() throws InterruptedException, ExecutionException {
        try (Changes changes = Changes.of(folder, true, begun)) {
            changes.awaitDone(); // Nothing is.
            folder.saved.add(TALK);
            begun.begun.take();
            var done = new FutureTask<>(changes::awaitDone, "done");
            Thread building = Thread.ofPlatform().start(done);

            awaitWaiting(building);
            assertThat(done.isDone()).isFalse();
            begun.free.release();

            assertThat(done.get()).isEqualTo("done");
            assertThat(begun.done).containsExactly(2L);
        }
    }

    @Test
    void changesThatCameMeanwhileAreBuiltTogetherAndOnce() throws IOException, InterruptedException {
        begun.free.release(3);
        try (Changes changes = Changes.of(folder, true, begun)) {
            assertThat(changes.await()).hasValue(1);
            folder.saved.addAll(List.of(TALK, OTHER));
            assertThat(begun.begun.take()).isEqualTo("2 [" + TALK + "]");
            assertThat(begun.begun.take()).isEqualTo("3 [" + OTHER + "]");

            assertThat(changes.await()).hasValue(3);

            assertThat(changes.isAnyWaiting()).isFalse();
            folder.saved.add(TALK);
            assertThat(changes.await()).hasValue(4);
        }
    }

    @Test
    void aWatchThatFailsFailsWhereItIsAwaited() {
        try (Changes changes = Changes.of(folder, false, begun)) {
            folder.saved.add(GONE);

            assertThatThrownBy(changes::await).isInstanceOf(IOException.class).hasMessage("gone");
        }
    }

    @Test
    void aMistakeInWhatIsDoneAtOnceFailsWhereItIsAwaited() {
        try (Changes changes = Changes.of(folder, false, (change, files) -> {
            throw new IllegalStateException("a mistake");
        })) {
            folder.saved.add(TALK);

            assertThatThrownBy(changes::await)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("a mistake");
            changes.awaitDone(); // As nobody does anything any more.
        }
    }

    @Test
    void closingEndsTheWatchAndWhatItIsDoing() throws InterruptedException {
        Changes changes = Changes.of(folder, false, begun);
        folder.saved.add(TALK);
        begun.begun.take();

        changes.close();

        assertThat(folder.closed.availablePermits()).isEqualTo(1);
        assertThat(begun.done).isEmpty();
    }

    @Test
    void whoIsInterruptedAwaitsNothing() throws IOException {
        try (Changes changes = Changes.of(folder, false, begun)) {
            Thread.currentThread().interrupt();

            OptionalLong change = changes.await();

            assertThat(change).isEmpty();
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    /** Until the thread waits for somebody else, or has ended. */
    private static void awaitWaiting(Thread thread) {
        while (thread.getState() != Thread.State.WAITING && thread.getState() != Thread.State.TERMINATED) {
            Thread.onSpinWait();
        }
    }
}
