package dev.leanloop.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import dev.leanloop.handbook.Handbook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The documentation's site as its readers have it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class HandbookIT {

    private Path site;
    private LoopbackServer server;
    private ChromeDriver browser;

    @BeforeAll
    void buildAndOpen(@TempDir Path folder) throws IOException {
        site = folder.resolve("site");
        Handbook.build(Path.of(".."), site);
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

    /** At the widths and in the colours of the notes' site. */
    @ParameterizedTest
    @CsvSource({"1280, light", "1280, dark", "390, light", "390, dark"})
    void axeFindsNothingAndNoPageIsWiderThanTheScreen(int width, String scheme) throws IOException {
        browser.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", false));
        browser.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
        List<String> pages;
        try (Stream<Path> files = Files.walk(site)) {
            pages = files.map(file -> site.relativize(file).toString())
                    .filter(file -> file.endsWith(".html"))
                    // Of the executable documents, which are long, one is enough.
                    .filter(file ->
                            !file.contains("format") && !file.contains("foreign") && !file.contains("diagnostics"))
                    .sorted()
                    .toList();
        }
        List<String> violations = new ArrayList<>();
        for (String page : pages) {
            browser.get(server.url(page));
            for (Rule rule : new AxeBuilder().analyze(browser).getViolations()) {
                violations.add(page + ": " + rule.getId() + " " + rule.getHelp() + " "
                        + rule.getNodes().getFirst().getHtml());
            }
            Object wider = browser.executeScript(
                    "return document.documentElement.scrollWidth > document.documentElement.clientWidth");
            if (Boolean.TRUE.equals(wider)) {
                violations.add(page + " is wider than " + width);
            }
        }

        assertThat(pages).hasSizeGreaterThan(15);
        assertThat(violations).isEmpty();
        assertThat(browser.manage().logs().get(LogType.BROWSER).getAll()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http", "file"})
    void sectionsAreFoundAndLeadToTheirHeadings(String scheme) {
        browser.get((scheme.equals("http") ? server.url("") : site.toUri().toString())
                + "search.html?q=%22sub-topics%22+OR+%23reference+umlauts");
        await("[data-hit]");
        await("[data-facet='topic:reference']");

        WebElement link = browser.findElement(By.cssSelector("[data-hit] a"));
        String target = link.getDomProperty("href");
        assertThat(target).contains(".html");
        link.click();
        await("article");
        await("main mark");
        if (target != null && target.contains("#")) {
            assertThat(browser.findElements(By.id(target.substring(target.indexOf('#') + 1))))
                    .hasSize(1);
        }
        assertThat(browser.manage().logs().get(LogType.BROWSER).getAll()).isEmpty();
    }

    @Test
    void theSearchOpensOnAnyPage() {
        browser.get(server.url("hosting/index.html"));
        browser.findElement(By.tagName("body")).sendKeys("/");
        WebElement box = new WebDriverWait(browser, Duration.ofSeconds(20))
                .until(b -> b.findElement(By.cssSelector(".search-dialog input")));
        assertThat(box.getDomProperty("placeholder")).isEqualTo("Search the docs");
        box.sendKeys("hypothesis");
        await(".search-dialog [data-hit]");
        browser.switchTo().activeElement().sendKeys(Keys.ARROW_DOWN, Keys.ENTER);
        new WebDriverWait(browser, Duration.ofSeconds(20))
                .until(b -> String.valueOf(b.getCurrentUrl()).contains("?find="));
    }

    private void await(String selector) {
        new WebDriverWait(browser, Duration.ofSeconds(20))
                .withMessage("no " + selector)
                .until(b -> !b.findElements(By.cssSelector(selector)).isEmpty());
    }
}
