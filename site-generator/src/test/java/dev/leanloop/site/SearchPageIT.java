package dev.leanloop.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.leanloop.index.web.PackScript;
import dev.leanloop.knowledge.Audience;
import dev.leanloop.pipeline.AsOf;
import dev.leanloop.pipeline.BuildRequest;
import dev.leanloop.pipeline.KnowledgeBuild;
import dev.leanloop.pipeline.Progress;
import dev.leanloop.state.StateFolder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.FluentWait;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;

/** What a reader does on the search page, from a server and from a folder. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SearchPageIT {

    private static final String BOX = ".search-form input";

    private Path site;
    private LoopbackServer server;
    private ChromeDriver browser;

    @BeforeAll
    void buildAndOpen(@TempDir Path folder) throws IOException {
        site = folder.resolve("site");
        new KnowledgeBuild(new Silence(), StateFolder.none())
                .run(new BuildRequest(
                        ExampleKnowledge.FOLDER, site, Audience.TEAM, new AsOf(null, LocalDate.of(2030, 1, 1))));
        server = new LoopbackServer(site);
        browser = Browsers.open(folder);
    }

    @AfterAll
    void close() {
        if (browser != null) {
            browser.quit();
        }
        if (server != null) {
            server.close();
        }
    }

    @AfterEach
    void consoleIsEmpty() {
        assertThat(browser.manage().logs().get(LogType.BROWSER).getAll()).isEmpty();
    }

    private void open(String scheme, String query) {
        String page = scheme.equals("http")
                ? server.url("search.html")
                : site.resolve("search.html").toUri().toString();
        browser.get(page + query);
    }

    /** Waits until the page says so. */
    private void awaitStatus(String words) {
        new WebDriverWait(browser, Duration.ofSeconds(20))
                .withMessage(() -> "status: "
                        + browser.findElement(By.className("search-status")).getText())
                .until(b ->
                        b.findElement(By.className("search-status")).getText().contains(words));
    }

    private void awaitHits(int count) {
        awaitStatus(count == 1 ? "1 hit" : count + " hits");
    }

    private List<WebElement> all(String selector) {
        return browser.findElements(By.cssSelector(selector));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http", "file"})
    void resultsComeAsOneTypesAndTheLastWordIsABeginning(String scheme) {
        open(scheme, "");
        await(".search-browse");
        assertThat(browser.findElement(By.className("search-status")).getText())
                .as("nothing is loaded before something is asked")
                .isEmpty();
        assertThat(all("[data-hit]")).isEmpty();
        assertThat(browser.findElement(By.className("search-help")).isDisplayed())
                .isTrue();

        browser.switchTo().activeElement().sendKeys("audi");
        awaitStatus("first 10 shown");
        browser.findElement(By.className("search-more")).click();
        awaitStatus("first 20 shown");
        browser.findElement(By.cssSelector(BOX)).clear();
        browser.findElement(By.cssSelector(BOX)).sendKeys("works counc");
        awaitHits(8);
        assertThat(all("[data-hit]").get(0).getText()).containsIgnoringCase("works council");
        assertThat(all("[data-hit] mark")).isNotEmpty();

        browser.switchTo().activeElement().sendKeys(Keys.ENTER);
        awaitStatus("first 10 shown");
        assertThat(browser.findElement(By.className("search-notices")).getText())
                .contains("Nothing has all of these words");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http", "file"})
    void facetsNarrowAndTheAddressKeepsThem(String scheme) {
        open(scheme, "?q=audit");
        awaitStatus("hits");
        await("[data-facet='kind:pain']");
        WebElement pain = browser.findElement(By.cssSelector("[data-facet='kind:pain']"));
        int count = Integer.parseInt(pain.findElement(By.className("count")).getText());
        pain.click();
        awaitHits(count);

        assertThat(all("[data-hit] .kind")).allMatch(kind -> kind.getText().endsWith("Pain"));
        assertThat(all("[data-facet='kind:fact']"))
                .as("other values can still be chosen")
                .hasSize(1);
        browser.navigate().refresh();
        awaitHits(count);
        await("[data-facet='kind:pain'].chosen");
        browser.findElement(By.cssSelector("[data-facet='kind:pain'] input")).click();
        awaitStatus("first 10 shown");
    }

    @Test
    void goingBackShowsTheHitsOfBefore() {
        open("http", "?q=is:surprise+kind:learning");
        awaitStatus("hits");
        String before = browser.findElement(By.className("search-status")).getText();
        browser.findElement(By.cssSelector(BOX)).sendKeys(Keys.chord(Keys.CONTROL, "a"));
        browser.findElement(By.cssSelector(BOX)).sendKeys("works council", Keys.ENTER);
        awaitHits(8);

        browser.navigate().back();
        awaitStatus(before);
        assertThat(browser.findElement(By.cssSelector(BOX)).getDomProperty("value"))
                .isEqualTo("is:surprise kind:learning");
    }

    @Test
    void arrowsEscapeAndSlashMoveTheFocus() {
        open("http", "?q=works+council");
        awaitHits(8);
        List<WebElement> links = all("[data-hit] a");
        browser.findElement(By.cssSelector(BOX)).sendKeys(Keys.ARROW_DOWN);
        assertThat(browser.switchTo().activeElement()).isEqualTo(links.get(0));
        browser.switchTo().activeElement().sendKeys(Keys.ARROW_DOWN);
        assertThat(browser.switchTo().activeElement()).isEqualTo(links.get(1));
        browser.switchTo().activeElement().sendKeys(Keys.ARROW_UP, Keys.ARROW_UP);
        assertThat(browser.switchTo().activeElement()).isEqualTo(browser.findElement(By.cssSelector(BOX)));

        browser.switchTo().activeElement().sendKeys(Keys.ARROW_DOWN, Keys.ESCAPE);
        assertThat(browser.switchTo().activeElement()).isEqualTo(browser.findElement(By.cssSelector(BOX)));
        browser.executeScript("document.activeElement.blur()");
        browser.findElement(By.tagName("body")).sendKeys("/");
        assertThat(browser.switchTo().activeElement()).isEqualTo(browser.findElement(By.cssSelector(BOX)));
        assertThat(browser.switchTo().activeElement().getDomProperty("value")).isEqualTo("works council");
    }

    /** They come with a part of the engine, as near spellings, days and counts do. */
    @ParameterizedTest
    @ValueSource(strings = {"http", "file"})
    void lettersOfOtherScriptsAreKnown(String scheme) {
        open(scheme, "?q=%E7%9B%A3%E6%9F%BB%20OR%20questionnaire");
        awaitStatus("hits");
        open(scheme, "?q=%E7%9B%A3%E6%9F%BB");
        awaitStatus("Nothing found");
    }

    /** On a narrow page the values to choose from stay folded, and nothing of them is loaded, until they are opened. */
    @Test
    void valuesComeWhenTheyAreOpened() {
        browser.manage().window().setSize(new Dimension(600, 900));
        try {
            open("http", "?q=audit");
            awaitStatus("hits");
            assertThat(all("[data-facet]")).isEmpty();
            assertThat(loaded("narrow")).isZero();

            browser.findElement(By.cssSelector(".search-narrow summary")).click();
            await("[data-facet='kind:pain']");
            assertThat(loaded("narrow")).isPositive();
        } finally {
            browser.manage().window().setSize(new Dimension(1280, 1000));
        }
    }

    /** A facet of many bytes waits for a reader to ask for it. No example has so many values, so here the manifest says so. */
    @Test
    void facetOfManyBytesIsCountedWhenAReaderAsks() throws IOException {
        Path heavy = Files.createTempDirectory(site.getParent(), "heavy");
        copy(site, heavy);
        weigh(heavy.resolve("search"), "topic", 48_001);
        try (var other = new LoopbackServer(heavy)) {
            browser.get(other.url("search.html?q=audit"));
            await("[data-facet='kind:pain']");
            assertThat(texts("[data-open]")).containsExactly("Count by topic");
            assertThat(all("[data-facet^='topic:']")).isEmpty();

            browser.findElement(By.cssSelector("[data-open='topic']")).click();
            await("[data-facet^='topic:']");
            assertThat(all("[data-open]")).isEmpty();
            patiently().until(b -> "topic".equals(b.switchTo().activeElement().getDomAttribute("name")));
            assertThat(browser.switchTo().activeElement())
                    .isEqualTo(all("input[name='topic']").getFirst());

            String topic = all("input[name='topic']").getFirst().getDomAttribute("value");
            String count = all("[data-facet^='topic:'] .count").getFirst().getText();
            all("input[name='topic']").getFirst().click();
            awaitHits(Integer.parseInt(count));
            assertThat(browser.getCurrentUrl()).contains("topic=" + topic);
            assertThat(all("[data-facet='topic:" + topic + "'] input:checked")).hasSize(1);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                Path copied = to.resolve(from.relativize(file));
                Files.createDirectories(copied.getParent());
                Files.copy(file, copied);
            }
        }
    }

    /** Has the manifest of a bundle say that a facet has so many bytes. */
    private static void weigh(Path bundle, String facet, int bytes) throws IOException {
        Path file;
        try (DirectoryStream<Path> manifests = Files.newDirectoryStream(bundle, "manifest.*.js")) {
            file = manifests.iterator().next();
        }
        String script = Files.readString(file, StandardCharsets.ISO_8859_1);
        String name = script.substring(script.indexOf('"') + 1, script.indexOf("\",\""));
        String packed = script.substring(script.indexOf("\",\"") + 3, script.lastIndexOf('"'));
        byte[] content = Pattern.compile("\\\\(.)", Pattern.DOTALL)
                .matcher(packed)
                .replaceAll(escaped -> switch (escaped.group(1)) {
                    case "n" -> "\n";
                    case "r" -> "\r";
                    default -> Matcher.quoteReplacement(escaped.group(1));
                })
                .getBytes(StandardCharsets.ISO_8859_1);
        try (var unpacked = new InflaterInputStream(new ByteArrayInputStream(content), new Inflater(true))) {
            var json = (ObjectNode) new ObjectMapper().readTree(unpacked);
            for (int i = 0; i < json.get("facets").size(); i++) {
                if (json.get("facets").get(i).asText().equals(facet)) {
                    ((ArrayNode) json.get("facetBytes")).set(i, bytes);
                }
            }
            Files.write(file, PackScript.packed(name, json.toString().getBytes(StandardCharsets.UTF_8)));
        }
    }

    private long loaded(String name) {
        return (Long) browser.executeScript(
                "return performance.getEntriesByType('resource').filter(one => one.name.includes(arguments[0])).length",
                "/assets/" + name + ".");
    }

    @Test
    void repairAndRelaxingAreSaid() {
        open("http", "?q=works+veto+%22council");
        awaitStatus("hit");
        assertThat(browser.findElement(By.className("search-notices")).getText())
                .contains("a quotation mark was closed at the end");

        open("http", "?q=questionnaire+dock");
        awaitStatus("hits");
        assertThat(browser.findElement(By.className("search-notices")).getText())
                .contains("Nothing has all of these words");
    }

    @Test
    void misspeltWordOffersItsNearestSpelling() {
        open("http", "?q=questionaire");
        awaitStatus("Nothing found");

        browser.findElement(By.cssSelector(".search-ways a")).click();
        awaitStatus("hit");
        assertThat(browser.findElement(By.cssSelector(BOX)).getDomProperty("value"))
                .isEqualTo("questionnaire");
    }

    @Test
    void hostileQueryIsText() {
        open("http", "?q=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E%22%3Cscript%3E&kind=%3Cb%3E&nosuch=1");
        awaitStatus("Nothing found");

        assertThat(all("main img, main script")).isEmpty();
        assertThat(browser.findElement(By.className("search-notices")).getText())
                .contains("<script>");
    }

    @Test
    void moreHitsFollowOnDemand() {
        open("http", "?q=audit");
        awaitStatus("first 10 shown");
        browser.findElement(By.className("search-more")).click();
        awaitStatus("first 20 shown");
        assertThat(all("[data-hit]")).hasSize(20);
        assertThat(browser.switchTo().activeElement())
                .isEqualTo(all("[data-hit] a").get(10));
    }

    private List<String> texts(String selector) {
        return all(selector).stream().map(WebElement::getText).toList();
    }

    /** A question asked while a part of the page gives way to the next one fails; it is asked again. */
    private FluentWait<WebDriver> patiently() {
        return new WebDriverWait(browser, Duration.ofSeconds(20)).ignoring(StaleElementReferenceException.class);
    }

    private void await(String selector) {
        new WebDriverWait(browser, Duration.ofSeconds(20))
                .withMessage(selector)
                .until(b -> !b.findElements(By.cssSelector(selector)).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"http", "file"})
    void orderAndDaysAreInTheAddress(String scheme) {
        open(scheme, "?q=audit");
        awaitStatus("hits");
        new Select(browser.findElement(By.cssSelector(".search-sort select"))).selectByValue("oldest");
        await("[data-hit] time[datetime^='2026-01']");
        assertThat(browser.getCurrentUrl()).endsWith("?q=audit&sort=oldest");

        await(".days button");
        // The months are drawn anew once more when the counts arrive: what was found before is asked for again.
        By february = By.cssSelector(".days button[data-from='2026-02-01']");
        int count = Integer.parseInt(patiently()
                .until(b -> b.findElement(february)
                        .findElement(By.className("count"))
                        .getText()));
        int months = all(".days button").size();
        patiently().until(b -> {
            b.findElement(february).click();
            return true;
        });
        awaitStatus(count > 10 ? count + " hits" : count + " hit");
        await(".days button[data-from='2026-02-01'][aria-pressed=true]");
        assertThat(all(".days button")).as("other months can still be chosen").hasSize(months);
        assertThat(browser.getCurrentUrl()).contains("from=2026-02-01").contains("to=2026-02-28");

        browser.navigate().refresh();
        awaitStatus(count > 10 ? count + " hits" : count + " hit");
        assertThat(browser.findElement(By.cssSelector(".days input[name=to]")).getDomProperty("value"))
                .isEqualTo("2026-02-28");
    }

    @Test
    void severalValuesOfOneFacetAreAnyOfThem() {
        open("http", "?q=audit&kind=pain&kind=need");
        awaitStatus("hit");
        await("[data-facet='kind:pain'].chosen");

        assertThat(texts("[data-hit] .kind")).allMatch(kind -> kind.endsWith("Pain") || kind.endsWith("Need"));
        assertThat(all("[data-hit]"))
                .hasSize(texts("[data-facet].chosen .count").stream()
                        .mapToInt(Integer::parseInt)
                        .sum());
        assertThat(texts(".search-chosen button")).containsExactlyInAnyOrder("Need", "Pain");
        browser.findElement(By.cssSelector(".search-chosen button[value=need]")).click();
        await(".search-chosen button:only-child");
        assertThat(browser.getCurrentUrl()).endsWith("?q=audit&kind=pain");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http", "file"})
    void wordsAreMarkedWhereAHitLeads(String scheme) {
        open(scheme, "?q=works+councils");
        awaitHits(8);
        browser.findElement(By.cssSelector("[data-hit] a")).click();
        await(".marks");

        assertThat(texts(":target mark")).contains("works", "council");
        assertThat(browser.findElement(By.cssSelector(":target")).isDisplayed()).isTrue();
        browser.findElement(By.tagName("body")).sendKeys(Keys.ESCAPE);
        assertThat(all("mark, .marks")).isEmpty();
        assertThat(browser.getCurrentUrl()).doesNotContain("find=").contains("#");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http", "file"})
    void anyPageIsSearchedFrom(String scheme) {
        String page = "topics/index.html";
        browser.get(
                scheme.equals("http")
                        ? server.url(page)
                        : site.resolve(page).toUri().toString());
        browser.findElement(By.tagName("body")).sendKeys("/");
        await(".search-dialog[open]");
        browser.switchTo().activeElement().sendKeys("works counc");
        await(".search-dialog [data-hit]");
        browser.switchTo().activeElement().sendKeys(Keys.ARROW_DOWN, Keys.END);
        assertThat(browser.switchTo().activeElement().getText()).startsWith("All hits");
        browser.switchTo().activeElement().sendKeys(Keys.HOME);
        assertThat(browser.switchTo().activeElement().getText()).containsIgnoringCase("works council");

        browser.switchTo().activeElement().sendKeys(Keys.ESCAPE, Keys.ESCAPE);
        assertThat(all(".search-dialog[open]")).isEmpty();
        browser.findElement(By.tagName("body")).sendKeys(Keys.chord(Keys.CONTROL, "k"));
        await(".search-dialog[open]");
        browser.switchTo().activeElement().sendKeys(Keys.ENTER);
        awaitStatus("hits");
        assertThat(browser.getCurrentUrl()).contains("search.html?q=works+counc");
    }

    /** Each letter typed before the dialog is there asks for it once more. */
    @Test
    void lettersTypedWhileTheDialogLoadsStay() {
        browser.get(server.url("topics/index.html"));
        browser.findElement(By.tagName("body")).sendKeys("/");
        await(".search-dialog[open]");
        browser.switchTo().activeElement().sendKeys(Keys.ESCAPE);
        browser.executeScript("""
                const form = document.querySelector("form[role=search]");
                leanloopOpenSearch(form, "wo");
                leanloopOpenSearch(form, "");
                """);
        browser.switchTo().activeElement().sendKeys("rks");

        assertThat(browser.switchTo().activeElement().getDomProperty("value")).isEqualTo("works");
    }

    @Test
    void everyExampleFindsSomething() {
        open("http", "");
        await(".search-browse");
        browser.findElement(By.className("search-browse")).click();
        awaitStatus("things to find");
        List<String> queries = all(".search-help a").stream()
                .map(link -> link.getDomProperty("search"))
                .toList();

        assertThat(queries).hasSizeGreaterThan(15);
        for (String query : queries) {
            open("http", query);
            awaitStatus(" hit");
            assertThat(browser.findElement(By.className("search-notices")).getText())
                    .as(query)
                    .isEmpty();
        }
    }

    @Test
    void waysOutOfNothingFindSomething() {
        for (String query :
                List.of("?q=audit&kind=nosuch", "?q=kind:objektion+questionaire", "?q=%2Baudit+%2Bzzqzz+pilot")) {
            open("http", query);
            awaitStatus("Nothing found");
            await(".search-ways a");
            browser.findElement(By.cssSelector(".search-ways a")).click();
            awaitStatus(" hit");
        }
    }

    /** Progress that nobody watches. */
    private static final class Silence implements Progress {
        @Override
        public void begin(Step step, int parts) {}

        @Override
        public void advance() {}

        @Override
        public void end() {}
    }
}
