package dev.leanloop.fault;

import dev.leanloop.cli.Main;
import dev.leanloop.cli.Surroundings;
import dev.leanloop.history.HistoryWriter;
import dev.leanloop.history.HistoryWriter.Commit;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A few notes with their history, as they were and as they are: edited, with one more note, and with one become private. */
final class TwoStates {

    static final String SECRET = "zebrafish";

    private static final Path NOTES = Path.of("src/test/fixtures/two-talks/notes");
    private static final String EXTRA = "customers/globex/2026-03-10-call.md";
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-04-15T10:00:00Z"), ZoneOffset.UTC);

    private final Path folder;

    private TwoStates(Path folder) {
        this.folder = folder;
    }

    /** Writes both into a folder. */
    static TwoStates in(Path folder) throws IOException {
        Map<String, String> old = new TreeMap<>();
        try (Stream<Path> files = Files.walk(NOTES)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                old.put(NOTES.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        }
        old.put(EXTRA, "# Call\n\n## Check\n\n- Pain: the " + SECRET + " is late\n- H1 confirmed\n");
        Map<String, String> next = new TreeMap<>(old);
        next.put(EXTRA, "---\nvisibility: private\n---\n" + old.get(EXTRA));
        next.put("customers/initech/2026-03-12-call.md", "# First\n\n## Check\n\n- Need: fewer forms #audit\n");
        next.computeIfPresent(
                "customers/acme/2026-03-17-second-call.md",
                (name, text) -> text.replace("paper first", "screen first"));
        TwoStates states = new TwoStates(folder);
        write(states.notes(0), List.of(old));
        write(states.notes(1), List.of(old, next));
        return states;
    }

    private static void write(Path notes, List<Map<String, String>> commits) throws IOException {
        OffsetDateTime when = OffsetDateTime.parse("2026-03-20T10:00:00+01:00");
        try (HistoryWriter history = HistoryWriter.create(notes)) {
            for (Map<String, String> files : commits) {
                history.commit(new Commit(when, "Dana Ruhl", "dana@example.org", "Notes", files));
                when = when.plusDays(1);
            }
            history.finish();
        }
    }

    /** The notes as they were (0) or as they are (1). */
    Path notes(int state) {
        return folder.resolve("notes" + state);
    }

    /** What to type for a build. */
    List<String> build(int state, Path site, String... more) {
        List<String> words = new ArrayList<>(List.of("build", notes(state).toString(), "-o", site.toString()));
        words.addAll(List.of("--state", folder.resolve("state").toString(), "--progress", "none"));
        words.addAll(Arrays.asList(more));
        return words;
    }

    /** The folder for what is kept, shared by all builds. */
    Path state() {
        return folder.resolve("state");
    }

    /** Runs a command line in this process; what went wrong, or nothing. */
    static String run(List<String> words) {
        StringWriter said = new StringWriter();
        Surroundings surroundings = new Surroundings(
                new PrintWriter(new StringWriter()),
                new PrintWriter(said),
                Path.of("").toAbsolutePath(),
                Map.of(),
                CLOCK,
                false);
        int code = Main.run(surroundings, words.toArray(String[]::new));
        return code == 0 ? "" : "exit code " + code + ": " + said;
    }

    /** What a build in a new folder publishes. */
    SortedMap<String, String> clean(int state) throws IOException {
        Path site = folder.resolve("clean" + state);
        String wrong = run(build(state, site));
        if (!wrong.isEmpty()) {
            throw new IOException(wrong);
        }
        return Served.all(site);
    }

    /** The same without what is no reader's. */
    static SortedMap<String, String> served(SortedMap<String, String> all) {
        SortedMap<String, String> files = new TreeMap<>(all);
        files.keySet().removeIf(name -> name.startsWith(".leanloop/"));
        return files;
    }
}
