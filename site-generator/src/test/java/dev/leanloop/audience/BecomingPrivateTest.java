package dev.leanloop.audience;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leanloop.cli.Main;
import dev.leanloop.cli.Surroundings;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Notes that the team could read are hidden or deleted one by one, while others are edited and the site is built after each step. In the
 * end the site is the one that is built from nothing, and no word of what is hidden is left in it, in an earlier release, in what is kept
 * for the team, in a term or a deleted document of its index. {@code -Dlong.tests=true} tries 100 sequences.
 */
final class BecomingPrivateTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-04-15T10:00:00Z"), ZoneOffset.UTC);
    private static final int SEQUENCES = Boolean.getBoolean("long.tests") ? 100 : 3;
    private static final int FIRST_COMMIT = 10;
    private static final CanarySearch CANARY = new CanarySearch(MadeUpFolder.CANARY);

    @TempDir
    private Path temporary;

    private int builds;

    @Test
    void nothingIsLeftOfWhatBecamePrivate() throws IOException, GitAPIException {
        int sequences = 0;
        int shownBefore = 0;
        for (long number = 0; sequences < SEQUENCES; number++) {
            Random random = new Random(number);
            MadeUpFolder made = new MadeUpFolder(random.nextLong());
            if (made.hidden() > 0) {
                sequences++;
                shownBefore += sequence(made, random, temporary.resolve("s" + number)) ? 1 : 0;
            }
        }
        System.out.println(sequences + " sequences of edits, " + builds
                + " builds: 0 differences from a clean build, 0 canaries; before, they were shown in " + shownBefore
                + " of the sequences");
        assertThat(shownBefore).isGreaterThan(SEQUENCES / 2);
    }

    /** Whether what is hidden in the end was shown in the beginning. */
    private boolean sequence(MadeUpFolder made, Random random, Path folder) throws IOException, GitAPIException {
        Path notes = folder.resolve("notes");
        boolean releases = random.nextInt(3) == 0;
        made.writeOpenly(notes);
        build(folder, "site", "state", releases);
        boolean wasShown = !CANARY.filesWith(folder.resolve("site")).isEmpty();

        List<String> toHide = new ArrayList<>(made.hiddenPaths());
        Collections.shuffle(toHide, random);
        int step = 0;
        while (!toHide.isEmpty()) {
            for (int i = Math.min(toHide.size(), 1 + random.nextInt(4)); i > 0; i--) {
                String path = toHide.removeLast();
                if (random.nextInt(4) == 0) {
                    Files.delete(notes.resolve(path));
                } else {
                    made.hide(notes, path);
                }
            }
            editOne(made, random, notes, step);
            if (made.isGit() && random.nextBoolean()) {
                try (Git repository = Git.open(notes.toFile())) {
                    MadeUpFolder.commit(repository, FIRST_COMMIT + step);
                }
            }
            build(folder, "site", "state", releases);
            step++;
        }

        build(folder, "clean", "clean-state", releases);
        assertThat(served(folder.resolve("site"), releases))
                .as(folder.toString())
                .isEqualTo(served(folder.resolve("clean"), releases));
        assertThat(CANARY.filesWith(folder.resolve("site")))
                .as(folder.toString())
                .isEmpty();
        assertThat(CANARY.filesWith(folder.resolve("state/team")))
                .as(folder.toString())
                .isEmpty();
        assertThat(CANARY.inIndex(folder.resolve("state/index-team")))
                .as(folder.toString())
                .isEmpty();
        return wasShown;
    }

    private static void editOne(MadeUpFolder made, Random random, Path notes, int step) throws IOException {
        List<String> paths = made.visiblePaths();
        if (!paths.isEmpty()) {
            Path file = notes.resolve(paths.get(random.nextInt(paths.size())));
            byte[] before = Files.readAllBytes(file);
            byte[] line = ("\n- Pain: the review is late #audit " + step + "\n").getBytes(StandardCharsets.UTF_8);
            byte[] after = Arrays.copyOf(before, before.length + line.length);
            System.arraycopy(line, 0, after, before.length, line.length);
            Files.write(file, after);
        }
    }

    private void build(Path folder, String site, String state, boolean releases) {
        StringWriter said = new StringWriter();
        PrintWriter both = new PrintWriter(said);
        Surroundings surroundings = new Surroundings(both, both, folder, Map.of(), CLOCK, false);
        List<String> words = new ArrayList<>(List.of("build", "notes", "-o", site, "--state", state));
        words.addAll(List.of("--progress", "none", "--audience", "team"));
        if (releases) {
            words.add("--releases");
        }
        int code = Main.run(surroundings, words.toArray(String[]::new));
        assertThat(code).as(said.toString()).isZero();
        builds++;
    }

    private static SortedMap<String, Integer> served(Path site, boolean releases) throws IOException {
        Path root = releases ? site.resolve("current").toRealPath() : site;
        SortedMap<String, Integer> files = new TreeMap<>();
        try (Stream<Path> entries = Files.walk(root)) {
            for (Path file : entries.filter(Files::isRegularFile).toList()) {
                String name = root.relativize(file).toString();
                if (!name.startsWith(".leanloop")) {
                    files.put(name, Arrays.hashCode(Files.readAllBytes(file)));
                }
            }
        }
        assertThat(files).hasSizeGreaterThan(20);
        return files;
    }
}
