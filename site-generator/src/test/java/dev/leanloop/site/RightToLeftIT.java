package dev.leanloop.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leanloop.knowledge.KnowledgeBase;
import dev.leanloop.site.message.Messages;
import dev.leanloop.site.message.RightToLeft;
import dev.leanloop.site.output.Assets;
import dev.leanloop.site.output.SiteFile;
import dev.leanloop.site.page.Ages;
import dev.leanloop.site.page.Page;
import dev.leanloop.site.page.SearchPage;
import dev.leanloop.site.page.SiteUrl;
import dev.leanloop.site.template.Templates;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** The example's pages where the site's words run from right to left, and those of the notes from left to right. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class RightToLeftIT {

    private static final int HEIGHT = 900;

    /** One of each kind of page. */
    private final Map<Class<? extends Page>, String> kinds = new LinkedHashMap<>();

    private LoopbackServer server;
    private ChromeDriver browser;

    @BeforeAll
    void renderAndOpen(@TempDir Path folder) throws IOException {
        Path site = folder.resolve("site");
        KnowledgeBase knowledge = ExampleKnowledge.read();
        Messages messages = RightToLeft.messages();
        SitePlan plan = SitePlan.in(messages, knowledge, Ages.STAND);
        Assets assets = Assets.load(messages);
        for (SiteFile asset : assets.files()) {
            write(site, asset.url(), asset.content());
        }
        var templates = new Templates(plan.frame(), assets.urls());
        List<Page> pages = new ArrayList<>(plan.pages().toList());
        pages.add(plan.searchPage(SiteUrls.SEARCH_BUNDLE));
        for (Page page : pages) {
            write(site, page.head().url(), templates.render(page).getBytes(StandardCharsets.UTF_8));
            String file = page.head().url().file();
            if (file.contains("acme") && !file.contains("readme")) {
                kinds.put(page.getClass(), file);
            } else {
                kinds.putIfAbsent(page.getClass(), file);
            }
        }
        server = new LoopbackServer(site);
        browser = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(Path.of("/usr/bin/chromedriver").toFile())
                        .build(),
                new ChromeOptions()
                        .addArguments(
                                "--headless=new",
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-dev-shm-usage",
                                "--user-data-dir=" + Files.createDirectory(folder.resolve("profile"))));
    }

    private static void write(Path site, SiteUrl url, byte[] content) throws IOException {
        Path file = site.resolve(url.file());
        Files.createDirectories(file.getParent());
        Files.write(file, content);
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

    private void look(int width) {
        browser.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", HEIGHT, "deviceScaleFactor", 1, "mobile", false));
    }

    private Object run(String script) {
        return browser.executeScript(script);
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    void noPageIsWiderThanItsWindow(int width) {
        look(width);

        assertThat(kinds).hasSizeGreaterThan(25).containsKey(SearchPage.class);
        assertThat(kinds.values()).allSatisfy(file -> {
            browser.get(server.url(file));
            assertThat(run("return document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                    .as(file)
                    .isEqualTo(0L);
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    void frameIsMirrored(int width) {
        look(width);
        browser.get(server.url("index.html"));

        assertThat(run("return getComputedStyle(document.documentElement).direction"))
                .isEqualTo("rtl");
        assertThat(run("const b = document.querySelector('.brand').getBoundingClientRect();"
                        + "return b.right > innerWidth * 0.85 && b.left > innerWidth / 4"))
                .as("the name stands on the right")
                .isEqualTo(true);
        assertThat(run(
                        "const [h, s] = ['.trail ol', '.trail > p'].map(q => document.querySelector(q).getBoundingClientRect());"
                                + "return h.right > s.right"))
                .as("the trail begins on the right of the day")
                .isEqualTo(true);
        assertThat(run("const i = document.querySelector('.find input').getBoundingClientRect();"
                        + "const b = document.querySelector('.find button').getBoundingClientRect();"
                        + "return b.right <= i.left + 1"))
                .as("the button stands on the left of the box")
                .isEqualTo(true);
    }

    /** English words of a note keep their full stop on the right, and begin on the left. */
    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    void wordsOfNotesRunTheirOwnWay(int width) {
        look(width);
        browser.get(server.url("customers/acme/2026-01-13-pricing-call.html"));

        Object turned = run("return [...document.querySelectorAll('.note p, .note li')].filter(e => {"
                + "const text = [...e.childNodes].find(n => n.nodeType === 3 && /^[A-Za-z]{2}/.test(n.data.trim()));"
                + "if (!text) return false;"
                + "const r = document.createRange(); const at = text.data.search(/[A-Za-z]/);"
                + "r.setStart(text, at); r.setEnd(text, at + 1); const first = r.getBoundingClientRect();"
                + "r.setStart(text, at + 1); r.setEnd(text, at + 2); const second = r.getBoundingClientRect();"
                + "return second.left < first.left;}).length");
        assertThat(turned).isEqualTo(0L);
        assertThat(run("return getComputedStyle(document.querySelector('article.note')).direction"))
                .isEqualTo("ltr");
    }
}
