package dev.leanloop.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leanloop.knowledge.Audience;
import dev.leanloop.pipeline.AsOf;
import dev.leanloop.pipeline.BuildRequest;
import dev.leanloop.pipeline.KnowledgeBuild;
import dev.leanloop.pipeline.Progress;
import dev.leanloop.state.StateFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.FluentWait;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The example's site, from a server and from a folder, and a reader in front of its search page. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class SearchInChromium {

    static final String BOX = ".search-form input";

    private Path site;
    private LoopbackServer server;
    private ChromeDriver browser;

    @BeforeAll
    void buildAndOpen(@TempDir Path folder) throws IOException {
        site = folder.resolve("site");
        new KnowledgeBuild(Progress.UNWATCHED, StateFolder.none())
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

    Path site() {
        return site;
    }

    LoopbackServer server() {
        return server;
    }

    ChromeDriver browser() {
        return browser;
    }

    void open(String scheme, String query) {
        String page = scheme.equals("http")
                ? server.url("search.html")
                : site.resolve("search.html").toUri().toString();
        browser.get(page + query);
    }

    /** Waits until the page says so. */
    void awaitStatus(String words) {
        new WebDriverWait(browser, Duration.ofSeconds(20))
                .withMessage(() -> "status: "
                        + browser.findElement(By.className("search-status")).getText())
                .until(b ->
                        b.findElement(By.className("search-status")).getText().contains(words));
    }

    void awaitHits(int count) {
        awaitStatus(count == 1 ? "1 hit" : count + " hits");
    }

    void await(String selector) {
        new WebDriverWait(browser, Duration.ofSeconds(20))
                .withMessage(selector)
                .until(b -> !b.findElements(By.cssSelector(selector)).isEmpty());
    }

    /** A question asked while a part of the page gives way to the next one fails; it is asked again. */
    FluentWait<WebDriver> patiently() {
        return new WebDriverWait(browser, Duration.ofSeconds(20)).ignoring(StaleElementReferenceException.class);
    }

    List<WebElement> all(String selector) {
        return browser.findElements(By.cssSelector(selector));
    }

    List<String> texts(String selector) {
        return all(selector).stream().map(WebElement::getText).toList();
    }
}
