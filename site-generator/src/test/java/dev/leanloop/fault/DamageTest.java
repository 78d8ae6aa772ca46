package dev.leanloop.fault;

import dev.leanloop.site.output.FolderTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of the site, of its own folder and of what is kept between runs, damaged in every way before the next build. */
final class DamageTest {

    private static final int DAMAGES = Often.times(12, 300);

    @TempDir
    private Path temporary;

    private final Random random = new Random(7);

    /** What may have happened to a file since the last build. */
    private enum Damage {
        BIT,
        CUT,
        ZEROS,
        NOISE,
        EMPTY,
        GONE,
        ANOTHERS,
        LONGER
    }

    @Test
    void theNextBuildEqualsACleanOne() throws IOException {
        TwoStates states = TwoStates.in(temporary);
        SortedMap<String, String> clean = states.clean(1);
        Path whole = FolderCopy.of(temporary.resolve("clean1"), temporary.resolve("whole"));
        Path kept = FolderCopy.of(states.state(), temporary.resolve("kept"));
        Tally tally = new Tally("damaged files");
        boolean planted = false;
        for (int i = 0; i < DAMAGES; i++) {
            Path site = FolderCopy.of(whole, temporary.resolve("site" + i));
            FolderTree.delete(states.state());
            FolderCopy.of(kept, states.state());
            Damage damage = Damage.values()[i % Damage.values().length];
            // Every third of what is kept, every third of the site's own files, every third of pages and assets.
            Path file = any(i % 3 == 0 ? states.state() : i % 3 == 1 ? site.resolve(".leanloop") : site);
            damage(file, damage);
            // The planted fault: without the next build, the damage is there to be seen.
            planted |= !Served.all(site).equals(clean);
            String wrong = TwoStates.run(states.build(1, site));
            if (wrong.isEmpty()) {
                wrong = Served.difference(Served.all(site), clean);
            }
            tally.add(damage + " to " + temporary.relativize(file), wrong);
            FolderTree.delete(site);
        }
        tally.holds(DAMAGES, planted);
    }

    private Path any(Path folder) throws IOException {
        List<Path> files = files(folder);
        return files.get(random.nextInt(files.size()));
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> entries = Files.walk(folder)) {
            return entries.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith("lock"))
                    .sorted()
                    .toList();
        }
    }

    private void damage(Path file, Damage damage) throws IOException {
        byte[] content = Files.readAllBytes(file);
        int at = content.length == 0 ? 0 : random.nextInt(content.length);
        byte[] some = new byte[1 + random.nextInt(300)];
        random.nextBytes(some);
        switch (damage) {
            case BIT -> {
                if (content.length > 0) {
                    content[at] ^= (byte) (1 << random.nextInt(8));
                }
                Files.write(file, content);
            }
            case CUT -> Files.write(file, Arrays.copyOf(content, at));
            case ZEROS -> {
                Arrays.fill(content, at, content.length, (byte) 0);
                Files.write(file, content);
            }
            case NOISE -> Files.write(file, some);
            case EMPTY -> Files.write(file, new byte[0]);
            case GONE -> Files.delete(file);
            case ANOTHERS -> Files.write(file, Files.readAllBytes(any(file.getParent())));
            case LONGER -> {
                byte[] longer = Arrays.copyOf(content, content.length + some.length);
                System.arraycopy(some, 0, longer, content.length, some.length);
                Files.write(file, longer);
            }
        }
    }
}
