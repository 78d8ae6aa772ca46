package dev.leanloop.fault;

import dev.leanloop.site.output.Publisher;
import dev.leanloop.site.output.Shown;
import dev.leanloop.site.output.SiteFile;
import dev.leanloop.site.output.UnfinishedException;
import dev.leanloop.site.page.SiteUrl;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Publishing on a disk that fails at its first operation, its second, and so on, until it does not fail any more. */
final class PublisherFaultsTest {

    private static final String SECRET = "what must not be seen any more";

    private static final SortedMap<String, String> OLD = new TreeMap<>(Map.of(
            "index.html", "home",
            "about.html", "stays",
            "acme/one.html", "one",
            "acme/two.html", SECRET,
            "globex/secret/only.html", SECRET,
            "turns", "a file",
            "assets/site.0011223344.css", "old style",
            "search/manifest.0011223344.js", "old search",
            "search/bundle.js", "search/manifest.0011223344.js"));

    private static final SortedMap<String, String> NEW = new TreeMap<>(Map.of(
            "index.html", "new home",
            "about.html", "stays",
            "acme/one.html", "other one",
            "initech/new/first.html", "first",
            "turns/folder.html", "a folder",
            "assets/site.5566778899.css", "new style",
            "search/manifest.5566778899.js", "new search",
            "search/bundle.js", "search/manifest.5566778899.js"));

    /** Each place, or one in some. */
    private static final int STEP = Often.times(11, 1);

    private static final SortedMap<String, String> NOTHING = new TreeMap<>();

    @TempDir
    private Path temporary;

    private Path notes;
    private int runs;

    @BeforeEach
    void makeNotes() throws IOException {
        notes = Files.createDirectory(temporary.resolve("notes"));
    }

    /** How a site is put into a folder. */
    private interface Publishing {
        void publish(Path site, Path notes, SortedMap<String, String> files) throws IOException;

        Path served(Path site);
    }

    private static final Publishing IN_PLACE = new Publishing() {
        @Override
        public void publish(Path site, Path notes, SortedMap<String, String> files) throws IOException {
            try (Publisher publisher = Publisher.into(site, notes)) {
                handOver(files, publisher);
            }
        }

        @Override
        public Path served(Path site) {
            return site;
        }
    };

    private static final Publishing RELEASES = new Publishing() {
        @Override
        public void publish(Path site, Path notes, SortedMap<String, String> files) throws IOException {
            try (Publisher publisher = Publisher.intoReleases(site, notes, Shown.of(files.values()))) {
                handOver(files, publisher);
            }
        }

        @Override
        public Path served(Path site) {
            return site.resolve("current");
        }
    };

    /** The planted fault: writes straight into place, as one would without thinking. */
    private static final Publishing CARELESS = new Publishing() {
        @Override
        public void publish(Path site, Path notes, SortedMap<String, String> files) throws IOException {
            for (var file : files.entrySet()) {
                Path target = site.resolve(file.getKey());
                if (Files.isRegularFile(target.getParent())) {
                    Files.delete(target.getParent());
                }
                Files.createDirectories(target.getParent());
                Files.writeString(target, file.getValue());
            }
            for (String name : Served.site(FaultyPath.real(site)).keySet()) {
                if (!files.containsKey(name)) {
                    Files.delete(site.resolve(name));
                }
            }
        }

        @Override
        public Path served(Path site) {
            return site;
        }
    };

    private static void handOver(SortedMap<String, String> files, Publisher publisher) throws IOException {
        for (var file : files.entrySet()) {
            SiteUrl url = SiteUrl.of(file.getKey());
            if (file.getKey().endsWith(".html")) {
                publisher.page(url, file.getValue());
            } else {
                publisher.file(SiteFile.of(url, file.getValue()));
            }
        }
        publisher.publish();
    }

    @Test
    void anErrorAnywhereLeavesTheSiteBeforeOrTheNewOne() throws IOException {
        Tally tally = new Tally("publishing, one I/O error");
        everywhere(tally, IN_PLACE, Fault.ErrorAt::new);
        everywhere(tally, RELEASES, Fault.ErrorAt::new);
        tally.holds(Often.times(20, 250), careless(Fault.ErrorAt::new));
    }

    @Test
    void aDiskThatDiesLeavesWholeFiles() throws IOException {
        Tally tally = new Tally("publishing, a disk that dies");
        everywhere(tally, IN_PLACE, Fault.DeadFrom::new);
        everywhere(tally, RELEASES, Fault.DeadFrom::new);
        tally.holds(Often.times(20, 250), careless(Fault.KillAt::new));
    }

    @Test
    void aKillAnywhereIsMendedByTheNextBuild() throws IOException {
        Tally tally = new Tally("publishing, killed");
        everywhere(tally, IN_PLACE, Fault.KillAt::new);
        everywhere(tally, RELEASES, Fault.KillAt::new);
        tally.holds(Often.times(20, 250), careless(Fault.KillAt::new));
    }

    @Test
    void aPowerCutAnywhereIsMendedByTheNextBuild() throws IOException {
        Tally tally = new Tally("publishing, power cut");
        everywhere(tally, IN_PLACE, Fault.PowerCutAt::new);
        everywhere(tally, RELEASES, Fault.PowerCutAt::new);
        tally.holds(Often.times(20, 250), careless(Fault.PowerCutAt::new));
    }

    @Test
    void aFullDiskLeavesTheSiteBefore() throws IOException {
        Tally tally = new Tally("publishing, full disk");
        IntFunction<Fault> full = n -> new Fault.FullAfter(16L * (n - 1));
        everywhere(tally, IN_PLACE, full);
        everywhere(tally, RELEASES, full);
        tally.holds(Often.times(20, 250), careless(full));
    }

    private boolean careless(IntFunction<Fault> faults) throws IOException {
        Tally planted = new Tally("planted");
        everywhere(planted, OLD, CARELESS, faults);
        return planted.failed() > 0;
    }

    private void everywhere(Tally tally, Publishing publishing, IntFunction<Fault> faults) throws IOException {
        everywhere(tally, NOTHING, publishing, faults);
        everywhere(tally, OLD, publishing, faults);
    }

    /** Fails once at every place, until nothing fails. */
    private void everywhere(
            Tally tally, SortedMap<String, String> before, Publishing publishing, IntFunction<Fault> faults)
            throws IOException {
        Path clean = folder();
        onGoodDisk(clean, publishing, NEW);
        SortedMap<String, String> cleanSite = publishing == RELEASES ? NEW : Served.all(clean);
        boolean struck = true;
        for (int n = 1; struck; n += STEP) {
            Path site = folder();
            if (!before.isEmpty()) {
                onGoodDisk(site, publishing, before);
            }
            Fault fault = faults.apply(n);
            FaultyDisk disk = new FaultyDisk(fault);
            boolean unfinished = false;
            boolean failed = false;
            try {
                publishing.publish(disk.at(site), disk.at(notes), NEW);
            } catch (UnfinishedException e) {
                unfinished = true;
            } catch (IOException e) {
                failed = true;
            }
            struck = disk.hasStruck();
            disk.restart(site);
            SortedMap<String, String> left = Served.site(publishing.served(site));
            String wrong = publishing == RELEASES || fault instanceof Fault.PowerCutAt && publishing == CARELESS
                    ? Served.wholly(left, before, NEW)
                    : inPlace(fault, unfinished, left, before);
            if (wrong.isEmpty() && !failed && !unfinished && !left.equals(NEW)) {
                wrong = "it says that it succeeded";
            }
            tally.add(fault.toString(), wrong.isEmpty() ? next(site, publishing, cleanSite) : wrong);
        }
    }

    private static String inPlace(
            Fault fault, boolean unfinished, SortedMap<String, String> left, SortedMap<String, String> before) {
        return switch (fault) {
            case Fault.ErrorAt error -> Served.wholly(left, before, NEW);
            case Fault.FullAfter full -> Served.wholly(left, before, NEW);
            case Fault.PowerCutAt cut ->
                ""; // Files that nobody waited for may be empty: the next build looks into each.
            case Fault.KillAt kill -> Served.eachFile(left, before, NEW);
            case Fault.DeadFrom dead ->
                unfinished ? Served.eachFile(left, before, NEW) : Served.wholly(left, before, NEW);
            case Fault.Closed closed -> "nothing is listed here";
            case Fault.None none -> "nothing was to fail";
        };
    }

    /** What is wrong after the next build. */
    private String next(Path site, Publishing publishing, SortedMap<String, String> clean) throws IOException {
        try {
            onGoodDisk(site, publishing, NEW);
        } catch (IOException e) {
            return "the next build fails: " + e;
        }
        SortedMap<String, String> mended =
                publishing == RELEASES ? Served.site(publishing.served(site)) : Served.all(site);
        if (!mended.equals(clean)) {
            return "the next build mends not all: " + Served.difference(mended, clean);
        }
        try (Stream<Path> entries = Files.walk(site)) {
            for (Path file : entries.filter(Files::isRegularFile).toList()) {
                if (Files.readString(file).contains(SECRET)) {
                    return site.relativize(file) + " still shows what must not be seen";
                }
            }
        }
        return "";
    }

    private void onGoodDisk(Path site, Publishing publishing, SortedMap<String, String> files) throws IOException {
        FaultyDisk good = new FaultyDisk(new Fault.None());
        publishing.publish(good.at(site), good.at(notes), files);
    }

    private Path folder() {
        runs++;
        return temporary.resolve("site" + runs);
    }
}
