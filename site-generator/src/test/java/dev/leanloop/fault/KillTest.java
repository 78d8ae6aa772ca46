package dev.leanloop.fault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Builds in processes of their own, ended by {@code kill -9}: a third at any moment, a third while pages are written, a third while
 * they are put in place. Every second one publishes releases.
 */
final class KillTest {

    private static final int KILLS = Often.times(6, Integer.getInteger("kills", 700));
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @TempDir
    private Path temporary;

    private final Random random = new Random(1);
    private TwoStates states;
    private List<SortedMap<String, String>> clean;
    private int[] standing = {-1, -1};
    private int mixed;
    private int tooLate;

    @BeforeEach
    void makeNotes() throws IOException {
        states = TwoStates.in(temporary);
        clean = List.of(states.clean(0), states.clean(1));
    }

    @Test
    void aKilledBuildLeavesWholeFilesAndTheNextOneMendsTheRest() throws IOException, InterruptedException {
        Tally tally = new Tally("builds killed by the system");
        long full = Math.max(500, wholeBuild());
        for (int i = 0; i < KILLS; i++) {
            tally.add("kill " + i, killed(i, full));
            if (tally.ran() % 10 == 0) {
                System.out.println("killed so far: " + tally.ran() + ", failed: " + tally.failed());
            }
        }
        System.out.println("of these, " + tooLate + " ended before the kill, " + mixed
                + " left an in-place site between the old one and the new one");
        tally.holds(KILLS, halfAFileIsNoticed());
    }

    private long wholeBuild() throws IOException, InterruptedException {
        long begun = System.nanoTime();
        Process whole = start(0, temporary.resolve("whole"), 0);
        whole.waitFor();
        return Duration.ofNanos(System.nanoTime() - begun).toMillis();
    }

    private String killed(int i, long full) throws IOException, InterruptedException {
        int mode = i % 2;
        Path site = temporary.resolve("site" + mode);
        Path served = mode == 0 ? site : site.resolve("current");
        int before = standing[mode];
        int next = before == 0 ? 1 : 0;
        Process build = start(next, site, mode);
        awaitMoment(i, build, site, full);
        if (!build.isAlive()) {
            tooLate++;
        }
        build.destroyForcibly();
        build.waitFor();

        SortedMap<String, String> old = before < 0 ? new TreeMap<>() : TwoStates.served(clean.get(before));
        SortedMap<String, String> fresh = TwoStates.served(clean.get(next));
        SortedMap<String, String> left = Served.site(served);
        String wrong = mode == 0 ? Served.eachFile(left, old, fresh) : Served.wholly(left, old, fresh);
        if (mode == 0 && !Served.wholly(left, old, fresh).isEmpty()) {
            mixed++;
        }
        if (!wrong.isEmpty()) {
            return wrong;
        }
        wrong = TwoStates.run(states.build(next, site, options(mode)));
        if (!wrong.isEmpty()) {
            return "the next build fails: " + wrong;
        }
        standing[mode] = next;
        String difference = mode == 0
                ? Served.difference(Served.all(site), clean.get(next))
                : Served.difference(Served.site(served), fresh);
        if (difference.isEmpty() && next == 1) {
            difference = shown(site);
        }
        return difference.isEmpty() ? "" : "the next build mends not all: " + difference;
    }

    /** Whether what became private still stands in any file, that of an earlier release too. */
    private static String shown(Path site) throws IOException {
        return Served.all(site).entrySet().stream()
                .filter(file -> file.getValue().contains(TwoStates.SECRET))
                .findFirst()
                .map(file -> file.getKey() + " shows what became private")
                .orElse("");
    }

    private void awaitMoment(int i, Process build, Path site, long full) throws InterruptedException {
        switch (i / 2 % 3) {
            case 0 -> build.waitFor(random.nextLong(full), TimeUnit.MILLISECONDS);
            case 1 -> awaitFile(site.resolve(".leanloop/writing"), build, (int) (full / 4));
            default ->
                awaitFile(site.resolve(".leanloop/writing/" + (i % 2 == 0 ? "now-files" : "release")), build, 30);
        }
    }

    private void awaitFile(Path sign, Process build, int upTo) throws InterruptedException {
        long begun = System.nanoTime();
        while (build.isAlive() && !Files.exists(sign) && System.nanoTime() - begun < PATIENCE.toNanos()) {
            TimeUnit.MILLISECONDS.sleep(1);
        }
        build.waitFor(random.nextLong(upTo), TimeUnit.MILLISECONDS);
    }

    private Process start(int state, Path site, int mode) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.leanloop.cli.Main"));
        command.addAll(states.build(state, site, options(mode)));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(temporary.resolve("said").toFile())
                .start();
    }

    private static String[] options(int mode) {
        return mode == 0 ? new String[0] : new String[] {"--releases"};
    }

    /** The planted fault: one page of a whole site is cut in half. */
    private boolean halfAFileIsNoticed() throws IOException {
        SortedMap<String, String> old = TwoStates.served(clean.get(0));
        SortedMap<String, String> fresh = TwoStates.served(clean.get(1));
        SortedMap<String, String> half = new TreeMap<>(old);
        half.computeIfPresent("index.html", (name, text) -> text.substring(0, text.length() / 2));
        return !Served.eachFile(half, old, fresh).isEmpty()
                && !Served.wholly(half, old, fresh).isEmpty();
    }
}
