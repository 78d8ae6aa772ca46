package dev.leanloop.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leanloop.index.Facet;
import dev.leanloop.index.SearchDocuments;
import dev.leanloop.index.SearchHit;
import dev.leanloop.index.SearchIndex;
import dev.leanloop.index.SearchRequest;
import dev.leanloop.index.SearchResult;
import dev.leanloop.index.web.PackScript;
import dev.leanloop.pipeline.KnowledgeBuild;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.FluentWait;
import org.openqa.selenium.support.ui.WebDriverWait;

/** What a reader does who searches three sites from one, from a server and from folders beside each other. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SitesTogetherIT {

    private static final String OTHERS =
            "sites:\n  - {name: North, at: ../north/}\n  - {name: \"South & East\", at: ../south}\n";

    private Path sites;
    private SearchIndex whole;
    private LoopbackServer server;
    private ChromeDriver browser;

    @BeforeAll
    void buildAndOpen(@TempDir Path folder) throws IOException {
        List<Path> notes = SplitNotes.ofExample(folder.resolve("notes"));
        sites = folder.resolve("sites");
        SplitNotes.settings(notes.get(1), "West", OTHERS);
        for (Path part : notes.subList(1, notes.size())) {
            SplitNotes.build(part, sites.resolve(Objects.requireNonNull(part.getFileName())));
        }
        SplitNotes.settings(
                notes.get(1),
                "West",
                OTHERS
                        + "  - {name: Gone, at: ../gone/}\n  - {name: Deutsch, at: ../deutsch/}\n  - {name: Old, at: ../old/}\n");
        SplitNotes.build(notes.get(1), sites.resolve("lonely"));
        SplitNotes.settings(notes.get(2), "Deutsch", "");
        Path german = notes.get(2).resolve("leanloop.yml");
        Files.writeString(german, Files.readString(german).replace("language: en", "language: de"));
        SplitNotes.build(notes.get(2), sites.resolve("deutsch"));
        Path old = Files.createDirectories(sites.resolve("old/search"));
        Files.writeString(old.resolve("bundle.js"), "leanloopSearchBundle(\"search/manifest.0123456789.js\");\n");
        Files.write(
                old.resolve("manifest.0123456789.js"),
                PackScript.packed("manifest.0123456789", "{\"format\":3}".getBytes(StandardCharsets.UTF_8)));
        whole = SearchIndex.build(
                folder.resolve("index"),
                "en",
                SearchDocuments.from(ExampleKnowledge.read(notes.getFirst()), KnowledgeBuild::url));
        server = new LoopbackServer(sites);
        browser = Browsers.open(folder);
    }

    @AfterAll
    void close() throws IOException {
        if (browser != null) {
            browser.quit();
        }
        if (server != null) {
            server.close();
        }
        if (whole != null) {
            whole.close();
        }
    }

    private void open(String scheme, String page) {
        String[] parts = page.split("\\?", 2);
        browser.get(
                scheme.equals("http")
                        ? server.url(page)
                        : sites.resolve(parts[0]).toUri() + (parts.length == 1 ? "" : "?" + parts[1]));
    }

    private FluentWait<WebDriver> patiently() {
        return new WebDriverWait(browser, Duration.ofSeconds(20));
    }

    private void awaitStatus(String words) {
        patiently()
                .withMessage(() -> "status: "
                        + browser.findElement(By.className("search-status")).getText())
                .until(b ->
                        b.findElement(By.className("search-status")).getText().startsWith(words));
    }

    private List<WebElement> all(String selector) {
        return browser.findElements(By.cssSelector(selector));
    }

    private void await(String selector) {
        patiently().withMessage("no " + selector).until(b -> !all(selector).isEmpty());
    }

    private List<String> texts(String selector) {
        return all(selector).stream().map(WebElement::getText).toList();
    }

    /** What the browser complained of, but for files that are missing. */
    private List<String> complaints() {
        return browser.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(LogEntry::getMessage)
                .filter(Predicate.not(message -> message.contains("Failed to load resource")))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http", "file"})
    void hitsOfAllSitesStandInTheOrderOfOneIndex(String scheme) throws IOException {
        for (String query : List.of("audit", "works council", "is:surprise", "price OR review")) {
            SearchResult expected = whole.search(SearchRequest.of(query, ExampleKnowledge.AS_OF));
            open(scheme, "west/search.html?q=" + query.replace(" ", "+"));
            awaitStatus(expected.total() + " hit");
            await("[data-facet^='site:']");

            assertThat(all("[data-hit]").stream()
                            .map(hit -> hit.getDomAttribute("data-hit"))
                            .toList())
                    .as(query)
                    .containsExactlyElementsOf(expected.hits().stream()
                            .map(SearchHit::document)
                            .map(document -> document.id())
                            .toList());
            int counted = all("[data-facet^='site:'] .count").stream()
                    .mapToInt(count -> Integer.parseInt(count.getText()))
                    .sum();
            assertThat(counted).isEqualTo(expected.total());
            for (SearchResult.FacetCount kind :
                    Objects.requireNonNull(expected.facets().get(Facet.KIND))) {
                assertThat(texts("[data-facet='kind:" + kind.value() + "'] .count"))
                        .as("%s of %s", kind.value(), query)
                        .containsExactly(String.valueOf(kind.count()));
            }
        }
        assertThat(texts(".search-lost")).noneMatch(text -> !text.isEmpty());
        assertThat(browser.manage().logs().get(LogType.BROWSER).getAll()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http", "file"})
    void hitsNameTheirSiteAndLeadToItsPages(String scheme) {
        open(scheme, "west/search.html?q=audit");
        awaitStatus("");
        await("[data-facet='site:South & East']");
        String count = browser.findElement(By.cssSelector("[data-facet='site:South & East'] .count"))
                .getText();
        browser.findElement(By.cssSelector("[data-facet='site:South & East'] input"))
                .click();
        awaitStatus(count + " hit");

        assertThat(texts("[data-hit] .site")).isNotEmpty().allMatch("South & East"::equals);
        if (scheme.equals("http")) {
            assertThat(browser.getCurrentUrl()).contains("site=South");
        }
        assertThat(texts(".search-chosen button")).containsExactly("South & East");

        String link = Objects.requireNonNull(all("[data-hit] a").getFirst().getDomProperty("href"));
        assertThat(link).contains("/south/").contains("#");
        all("[data-hit] a").getFirst().click();
        patiently().until(b -> Objects.requireNonNull(b.getCurrentUrl()).contains("/south/"));
        await("main mark");
        String anchor = link.substring(link.indexOf('#') + 1);
        assertThat(browser.findElements(By.id(anchor))).hasSize(1);
        assertThat(complaints()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http", "file"})
    void sitesThatCannotBeSearchedAreNamedAndTheRestAnswers(String scheme) throws IOException {
        SearchResult expected = whole.search(SearchRequest.of("audit", ExampleKnowledge.AS_OF));

        open(scheme, "lonely/search.html?q=audit");
        awaitStatus(expected.total() + " hit");

        assertThat(texts(".search-lost p"))
                .containsExactlyInAnyOrder(
                        "Gone could not be reached; it was not searched.",
                        "Deutsch is in another language, whose words are read in another way; it was not searched.",
                        "Old was built by another version of Leanloop, whose search files are read in another way; it was not searched.");
        await("[data-facet='site:North']");
        assertThat(all("[data-facet^='site:']")).hasSize(3);
        assertThat(complaints()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http", "file"})
    void siteThatGoesAwayMeanwhileIsNamedAndTheRestAnswers(String scheme) throws IOException {
        Path passing = sites.resolve("passing-" + scheme);
        for (String site : List.of("west", "north", "south")) {
            copy(sites.resolve(site), passing.resolve(site));
        }
        open(scheme, "passing-" + scheme + "/west/search.html");
        await(".search-browse");
        browser.switchTo().activeElement().sendKeys("questionnaire");
        await("[data-hit]");
        int before = Integer.parseInt(
                browser.findElement(By.className("search-status")).getText().split(" ", 2)[0]);
        assertThat(before).isPositive();
        rename(passing.resolve("north/search"));

        browser.findElement(By.cssSelector(".search-form input")).clear();
        browser.findElement(By.cssSelector(".search-form input")).sendKeys("price", Keys.ENTER);
        await(".search-lost p");

        assertThat(texts(".search-lost p")).containsExactly("North could not be reached; it was not searched.");
        await("[data-hit]");
        assertThat(texts("[data-hit] .site")).isNotEmpty().allMatch(Predicate.not("North"::equals));
        assertThat(complaints()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http", "file"})
    void spellingsOfOtherSitesAreOffered(String scheme) throws IOException {
        // A word that only the notes of North have.
        assertThat(everythingOf(sites.resolve("west"))).doesNotContain("Harrow");
        open(scheme, "west/search.html?q=harorw");
        await(".search-ways a");

        assertThat(texts(".search-ways a")).contains("harrow");
        assertThat(complaints()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http", "file"})
    void dialogFindsInAllSites(String scheme) {
        open(scheme, "west/customers/acme/index.html");
        browser.findElement(By.tagName("body")).sendKeys("/");
        // The dialog opens when its script is there; until then the box of the page has the focus.
        await("dialog[open] input:focus");
        browser.switchTo().activeElement().sendKeys("harrow");
        await(".search-dialog [data-hit]");

        assertThat(texts(".search-dialog .site")).isNotEmpty().allMatch("North"::equals);
        assertThat(all(".search-dialog [data-hit] a").getFirst().getDomProperty("href"))
                .contains("/sites/north/".substring(scheme.equals("http") ? 6 : 0))
                .doesNotContain("/west/");
        browser.switchTo().activeElement().sendKeys(Keys.ARROW_DOWN, Keys.ENTER);
        patiently().until(b -> Objects.requireNonNull(b.getCurrentUrl()).contains("/north/"));
        assertThat(complaints()).isEmpty();
    }

    @Test
    void nothingIsAskedOfAnotherHost() {
        open("http", "west/search.html?q=audit");
        await("[data-facet^='site:']");
        @SuppressWarnings("unchecked") // What a script returns.
        List<String> asked = (List<String>)
                browser.executeScript("return performance.getEntriesByType('resource').map(({ name }) => name)");

        assertThat(asked)
                .anyMatch(url -> url.contains("/north/search/"))
                .allMatch(url -> url.startsWith(server.url("")));
    }

    /** The example's own customers of North, their names and their people. */
    @Test
    void nothingOfAnotherSiteStandsInOurFilesButItsNameAndAddress() throws IOException {
        Map<Boolean, List<String>> words = Stream.of("Harrow", "Greenfold", "greenfold", "harrow")
                .collect(java.util.stream.Collectors.partitioningBy(word -> {
                    try {
                        return everythingOf(sites.resolve("west")).contains(word);
                    } catch (IOException e) {
                        throw new AssertionError(e);
                    }
                }));

        assertThat(words.get(true)).isEmpty();
        assertThat(everythingOf(sites.resolve("north"))).contains(words.get(false));
    }

    private static String everythingOf(Path site) throws IOException {
        List<String> texts = new ArrayList<>();
        try (Stream<Path> files = Files.walk(site)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(".html")
                            || file.toString().endsWith(".xml")
                            || file.toString().endsWith(".txt"))
                    .toList()) {
                texts.add(Files.readString(file));
            }
        }
        return String.join("\n", texts);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                Path copied = to.resolve(from.relativize(file).toString());
                Files.createDirectories(copied.getParent());
                Files.copy(file, copied);
            }
        }
    }

    private static void rename(Path folder) throws IOException {
        Files.move(folder, folder.resolveSibling("elsewhere"));
    }
}
