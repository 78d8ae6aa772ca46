package dev.leanloop.fault;

import dev.leanloop.site.output.FolderTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
            damage.to(file, any(file.getParent()), random);
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
}
