package dev.leanloop.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leanloop.note.Note;
import dev.leanloop.note.NotePath;
import dev.leanloop.note.NoteReader;
import dev.leanloop.note.Settings;
import dev.leanloop.note.TooIntricate;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Texts that parsers are slow on: each is read within a bound, or told apart before it is parsed, which no clock decides. */
final class PathologicalTest {

    private static final int LENGTH = Boolean.getBoolean("long.tests") ? 160_000 : 20_000;

    /** Twice what a build gives a note, for slow machines; with the short texts this is far from it. */
    private static final Duration BOUND = Duration.ofSeconds(4);

    /** Other work on the machine takes none of it. */
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    @Test
    void everyTextEndsInTimeOrIsToldApart() throws Exception {
        report("Markdown of " + LENGTH + " characters", PathologicalInputs.markdown(LENGTH), "");
    }

    @Test
    void everyFrontMatterEndsInTime() throws Exception {
        report("YAML", PathologicalInputs.yaml(Math.min(LENGTH, 60_000)), "---\n");
    }

    @Test
    void theYamlSuiteIsRead() throws Exception {
        Path suite = Path.of(System.getProperty("corpora", ""), "hostile/yaml-suite/src");
        org.assertj.core.api.Assumptions.assumeThat(suite).exists();
        Map<String, String> files = new java.util.TreeMap<>();
        try (Stream<Path> all = Files.list(suite)) {
            for (Path file : all.toList()) {
                files.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        assertThat(files).hasSizeGreaterThan(300);
        report("the YAML suite", files, "---\n");
    }

    @Test
    void aTextThatTakesTooLongWouldBeFound() throws Exception {
        String slow = "*a ".repeat(60_000) + "_a*_ ".repeat(60_000);

        assertThat(TooIntricate.reason(slow)).isPresent();
        assertThat(millis(() -> org.commonmark.parser.Parser.builder().build().parse(slow), Duration.ofMillis(300)))
                .as("the parser on its own")
                .isNegative();
    }

    private static void report(String what, Map<String, String> inputs, String before) throws Exception {
        List<String> slow = new ArrayList<>();
        int apart = 0;
        long longest = 0;
        for (Map.Entry<String, String> input : inputs.entrySet()) {
            String text = before.isEmpty() ? input.getValue() : before + input.getValue() + "\n---\n# Call\n";
            if (TooIntricate.reason(text).isPresent()) {
                apart++;
                continue;
            }
            long millis = millis(() -> read(text), BOUND);
            if (millis < 0 || millis > 1000) {
                System.out.println(input.getKey() + " " + millis);
            }
            longest = Math.max(longest, millis);
            if (millis < 0) {
                slow.add(input.getKey());
            }
        }
        System.out.println(inputs.size() + " inputs of " + what + ": " + apart + " told apart, " + slow.size()
                + " too slow, the slowest " + longest + " ms");
        assertThat(slow).isEmpty();
    }

    private static List<Note> read(String text) {
        return new NoteReader(Settings.DEFAULTS).read(NotePath.of("customers/acme/2024-05-14-call.md"), text);
    }

    /** How long it takes; less than nothing when it takes too long. A stack that ends is an end, too: a build quarantines it. */
    private static long millis(Runnable work, Duration bound) throws InterruptedException, ExecutionException {
        long start = System.nanoTime();
        CompletableFuture<Void> done = new CompletableFuture<>();
        Thread thread = new Thread(
                null,
                () -> {
                    try {
                        work.run();
                        done.complete(null);
                    } catch (StackOverflowError e) {
                        done.complete(null);
                    } catch (RuntimeException e) {
                        done.completeExceptionally(e);
                    }
                },
                "pathological",
                16L * 1024 * 1024);
        thread.setDaemon(true);
        thread.start();
        while (true) {
            try {
                done.get(50, TimeUnit.MILLISECONDS);
                return Math.max(1, (System.nanoTime() - start) / 1_000_000);
            } catch (TimeoutException e) {
                if (THREADS.getThreadCpuTime(thread.threadId()) > bound.toNanos()) {
                    return -1;
                }
            }
        }
    }
}
