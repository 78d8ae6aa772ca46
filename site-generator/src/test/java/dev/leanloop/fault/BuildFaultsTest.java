package dev.leanloop.fault;

import dev.leanloop.knowledge.Audience;
import dev.leanloop.pipeline.AsOf;
import dev.leanloop.pipeline.BuildRequest;
import dev.leanloop.pipeline.BuildRequest.Publishing;
import dev.leanloop.pipeline.KnowledgeBuild;
import dev.leanloop.pipeline.Progress;
import dev.leanloop.site.output.FolderTree;
import dev.leanloop.site.page.SiteAddress;
import dev.leanloop.state.StateFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.LongFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole builds, with the site and what is kept between runs on a disk that fails. */
final class BuildFaultsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 4, 15);

    @TempDir
    private Path temporary;

    private TwoStates states;
    private final Map<Publishing, Path> before = new EnumMap<>(Publishing.class);
    private SortedMap<String, String> old;
    private SortedMap<String, String> fresh;
    private int runs;

    @BeforeEach
    void buildBoth() throws IOException {
        states = TwoStates.in(temporary.resolve("states"));
        for (Publishing publishing : Publishing.values()) {
            Path folder = temporary.resolve("before-" + publishing);
            build(new FaultyDisk(new Fault.None()), 0, folder, publishing);
            before.put(publishing, folder);
        }
        Path clean = temporary.resolve("clean");
        build(new FaultyDisk(new Fault.None()), 1, clean, Publishing.IN_PLACE);
        old = Served.site(before.get(Publishing.IN_PLACE).resolve("site"));
        fresh = Served.all(clean.resolve("site"));
    }

    @Test
    void anErrorAnywhereLeavesTheSiteBeforeOrTheNewOne() throws IOException {
        Tally tally = new Tally("builds with an injected I/O error");
        all(tally, Often.times(8, 300), FaultyDisk::operations, n -> new Fault.ErrorAt((int) n));
        tally.holds(Often.times(8, 300), aLostFileIsNoticed());
    }

    @Test
    void aFullDiskLeavesTheSiteBefore() throws IOException {
        Tally tally = new Tally("builds on a disk that is full");
        all(tally, Often.times(6, 100), FaultyDisk::written, Fault.FullAfter::new);
        tally.holds(Often.times(6, 100), aLostFileIsNoticed());
    }

    /** How much there is of what the fault counts. */
    private interface Measure {
        long of(FaultyDisk disk);
    }

    /** So many faults, spread evenly over a build, half of them over one that publishes releases. */
    private void all(Tally tally, int times, Measure measure, LongFunction<Fault> faults) throws IOException {
        for (Publishing publishing : Publishing.values()) {
            FaultyDisk whole = new FaultyDisk(new Fault.None());
            build(whole, 1, copy(publishing), publishing);
            long all = measure.of(whole);
            for (int i = 0; i < times / 2; i++) {
                Fault fault = faults.apply(1 + i * all / (times / 2));
                tally.add(publishing + " " + fault, wrongAfter(fault, publishing));
            }
        }
    }

    private String wrongAfter(Fault fault, Publishing publishing) throws IOException {
        Path folder = copy(publishing);
        Path served = publishing == Publishing.RELEASES ? folder.resolve("site/current") : folder.resolve("site");
        FaultyDisk disk = new FaultyDisk(fault);
        String failure = "";
        try {
            build(disk, 1, folder, publishing);
        } catch (IOException e) {
            failure = e.toString();
        }
        SortedMap<String, String> left = Served.site(served);
        String wrong = Served.wholly(left, old, TwoStates.served(fresh));
        if (wrong.isEmpty() && failure.isEmpty() && !left.equals(TwoStates.served(fresh))) {
            wrong = "it says that it succeeded";
        }
        if (wrong.isEmpty()) {
            build(new FaultyDisk(new Fault.None()), 1, folder, publishing);
            wrong = publishing == Publishing.RELEASES
                    ? Served.difference(Served.site(served), TwoStates.served(fresh))
                    : Served.difference(Served.all(served), fresh);
        }
        FolderTree.delete(folder);
        return wrong.isEmpty() ? "" : wrong + " after " + failure;
    }

    private Path copy(Publishing publishing) throws IOException {
        runs++;
        return FolderCopy.of(before.get(publishing), temporary.resolve("run" + runs));
    }

    private void build(FaultyDisk disk, int state, Path folder, Publishing publishing) throws IOException {
        Files.createDirectories(folder);
        new KnowledgeBuild(Progress.UNWATCHED, StateFolder.at(disk.at(folder.resolve("state")), "1"))
                .run(new BuildRequest(
                        states.notes(state),
                        disk.at(folder.resolve("site")),
                        Audience.TEAM,
                        new AsOf(null, DAY),
                        SiteAddress.UNKNOWN,
                        publishing));
    }

    /** The planted fault: a whole site without one of its files. */
    private boolean aLostFileIsNoticed() {
        SortedMap<String, String> lost = TwoStates.served(fresh);
        lost.remove("search/bundle.js");
        return !Served.wholly(lost, old, TwoStates.served(fresh)).isEmpty();
    }
}
