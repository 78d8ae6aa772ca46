package dev.leanloop.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Work on all cores, and the end of it. */
@Timeout(20)
final class WorkersTest {

    @Test
    void whatFailsFailsWhereItIsWaitedFor() {
        try (Workers workers = Workers.onAllCores()) {
            Workers.Work<String> work = workers.begin(() -> {
                throw new IOException("the disk is full");
            });

            assertThatThrownBy(work::result).isInstanceOf(IOException.class).hasMessage("the disk is full");
        }
    }

    @Test
    void workThatNobodyWaitsForIsGivenUpWhileItGoesOn() {
        var begun = new CountDownLatch(1);
        var interrupted = new CountDownLatch(1);
        try (Workers workers = Workers.onAllCores()) {
            Workers.Work<String> work = workers.begin(() -> {
                begun.countDown();
                try {
                    new CountDownLatch(1).await();
                } catch (InterruptedException e) {
                    interrupted.countDown();
                }
                return "never asked for";
            });

            assertThatThrownBy(() -> work.result(outdatedOnce(begun))).isInstanceOf(OutdatedException.class);
        }
        assertThat(interrupted.getCount()).isZero();
    }

    private static Onlooker outdatedOnce(CountDownLatch begun) {
        return new Onlooker() {
            @Override
            public boolean isOutdated() {
                return begun.getCount() == 0;
            }
        };
    }
}
