package dev.leanloop.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leanloop.knowledge.Audience;
import dev.leanloop.pipeline.AsOf;
import dev.leanloop.pipeline.BuildRequest;
import dev.leanloop.pipeline.KnowledgeBuild;
import dev.leanloop.pipeline.Progress;
import dev.leanloop.state.StateFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogType;

/** Sheets as they come out of a printer: a briefing is one page, on A4 and on Letter, however much there is to say. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PrintIT {

    private static final LocalDate DAY = ExampleKnowledge.AS_OF;
    private static final Map<String, double[]> PAPERS =
            new TreeMap<>(Map.of("A4", new double[] {8.27, 11.69}, "Letter", new double[] {8.5, 11}));
    private static final Pattern PAGES =
            Pattern.compile("/Type\\s*/Pages\\b[^>]*?/Count (\\d+)|/Count (\\d+)[^>]*?/Type\\s*/Pages\\b");

    private ChromeDriver browser;
    private Path example;
    private Path large;
    private Path longWords;

    @BeforeAll
    void buildAndOpen(@TempDir Path folder) throws IOException {
        example = folder.resolve("example");
        large = folder.resolve("large");
        build(ExampleKnowledge.FOLDER, example);
        build(threeHundredTalks(folder.resolve("notes")), large);
        longWords = folder.resolve("long");
        build(longNames(folder.resolve("long-notes")), longWords);
        browser = Browsers.open(folder.resolve("profile"), LogType.BROWSER);
    }

    @AfterAll
    void close() {
        if (browser != null) {
            browser.quit();
        }
    }

    @Test
    void everyBriefingIsOnePage() throws IOException {
        Map<String, Integer> pages = new TreeMap<>();
        for (Path briefing : sheets(example.resolve("briefings"))) {
            print(briefing, pages);
        }

        assertThat(pages)
                .hasSizeGreaterThan(20)
                .allSatisfy((sheet, count) -> assertThat(count).isEqualTo(1));
    }

    @Test
    void aBriefingOfThreeHundredTalksIsOnePage() throws IOException {
        Map<String, Integer> pages = new TreeMap<>();
        for (Path briefing : sheets(large.resolve("briefings"))) {
            print(briefing, pages);
        }

        assertThat(pages)
                .hasSize(2)
                .allSatisfy((sheet, count) -> assertThat(count).isEqualTo(1));
    }

    @Test
    void aBriefingFullOfLongNamesIsOnePage() throws IOException {
        Map<String, Integer> pages = new TreeMap<>();
        for (Path briefing : sheets(longWords.resolve("briefings"))) {
            print(briefing, pages);
        }

        assertThat(pages)
                .hasSize(12)
                .allSatisfy((sheet, count) -> assertThat(count).isEqualTo(1));
    }

    @Test
    void theFormatCardIsOnePage() {
        Map<String, Integer> pages = new TreeMap<>();
        print(example.resolve("format.html"), pages);

        assertThat(pages)
                .hasSize(2)
                .allSatisfy((sheet, count) -> assertThat(count).isEqualTo(1));
    }

    @Test
    void aLongPageIsMoreThanOne() {
        Map<String, Integer> pages = new TreeMap<>();
        print(example.resolve("hypotheses/index.html"), pages);

        assertThat(pages).allSatisfy((sheet, count) -> assertThat(count).isGreaterThan(2));
    }

    @Test
    void everyBriefingIsOnePageInTheWidestFace() throws IOException {
        Map<String, Integer> pages = new TreeMap<>();
        for (Path site : List.of(example, large, longWords)) {
            for (Path briefing : sheets(site.resolve("briefings"))) {
                open(briefing);
                browser.executeScript(
                        "document.documentElement.style.setProperty('--sans', 'Verdana, \"DejaVu Sans\"')");
                printOpened(briefing, pages);
            }
        }

        assertThat(pages)
                .hasSizeGreaterThan(20)
                .allSatisfy((sheet, count) -> assertThat(count).isEqualTo(1));
    }

    private void open(Path page) {
        browser.get(page.toUri().toString());
    }

    private void print(Path page, Map<String, Integer> pages) {
        open(page);
        printOpened(page, pages);
    }

    private void printOpened(Path page, Map<String, Integer> pages) {
        PAPERS.forEach((paper, size) -> {
            Map<String, Object> printed = browser.executeCdpCommand(
                    "Page.printToPDF",
                    Map.of("paperWidth", size[0], "paperHeight", size[1], "preferCSSPageSize", false));
            String pdf =
                    new String(Base64.getDecoder().decode((String) printed.get("data")), StandardCharsets.ISO_8859_1);
            pages.put(page.getParent().getFileName() + "/" + page.getFileName() + " " + paper, count(pdf));
        });
    }

    private static int count(String pdf) {
        return PAGES.matcher(pdf)
                .results()
                .mapToInt(found -> Integer.parseInt(found.group(1) == null ? found.group(2) : found.group(1)))
                .max()
                .orElse(0);
    }

    private static List<Path> sheets(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static Path threeHundredTalks(Path notes) throws IOException {
        Path loop = Files.createDirectories(notes.resolve("customers/large/a-loop-with-a-long-name"));
        StringBuilder people = new StringBuilder("# Large and Sons International Holding\n## People\n");
        for (int n = 0; n < 12; n++) {
            people.append("- @person")
                    .append(n)
                    .append(".x: head of department number ")
                    .append(n)
                    .append('\n');
        }
        Files.writeString(notes.resolve("customers/large/README.md"), people);
        for (int n = 0; n < 300; n++) {
            LocalDate day = DAY.minusDays(3L * (300 - n));
            Files.writeString(loop.resolve(day + "-talk.md"), """
                    ---
                    with: [person1.x, person2.x]
                    ---
                    # Talk %1$d, about everything that came up since the last one
                    ## Plan
                    Goal: leave with an owner for whatever nobody has owned so far in any of their departments
                    - H%1$d 80%% the number %1$d will turn out to be lower than everybody in the room believes #t%2$d
                    ## Check
                    - Pain: month end number %1$d took another two late evenings and nobody could say why that is #t%2$d
                      > "Every month I tell them, and every month they look at me as if it were the first time." -- @person1.x
                    - Need: a single list of what is left to do today, for each of the departments, in one place #n%2$d
                    - Objection: what works with us on the chair must work without us on the chair, too #o%2$d
                    - Fact: users %2$d = %1$d
                    - ? Who signs off what nobody has asked for in department %1$d
                    ## Act
                    - Decision: go on as before until somebody finds the time to look at number %1$d in earnest
                    - [ ] C%1$d @person1.x look for paper number %1$d in the archive of the other building by %3$s
                    - [ ] C%1$d%1$d @us send the summary of what was said about number %1$d by %3$s
                    """.formatted(n, n % 30, day.plusDays(10)));
        }
        return notes;
    }

    /** Six customers, each with longer words than the one before: names, roles, titles, goals, everything that is said. */
    private static Path longNames(Path notes) throws IOException {
        for (int size = 1; size <= 6; size++) {
            String words = "supplier archive number department evening signature "
                    .repeat(size)
                    .strip();
            Path loop = Files.createDirectories(notes.resolve("customers/c" + size + "/evening-first-role-of-all"));
            StringBuilder people =
                    new StringBuilder("---\nsegment: " + words + "\n---\n# Customer " + words + "\n## People\n");
            for (int n = 0; n < 9; n++) {
                people.append("- @p").append(n).append(".x: ").append(words).append('\n');
            }
            Files.writeString(notes.resolve("customers/c" + size + "/README.md"), people);
            for (int n = 0; n < 7; n++) {
                LocalDate day = DAY.minusDays(9L * (8 - n));
                Files.writeString(loop.resolve(day + "-talk.md"), """
                        ---
                        with: [p0.x, p1.x, p2.x, p3.x, p4.x, p5.x, p6.x, p7.x, p8.x]
                        ---
                        # Talk about %1$s
                        ## Plan
                        Goal: %1$s
                        - H%2$d 80%% %1$s #t%2$d
                        ## Check
                        - Pain: %1$s #t%2$d
                          > "%1$s" -- @p1.x
                        - Objection: %1$s #o%2$d #a-second-topic-of-this-talk #a-third-topic-of-this-talk
                        - Fact: users %2$d = %2$d
                        - Fact: users %3$d = %2$d
                        - ? %1$s
                        ## Act
                        - Decision: %1$s
                        - [ ] C%2$d @p1.x %1$s by %4$s
                        - [ ] C%2$d%2$d @us %1$s by %4$s
                        """.formatted(words, n, n % 2, day.plusDays(10)));
            }
        }
        return notes;
    }

    private static void build(Path notes, Path site) throws IOException {
        new KnowledgeBuild(Progress.UNWATCHED, StateFolder.none())
                .run(new BuildRequest(notes, site, Audience.TEAM, new AsOf(DAY, DAY)));
    }
}
