package dev.leanloop.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leanloop.knowledge.Audience;
import dev.leanloop.pipeline.AsOf;
import dev.leanloop.pipeline.BuildRequest;
import dev.leanloop.pipeline.KnowledgeBuild;
import dev.leanloop.pipeline.Progress;
import dev.leanloop.state.StateFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.logging.Level;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
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
        var logging = new LoggingPreferences();
        logging.enable(LogType.BROWSER, Level.ALL);
        var options = new ChromeOptions();
        options.setBinary("/usr/bin/chromium");
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--no-first-run",
                "--window-size=1280,1000",
                "--user-data-dir=" + Files.createDirectory(folder.resolve("profile")));
        options.setCapability(ChromeOptions.LOGGING_PREFS, logging);
        browser = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(Path.of("/usr/bin/chromedriver").toFile())
                        .build(),
                options);
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
        awaitStatus("things to find");
        assertThat(all("[data-hit]")).isEmpty();
        assertThat(browser.findElement(By.className("search-help")).isDisplayed())
                .isTrue();

        browser.switchTo().activeElement().sendKeys("works counc");
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
