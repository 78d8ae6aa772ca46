package dev.leanloop.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leanloop.knowledge.Audience;
import dev.leanloop.site.output.PublishReport;
import dev.leanloop.site.page.SiteAddress;
import dev.leanloop.state.StateFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * After any sequence of changes to the notes, the settings, the day, the audience, the address, the program, and of damage to pages and
 * to what is kept, a site that was built again and again is to the byte the one that is built from nothing.
 *
 * <p>{@code -Dlong.tests=true} tries 500 sequences; each run says how many.
 */
final class IncrementalBuildTest {

    private static final int SEQUENCES = Boolean.getBoolean("long.tests") ? 500 : 6;
    private static final int STEPS = 6;
    private static final LocalDate TODAY = LocalDate.of(2026, 4, 15);
    private static final List<String> CUSTOMERS = List.of("acme", "borealis", "Crème & Co");
    private static final List<String> LINES = List.of(
            "- H1 70% the audit is why they act this year",
            "- H1 refuted: the works council decides",
            "- H1 confirmed: he said so at once",
            "- H-audit-cost likely: audits cost them most #audit",
            "- H-audit-cost confirmed: two people, six weeks",
            "- Pain: month end takes three evenings #month-end",
            "- Fact: plants = 4",
            "- Fact: plants = 5",
            "- ! Need: know on day one what will not match #matching",
            "  > \"By Thursday I stop trusting my list.\" -- @jo.p",
            "- ? Who speaks for the works council",
            "- Answer: Maria does",
            "- [ ] C1 @dana send the sheet by 2026-04-01",
            "- [x] C1 @dana send the sheet by 2026-04-01",
            "- C1 kept: it came",
            "- C1 moved 2026-05-02",
            "- [ ] C2 @them name a contact by 2026-04-20",
            "- Decision: no pilot before June",
            "- see [[2026-03-02-call]] and [[README]] #security/audit",
            "Next: 2026-04-30",
            "Some prose about docks, gloves and the night shift.");
    private static final List<String> HEADS =
            List.of("## Plan", "## Do", "## Check", "## Act", "## Private", "# Another title", "Anything else");

    @TempDir
    private Path temporary;

    /** The notes as they should lie on the disk, and how often anything was changed so far. */
    private final SortedMap<String, String> notes = new TreeMap<>();

    private long changes;
    private int kept;
    private int pages;

    @Test
    void aSiteBuiltAgainAndAgainIsTheOneBuiltFromNothing() throws IOException {
        int shortcuts = 0;
        for (int seed = 0; seed < SEQUENCES; seed++) {
            shortcuts += sequence(new Random(seed), temporary.resolve("sequence" + seed));
        }
        System.out.println(SEQUENCES + " sequences of " + STEPS + " changes, " + shortcuts
                + " builds without anything to do, 0 failed; " + kept + " of " + pages
                + " pages of the others were not made again");
        assertThat(shortcuts).isPositive();
        assertThat(kept).isBetween(pages / 10, pages - 1);
    }

    /** How many builds had nothing to do. */
    private int sequence(Random random, Path folder) throws IOException {
        notes.clear();
        Path source = folder.resolve("notes");
        Path site = folder.resolve("site");
        Path state = folder.resolve("state");
        var around = new Around("1", Audience.TEAM, new AsOf(null, TODAY), SiteAddress.UNKNOWN);
        int shortcuts = 0;
        for (int step = 0; step < STEPS; step++) {
            boolean idle = step > 0 && random.nextInt(5) == 0;
            if (!idle) {
                for (int i = step == 0 ? 6 : 1 + random.nextInt(2); i > 0; i--) {
                    change(random, source);
                }
                around = random.nextInt(3) == 0 ? Around.any(random) : around;
                if (step > 0 && random.nextInt(3) == 0) {
                    damage(random.nextBoolean() ? site : state, random);
                }
            }
            var build = new KnowledgeBuild(Progress.UNWATCHED, StateFolder.at(state, around.program()));
            PublishReport published = build.update(around.request(source, site)).published();
            boolean made = build.timings().spent().stream()
                    .anyMatch(spent -> spent.part().equals("make pages"));
            shortcuts += made ? 0 : 1;
            kept += made && step > 0 ? published.kept() : 0;
            pages += made && step > 0 ? published.pages() : 0;

            Path clean = folder.resolve("clean" + step);
            new KnowledgeBuild(Progress.UNWATCHED, StateFolder.none()).run(around.request(source, clean));
            assertThat(bytes(site)).as("step " + step + " in " + folder).isEqualTo(bytes(clean));
            assertThat(!idle || !made)
                    .as("nothing changed, and yet pages were made")
                    .isTrue();
        }
        return shortcuts;
    }

    /** What a site depends on beside the notes. */
    private record Around(String program, Audience audience, AsOf asOf, SiteAddress address) {

        static Around any(Random random) {
            return new Around(
                    pick(List.of("1", "1", "1", "2"), random),
                    pick(List.of(Audience.TEAM, Audience.TEAM, Audience.MANAGERS), random),
                    pick(
                            List.of(
                                    new AsOf(null, TODAY),
                                    new AsOf(null, TODAY.plusDays(1)),
                                    new AsOf(TODAY.plusDays(40), TODAY)),
                            random),
                    pick(
                            List.of(
                                    SiteAddress.UNKNOWN,
                                    SiteAddress.parse("https://notes.example/site/")
                                            .orElseThrow()),
                            random));
        }

        BuildRequest request(Path notes, Path site) {
            return new BuildRequest(notes, site, audience, asOf, address, BuildRequest.Publishing.IN_PLACE);
        }
    }

    /** Changes, cuts or deletes a file of the site or of what is kept, but not the list of the site's files. */
    private static void damage(Path folder, Random random) throws IOException {
        try (Stream<Path> entries = Files.walk(folder)) {
            List<Path> files = entries.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().contains(".leanloop"))
                    .sorted()
                    .toList();
            Path file = pick(files, random);
            byte[] content = Files.readAllBytes(file);
            switch (content.length == 0 ? 0 : random.nextInt(3)) {
                case 0 -> Files.delete(file);
                case 1 -> Files.write(file, Arrays.copyOf(content, content.length / 2));
                default -> {
                    content[random.nextInt(content.length)] ^= 1;
                    Files.write(file, content);
                }
            }
        }
    }

    private void change(Random random, Path source) throws IOException {
        List<String> there = List.copyOf(notes.keySet());
        String name = there.isEmpty() ? "" : there.get(random.nextInt(there.size()));
        switch (there.size() < 4 ? 0 : random.nextInt(6)) {
            case 0, 1 -> write(source, path(random), text(random));
            case 2 -> write(source, name, notes.get(name) + "\n" + pick(LINES, random) + "\n");
            case 3 -> {
                notes.remove(name);
                Files.delete(source.resolve(name));
            }
            case 4 -> {
                String text = notes.remove(name);
                Files.delete(source.resolve(name));
                write(source, path(random), text);
            }
            default ->
                write(
                        source,
                        "leanloop.yml",
                        pick(
                                List.of(
                                        "team: [{id: dana}]\n",
                                        "site: {title: Other}\nteam: [{id: dana}, {id: lee}]\n",
                                        "language: de\n",
                                        "interface: de\n",
                                        "forge: {edit: \"https://git.example/edit/{path}\"}\n",
                                        "topics: {audits: [audit]}\n"),
                                random));
        }
    }

    private static String path(Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> "hypotheses/H-audit-cost.md";
            case 1 -> "truth/2026-03-1" + random.nextInt(9) + "-late.md";
            case 2 -> "customers/" + pick(CUSTOMERS, random) + "/README.md";
            case 3 ->
                "customers/" + pick(CUSTOMERS, random) + "/pilot/2026-03-0" + (1 + random.nextInt(9)) + "-call.md";
            default -> "customers/" + pick(CUSTOMERS, random) + "/2026-03-0" + (1 + random.nextInt(9)) + "-call.md";
        };
    }

    private static String text(Random random) {
        String head = random.nextInt(4) == 0
                ? "---\nvisibility: " + pick(List.of("team", "managers", "private", "manager"), random)
                        + "\nwith: [jo.p]\naliases: [ACME]\n---\n"
                : "";
        return head + "# A talk " + random.nextInt(100) + "\n\n"
                + IntStream.range(0, 3 + random.nextInt(6))
                        .mapToObj(i -> random.nextInt(3) == 0 ? "\n" + pick(HEADS, random) + "\n" : pick(LINES, random))
                        .collect(Collectors.joining("\n"))
                + "\n";
    }

    /** Each change is older than the build by so much that its time tells, and younger than the one before. */
    private void write(Path source, String name, String text) throws IOException {
        if (!name.equals("leanloop.yml")) {
            notes.put(name, text);
        }
        Path file = source.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        Files.setLastModifiedTime(
                file, FileTime.from(Instant.parse("2026-01-01T00:00:00Z").plusSeconds(++changes)));
    }

    private static <T> T pick(List<T> choices, Random random) {
        return choices.get(random.nextInt(choices.size()));
    }

    private static Map<String, Integer> bytes(Path site) throws IOException {
        Map<String, Integer> files = new TreeMap<>();
        try (Stream<Path> entries = Files.walk(site)) {
            for (Path file : entries.filter(Files::isRegularFile).toList()) {
                String name = site.relativize(file).toString();
                if (!name.startsWith(".leanloop")) {
                    files.put(name, Arrays.hashCode(Files.readAllBytes(file)));
                }
            }
        }
        return files;
    }
}
