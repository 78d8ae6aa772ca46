package dev.leanloop.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import dev.leanloop.knowledge.Audience;
import dev.leanloop.pipeline.AsOf;
import dev.leanloop.pipeline.BuildReport;
import dev.leanloop.pipeline.BuildRequest;
import dev.leanloop.pipeline.KnowledgeBuild;
import dev.leanloop.pipeline.Progress;
import dev.leanloop.site.message.Messages;
import dev.leanloop.site.page.Age;
import dev.leanloop.site.page.Ages;
import dev.leanloop.site.page.DocumentPage;
import dev.leanloop.site.page.Page;
import dev.leanloop.site.page.SearchPage;
import dev.leanloop.starter.ExampleTeam;
import dev.leanloop.state.StateFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.FluentWait;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The example's site as its readers have it: in a real browser, from a server and from a disk. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SiteInChromiumIT {

    private static final Age AGE = new Age(Messages.inEnglish());

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final LocalDate DAY = ExampleKnowledge.AS_OF;
    private static final int PHONE = 390;

    /** One of each kind of page; of customers, conversations and topics a rich one. */
    private final Map<Class<? extends Page>, String> kinds = new LinkedHashMap<>();

    private Path folder;
    private Path site;
    private LoopbackServer server;
    private ChromeDriver browser;

    @BeforeAll
    void buildAndOpen(@TempDir Path temporary) throws IOException {
        folder = temporary;
        site = folder.resolve("site");
        BuildReport report = build(site, new AsOf(null, LocalDate.of(2030, 1, 1)));
        SitePlan.of(report.knowledge(), Ages.STAND).pages().forEach(page -> {
            String file = page.head().url().file();
            if (file.contains("acme") || file.contains("security")) {
                kinds.put(page.getClass(), file);
            } else {
                kinds.putIfAbsent(page.getClass(), file);
            }
        });
        kinds.put(SearchPage.class, SiteUrls.SEARCH.file());
        server = new LoopbackServer(site);
        browser = Browsers.open(Files.createDirectory(folder.resolve("profile")), LogType.BROWSER);
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

    @BeforeEach
    void forgetTheConsole() {
        console();
    }

    @Test
    void everyKindOfPageIsThere() {
        // Documents stand on the site of dev.leanloop.handbook, which has a test of its own.
        assertThat(kinds.keySet())
                .containsExactlyInAnyOrderElementsOf(Stream.of(permitted())
                        .filter(kind -> kind != DocumentPage.class)
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({"1280, light", "1280, dark", "390, light", "390, dark"})
    void axeFindsNothingOnAnyKindOfPage(int width, String scheme) {
        look(width, scheme);

        List<String> violations = new ArrayList<>();
        for (String file : kinds.values()) {
            open(server.url(file));
            for (Rule rule : new AxeBuilder().analyze(browser).getViolations()) {
                violations.add(file + ": " + described(rule));
            }
        }

        assertThat(violations).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1280, light", "1280, dark", "390, light", "390, dark"})
    void axeFindsNothingAmongHits(int width, String scheme) {
        look(width, scheme);
        open(server.url("search.html?q=audit"));
        firstHit();

        assertThat(new AxeBuilder().analyze(browser).getViolations())
                .extracting(SiteInChromiumIT::described)
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1280, light", "1280, dark", "390, light", "390, dark"})
    void axeFindsNothingInTheDialogAndAmongMarks(int width, String scheme) {
        look(width, scheme);
        open(server.url("index.html"));
        browser.findElement(By.tagName("body")).sendKeys("/");
        patiently().until(ExpectedConditions.presenceOfElementLocated(By.cssSelector(".search-dialog[open]")));
        browser.switchTo().activeElement().sendKeys("works counc");
        WebElement hit = firstHit();
        List<Rule> violations =
                new ArrayList<>(new AxeBuilder().analyze(browser).getViolations());
        assertThat(browser.executeScript("return document.querySelector('.search-dialog').scrollWidth"))
                .isEqualTo(browser.executeScript("return document.querySelector('.search-dialog').clientWidth"));

        hit.click();
        patiently().until(ExpectedConditions.presenceOfElementLocated(By.cssSelector(".marks")));
        violations.addAll(new AxeBuilder().analyze(browser).getViolations());

        assertThat(violations).extracting(SiteInChromiumIT::described).isEmpty();
        assertThat(console()).isEmpty();
    }

    @Test
    void axeFindsAPlantedFault() {
        open(server.url("index.html"));
        browser.executeScript("document.querySelector('main').append(document.createElement('button'))");

        assertThat(new AxeBuilder().analyze(browser).getViolations())
                .extracting(Rule::getId)
                .containsExactly("button-name");
    }

    @Test
    void noPageIsWiderThanAPhone() {
        look(PHONE, "light");

        kinds.values().forEach(file -> {
            open(server.url(file));
            assertThat(browser.executeScript("return document.documentElement.scrollWidth"))
                    .as(file)
                    .isEqualTo((long) PHONE);
        });
    }

    @Test
    void aCustomersPictureOpensOnItsLatestPart() {
        look(PHONE, "light");
        open(server.url("customers/acme/index.html"));
        assertThat(browser.executeScript("const end = e => document.querySelector(e).getBoundingClientRect().right;"
                        + "return Math.round(end('.latest .chart') - end('.latest'))"))
                .isEqualTo(0L);
    }

    @Test
    void consoleStaysEmptyOnEveryKindOfPage() {
        look(1280, "light");

        kinds.values().forEach(file -> open(server.url(file)));

        assertThat(console()).isEmpty();
    }

    @Test
    void checkOfTheConsoleFindsAPlantedFault() {
        open(server.url("index.html"));
        browser.executeScript(
                "const s = document.createElement('script'); s.textContent = '1'; document.body.append(s);");

        assertThat(console()).isNotEmpty().first().asString().contains("Content Security Policy");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http", "file"})
    void readerSearchesFromAnyPageAndOpensAHitByKeyboard(String scheme) {
        look(1280, "light");
        open(
                scheme.equals("http")
                        ? server.url("index.html")
                        : site.resolve("index.html").toUri().toString());

        browser.findElement(By.cssSelector("header input[name=q]")).sendKeys("works council", Keys.ENTER);
        WebElement hit = firstHit();
        assertThat(browser.getCurrentUrl()).contains("search.html?q=works+council");
        String target = Objects.requireNonNull(hit.getDomProperty("href"));
        focusByKeyboard(target);
        browser.switchTo().activeElement().sendKeys(Keys.ENTER);
        patiently().until(ExpectedConditions.not(ExpectedConditions.urlContains("search.html")));

        assertThat(withoutQuery(browser.getCurrentUrl())).isEqualTo(withoutQuery(target));
        assertThat(browser.findElement(By.cssSelector(":target")).getText()).containsIgnoringCase("works council");
        assertThat(console()).isEmpty();
    }

    @Test
    void agesStandAtAChosenDay() {
        open(server.url("index.html"));

        assertThat(ages())
                .allSatisfy((day, words) -> assertThat(words).isEqualTo(AGE.since(LocalDate.parse(day), DAY)));
    }

    @Test
    void agesGrowWithTheReadersDay() throws IOException {
        Path notes = folder.resolve("notes-of-today");
        ExampleTeam.packaged().writeTo(notes);
        Path settings = notes.resolve("leanloop.yml");
        Files.writeString(settings, Files.readString(settings).replace(", as-of: " + DAY, ""));
        Path growing = folder.resolve("growing");
        build(notes, growing, new AsOf(null, DAY));

        open(growing.resolve("index.html").toUri().toString());
        Map<String, String> ages = ages();

        // The test's own day may be another than the browser's: its zone is chosen by the build.
        LocalDate today = LocalDate.now(ZoneId.systemDefault());
        assertThat(ages)
                .isNotEmpty()
                .allSatisfy((day, words) -> assertThat(
                                Stream.of(-1, 0, 1).map(away -> AGE.since(LocalDate.parse(day), today.plusDays(away))))
                        .contains(words));
    }

    @Test
    void homeTellsWhatIsNewSinceTheLastVisit() throws IOException {
        Path grown = folder.resolve("grown");
        build(grown, new AsOf(LocalDate.of(2026, 6, 10), LocalDate.of(2026, 6, 10)));
        String home = grown.resolve("index.html").toUri().toString();
        By told = By.className("since-visit");
        open(home);
        assertThat(browser.findElement(told).isDisplayed()).isFalse();

        build(grown, new AsOf(DAY, DAY));
        open(home);
        String words = browser.findElement(told).getText();
        open(home);

        assertThat(words).matches("[1-9]\\d* new learnings since your last visit, as of 2026-06-10\\.");
        assertThat(news())
                .isNotEmpty()
                .allSatisfy(day -> assertThat(day).isGreaterThan("2026-06-10"))
                .hasSize(browser.findElements(By.className("new")).size());
        open(grown.resolve("customers/acme/index.html").toUri().toString());
        assertThat(news()).isNotEmpty();
        open(grown.resolve("customers/harrow-pell/index.html").toUri().toString());
        assertThat(news()).isEmpty();
        open(home);
        assertThat(browser.findElement(told).getText()).isEqualTo(words);
    }

    /** The days since when the lines marked as new are news. */
    private List<String> news() {
        return browser.findElements(By.cssSelector("[data-news]:has(.new)")).stream()
                .map(line -> Objects.requireNonNull(line.getDomAttribute("data-news")))
                .toList();
    }

    @Test
    void theNextNoteIsCopiedByAButton() {
        open(server.url("briefings/acme/pilot.html"));
        browser.executeCdpCommand(
                "Browser.grantPermissions",
                Map.of("permissions", List.of("clipboardReadWrite", "clipboardSanitizedWrite")));

        browser.findElement(By.cssSelector("button.copy")).click();
        patiently().until(ExpectedConditions.textToBe(By.cssSelector(".copy-bar [role=status]"), "Copied."));

        assertThat((String) browser.executeAsyncScript(
                        "const done = arguments[0]; navigator.clipboard.readText().then(done, e => done(String(e)));"))
                .startsWith("---\n")
                .contains("follows: 2026-06-16-steering");
    }

    @Test
    void pageIsCompleteWithoutJavaScript() {
        browser.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", true));
        try {
            open(server.url("index.html"));
            assertThat(browser.findElement(By.cssSelector("[data-figure=learnings]"))
                            .getText())
                    .isEqualTo("182");
            assertThat(browser.findElements(By.cssSelector(".ledger > li"))).hasSizeGreaterThan(10);
        } finally {
            browser.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", false));
        }
    }

    private static BuildReport build(Path site, AsOf asOf) throws IOException {
        return build(ExampleKnowledge.FOLDER, site, asOf);
    }

    private static BuildReport build(Path notes, Path site, AsOf asOf) throws IOException {
        return new KnowledgeBuild(Progress.UNWATCHED, StateFolder.none())
                .run(new BuildRequest(notes, site, Audience.TEAM, asOf));
    }

    /** A question asked while a page gives way to the next one fails; it is asked again. */
    private FluentWait<WebDriver> patiently() {
        return new WebDriverWait(browser, PATIENCE).ignoring(WebDriverException.class);
    }

    private WebElement firstHit() {
        return patiently().until(ExpectedConditions.presenceOfElementLocated(By.cssSelector("[data-hit] a[href]")));
    }

    private void open(String url) {
        browser.get(url);
    }

    private void look(int width, String scheme) {
        browser.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", width == PHONE));
        browser.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    /** Presses Tab until the link has the focus. */
    private void focusByKeyboard(String target) {
        for (int presses = 0; presses < 200; presses++) {
            WebElement focused = browser.switchTo().activeElement();
            if (target.equals(focused.getDomProperty("href"))) {
                return;
            }
            focused.sendKeys(Keys.TAB);
        }
        throw new AssertionError("no number of tabs leads to " + target);
    }

    private List<String> console() {
        return browser.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(LogEntry::getMessage)
                .toList();
    }

    private Map<String, String> ages() {
        Map<String, String> ages = new LinkedHashMap<>();
        for (WebElement age : browser.findElements(By.cssSelector("time.age"))) {
            ages.put(Objects.requireNonNull(age.getDomAttribute("datetime")), age.getText());
        }
        return ages;
    }

    @SuppressWarnings("unchecked") // the interface permits pages only
    private static Class<? extends Page>[] permitted() {
        return (Class<? extends Page>[]) Page.class.getPermittedSubclasses();
    }

    private static String withoutQuery(String url) {
        return url.replaceAll("\\?[^#]*", "");
    }

    private static String described(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " "
                + rule.getNodes().stream().limit(3).map(CheckedNode::getHtml).toList();
    }
}
