package dev.leanloop.fault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A large folder over a long time: notes are written, edited, hidden, renamed and deleted, builds are killed, files of the site and of
 * what is kept are damaged; each build ends well, and the last site is the one that is built from nothing.
 */
final class SoakTest {

    private static final int NOTES = Integer.getInteger("soak.notes", Often.times(200, 10_000));
    private static final int BUILDS = Integer.getInteger("soak.builds", Often.times(10, 100));
    private static final int NOTES_OF_A_CUSTOMER = 40;
    private static final int MOST_EDITS = 20;
    private static final List<String> LINES = List.of(
            "- H1 70% the audit is why they act this year",
            "- H1 refuted: the works council decides",
            "- H-audit-cost confirmed: two people, six weeks #audit",
            "- Pain: month end takes three evenings #month-end",
            "- Fact: plants = 4",
            "- ! Need: know on day one what will not match #matching",
            "  > \"By Thursday I stop trusting my list.\" -- @jo.p",
            "- ? Who speaks for the works council",
            "- [ ] C1 @dana send the sheet by 2026-04-01",
            "- C1 kept: it came",
            "- Decision: no pilot before June");

    @TempDir
    private Path temporary;

    private final Random random = new Random(1);
    private final List<Path> notes = new ArrayList<>();
    private Path folder;
    private int written;

    @Test
    void theLastOfManyBuildsIsTheOneFromNothing() throws IOException, InterruptedException {
        folder = temporary.resolve("notes");
        Path site = temporary.resolve("site");
        Path state = temporary.resolve("state");
        while (notes.size() < NOTES) {
            add();
        }
        long begun = System.nanoTime();
        Tally tally = new Tally("builds of " + NOTES + " notes, one after the other");
        tally.add("first", run(site, state));
        long full = Math.max(500, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun));
        boolean damageWasThere = false;
        for (int i = 1; i < BUILDS; i++) {
            for (int edits = 1 + random.nextInt(MOST_EDITS); edits > 0; edits--) {
                edit();
            }
            switch (i % 5) {
                case 1 -> kill(site, state, full);
                case 3 -> {
                    Path file = any(random.nextBoolean() ? site : state);
                    Damage.values()[random.nextInt(Damage.values().length)].to(file, any(file.getParent()), random);
                    damageWasThere = true;
                }
                default -> {}
            }
            tally.add("build " + i, run(site, state));
            if (i % 10 == 0) {
                System.out.println("built so far: " + tally.ran() + ", failed: " + tally.failed());
            }
        }
        Path clean = temporary.resolve("clean");
        String wrong = run(clean, temporary.resolve("clean-state"));
        tally.add("the last one", wrong.isEmpty() ? Served.difference(Served.all(site), Served.all(clean)) : wrong);
        // The planted fault: one line more that no build has seen.
        edit();
        run(clean, temporary.resolve("clean-state"));
        boolean noticed =
                !Served.difference(Served.all(site), Served.all(clean)).isEmpty();
        tally.holds(BUILDS, damageWasThere && noticed);
    }

    private String run(Path site, Path state) {
        return TwoStates.run(command(site, state));
    }

    private List<String> command(Path site, Path state) {
        return List.of(
                "build",
                folder.toString(),
                "-o",
                site.toString(),
                "--state",
                state.toString(),
                "--progress",
                "none",
                "--as-of",
                "2026-04-15");
    }

    private void kill(Path site, Path state, long full) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx1g",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.leanloop.cli.Main"));
        command.addAll(command(site, state));
        Process build = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(temporary.resolve("said").toFile())
                .start();
        build.waitFor(random.nextLong(full), TimeUnit.MILLISECONDS);
        build.destroyForcibly();
        build.waitFor();
    }

    private Path any(Path within) throws IOException {
        try (Stream<Path> entries = Files.walk(within)) {
            List<Path> files = entries.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith("lock"))
                    .sorted()
                    .toList();
            return files.get(random.nextInt(files.size()));
        }
    }

    private void edit() throws IOException {
        Path note = notes.get(random.nextInt(notes.size()));
        switch (random.nextInt(8)) {
            case 0 -> add();
            case 1 -> {
                Files.delete(note);
                notes.remove(note);
            }
            case 2 -> {
                Path renamed = path();
                Files.createDirectories(renamed.getParent());
                Files.move(note, renamed);
                notes.set(notes.indexOf(note), renamed);
            }
            case 3 -> Files.writeString(note, "---\nvisibility: private\n---\n" + text());
            default -> Files.writeString(note, Files.readString(note) + line());
        }
    }

    private void add() throws IOException {
        Path note = path();
        Files.createDirectories(note.getParent());
        Files.writeString(note, text());
        notes.add(note);
    }

    private Path path() {
        int number = written++;
        int customer = random.nextInt(Math.max(2, NOTES / NOTES_OF_A_CUSTOMER));
        int day = 1 + random.nextInt(28);
        int month = 1 + random.nextInt(12);
        return folder.resolve("customers/c" + customer)
                .resolve("2025-%02d-%02d-call-%d.md".formatted(month, day, number));
    }

    private String text() {
        return "# Talk " + random.nextInt(1000) + "\n\n## Plan\n" + line() + "\n## Check\n" + line() + line();
    }

    private String line() {
        return LINES.get(random.nextInt(LINES.size())) + "\n";
    }
}
