package dev.leanloop.audience;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leanloop.cli.Main;
import dev.leanloop.cli.Surroundings;
import dev.leanloop.index.SearchDocuments;
import dev.leanloop.index.SearchIndex;
import dev.leanloop.knowledge.Audience;
import dev.leanloop.knowledge.KnowledgeBase;
import dev.leanloop.note.source.NotesFolder;
import dev.leanloop.pipeline.AsOf;
import dev.leanloop.pipeline.KnowledgeBuild;
import dev.leanloop.pipeline.NotesReading;
import dev.leanloop.pipeline.Progress;
import dev.leanloop.state.StateFolder;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is made for the team is the same, to the byte, as if the notes that are not for the team did not exist. {@code -Dlong.tests=true} tries
 * 200 folders instead of a few, {@code -Dseed=N} one of them alone.
 */
final class NoninterferenceTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-04-15T10:00:00Z"), ZoneOffset.UTC);
    private static final int FOLDERS = Boolean.getBoolean("long.tests") ? 200 : 6;
    private static final CanarySearch CANARY = new CanarySearch(MadeUpFolder.CANARY);

    @TempDir
    private Path temporary;

    /** Files and parts of an index in which a leak that was planted has been found. */
    private final Set<String> leaks = new TreeSet<>();

    @Test
    void whatTheTeamSeesDoesNotDependOnWhatItMayNotSee() throws IOException {
        String seed = System.getProperty("seed", "");
        int hidden = 0;
        int caught = 0;
        int tried = 0;
        for (long number = 0; number < FOLDERS; number++) {
            long own = seed.isEmpty() ? new Random(number).nextLong() : Long.parseLong(seed);
            Tried result = tried(own, temporary.resolve("f" + number));
            hidden += result.hidden();
            caught += result.caught() ? 1 : 0;
            tried++;
            if (!seed.isEmpty()) {
                break;
            }
        }
        System.out.println(
                tried + " folders, " + hidden + " hidden notes: 0 differences, 0 canaries; a planted leak was found in "
                        + caught + " of the folders that hide anything");
        assertThat(caught).isPositive();
        assertThat(leaks)
                .as("where a planted leak was found")
                .anyMatch(place -> place.startsWith("search/"))
                .anyMatch(place -> place.endsWith(".html"))
                .anyMatch(place -> place.endsWith(".xml"))
                .anyMatch(place -> place.startsWith("terms of "))
                .anyMatch(place -> place.startsWith("document "));
    }

    private record Tried(int hidden, boolean caught) {}

    private Tried tried(long seed, Path folder) throws IOException {
        MadeUpFolder notes = new MadeUpFolder(seed);
        Path all = folder.resolve("all");
        Path visible = folder.resolve("visible");
        notes.writeAll(all.resolve("notes"));
        notes.writeVisible(visible.resolve("notes"));

        SortedMap<String, String> made = everythingMade(all, "team");
        SortedMap<String, String> expected = everythingMade(visible, "team");

        assertThat(differences(made, expected)).as("seed " + seed).isEmpty();
        assertThat(CANARY.filesWith(all.resolve("site"))).as("seed " + seed).isEmpty();
        assertThat(CANARY.filesWith(all.resolve("state/team")))
                .as("seed " + seed)
                .isEmpty();
        assertThat(inLucene(all.resolve("notes"), folder.resolve("index"), Audience.TEAM))
                .as("seed " + seed)
                .isEmpty();
        boolean caught = notes.hidden() > 0 && plantedLeakIsFound(all, expected);
        delete(folder);
        return new Tried(notes.hidden(), caught);
    }

    /** The leak: the team is given what was made for managers. */
    private boolean plantedLeakIsFound(Path all, SortedMap<String, String> expected) throws IOException {
        delete(all.resolve("site"));
        SortedMap<String, String> leaking = everythingMade(all, "managers");
        leaking.replaceAll((name, content) -> content.replace("for managers", "for the team"));
        boolean differs = !differences(leaking, expected).isEmpty();
        Set<String> files = CANARY.filesWith(all.resolve("site"));
        boolean found = !files.isEmpty();
        leaks.addAll(files);
        leaks.addAll(inLucene(all.resolve("notes"), all.resolve("leaking"), Audience.MANAGERS));
        return differs && found;
    }

    /** Every file of the site and everything that is printed, by name. */
    private static SortedMap<String, String> everythingMade(Path folder, String audience) throws IOException {
        SortedMap<String, String> made = new TreeMap<>();
        for (List<String> command : List.of(
                List.of("build", "notes", "-o", "site", "--progress", "plain", "--state", "state", "--strict"),
                List.of("build", "notes", "-o", "site", "--progress", "plain", "--state", "state"),
                List.of("export", "notes"),
                List.of("export", "notes", "--format", "csv", "-o", "csv"),
                List.of("search", "--notes", "notes", "audit budget"),
                List.of("search", "--notes", "notes", MadeUpFolder.CANARY + "*"),
                List.of("brief", "acme", "--notes", "notes"),
                List.of("brief", "akme", "--notes", "notes"))) {
            made.put("printed by " + String.join(" ", command), printed(folder, command, audience));
        }
        for (String written : List.of("site", "csv")) {
            try (Stream<Path> files = Files.walk(folder.resolve(written))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    String name = folder.relativize(file).toString();
                    made.put(name, Arrays.hashCode(Files.readAllBytes(file)) + " " + Files.size(file));
                }
            }
        }
        assertThat(made).hasSizeGreaterThan(30);
        return made;
    }

    private static String printed(Path folder, List<String> command, String audience) {
        StringWriter printed = new StringWriter();
        PrintWriter both = new PrintWriter(printed);
        Surroundings surroundings = new Surroundings(both, both, folder, Map.of(), CLOCK, false);
        String[] arguments = Stream.concat(command.stream(), Stream.of("--audience", audience))
                .toArray(String[]::new);
        int code = Main.run(surroundings, arguments);
        return printed.toString().replaceAll("\\d+\\.\\d s\\)", "s)").replace(folder.toString(), "") + "\n[" + code
                + "]";
    }

    private static SortedSet<String> differences(SortedMap<String, String> one, SortedMap<String, String> other) {
        Set<String> names = new HashSet<>(one.keySet());
        names.addAll(other.keySet());
        SortedSet<String> differing = new TreeSet<>();
        for (String name : names) {
            if (!one.getOrDefault(name, "none").equals(other.getOrDefault(name, "none"))) {
                differing.add(name + firstDifference(one.getOrDefault(name, ""), other.getOrDefault(name, "")));
            }
        }
        return differing;
    }

    private static String firstDifference(String one, String other) {
        List<String> lines = one.lines().toList();
        List<String> others = other.lines().toList();
        int line = 0;
        while (line < lines.size() && line < others.size() && lines.get(line).equals(others.get(line))) {
            line++;
        }
        return "\n  has    " + (line < lines.size() ? lines.get(line) : "no more") + "\n  wanted "
                + (line < others.size() ? others.get(line) : "no more");
    }

    private static Set<String> inLucene(Path notes, Path index, Audience audience) throws IOException {
        KnowledgeBase knowledge = new NotesReading(Progress.UNWATCHED, StateFolder.none())
                .read(NotesFolder.open(notes), audience, new AsOf(null, LocalDate.of(2026, 4, 15)));
        Files.createDirectories(index);
        SearchIndex.build(index, knowledge.language(), SearchDocuments.from(knowledge, KnowledgeBuild::url))
                .close();
        return CANARY.inIndex(index);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                file.toFile().setWritable(true);
                Files.delete(file);
            }
        }
    }
}
