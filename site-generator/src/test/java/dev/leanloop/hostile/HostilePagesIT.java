package dev.leanloop.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.SimpleFileServer;
import dev.leanloop.cli.Main;
import dev.leanloop.cli.Surroundings;
import dev.leanloop.site.Browsers;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;

/** Pages of hostile notes and searches for hostile words in a real browser, which tells what ran, what was asked for, what the policy stopped. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class HostilePagesIT {

    private static final int MOST_PAGES = Boolean.getBoolean("long.tests") ? 3000 : 150;
    private static final String WATCH = """
            window.stopped = [];
            document.addEventListener('securitypolicyviolation', e => window.stopped.push(e.violatedDirective + ' ' + e.blockedURI));
            for (const name of ['alert', 'confirm', 'prompt', 'print', 'open']) window[name] = () => { window.pwned = name; };
            """;

    private HttpServer server;
    private ChromeDriver browser;
    private Path site;

    @BeforeAll
    void build(@TempDir Path folder) throws IOException {
        Path notes = folder.resolve("notes");
        for (int i = 0; i < HostileInputs.OURS.size(); i++) {
            HostileNotes.write(notes, i, HostileInputs.OURS.get(i));
        }
        StringWriter printed = new StringWriter();
        PrintWriter writer = new PrintWriter(printed);
        Clock clock = Clock.fixed(Instant.parse("2026-04-15T10:00:00Z"), ZoneOffset.UTC);
        Main.run(
                new Surroundings(writer, writer, folder, Map.of(), clock, false),
                "build",
                "notes",
                "-o",
                "site",
                "--audience",
                "managers");
        site = folder.resolve("site").toRealPath();
        Files.writeString(
                site.resolve("planted.html"),
                Files.readString(site.resolve("index.html"))
                        .replace(
                                "</body>",
                                "<script>window.pwned=1</script><img src=\"http://127.0.0.2:9/x.png\"></body>"));
        Files.writeString(
                site.resolve("unguarded.html"), "<!doctype html><title>x</title><script>window.pwned=1</script>");
        server = SimpleFileServer.createFileServer(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), site, SimpleFileServer.OutputLevel.NONE);
        server.start();
        browser = Browsers.open(Files.createDirectory(folder.resolve("profile")), LogType.PERFORMANCE);
        browser.manage().timeouts().pageLoadTimeout(Duration.ofMinutes(2));
        browser.executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", WATCH));
    }

    @AfterAll
    void close() {
        if (browser != null) {
            browser.quit();
        }
        if (server != null) {
            server.stop(0);
        }
    }

    /** What a page did that it must not do. */
    private record Seen(boolean ran, List<Object> stopped, Set<String> elsewhere) {

        boolean isClean() {
            return !ran && stopped.isEmpty() && elsewhere.isEmpty();
        }
    }

    @Test
    void nothingRunsNothingLeavesNothingIsStopped() throws IOException {
        List<String> pages = new ArrayList<>();
        try (Stream<Path> files = Files.walk(site)) {
            files.map(file -> site.relativize(file).toString())
                    .filter(name ->
                            name.endsWith(".html") && !name.equals("planted.html") && !name.equals("unguarded.html"))
                    .sorted()
                    .limit(MOST_PAGES)
                    .forEach(pages::add);
        }
        List<String> bad = new ArrayList<>();
        for (String page : pages) {
            Seen seen = seen("/"
                    + URLEncoder.encode(page, StandardCharsets.UTF_8)
                            .replace("%2F", "/")
                            .replace("+", "%20"));
            if (!seen.isClean()) {
                bad.add(page + ": " + seen);
            }
        }
        for (String query : HostileInputs.OURS) {
            Seen seen = seen("/search.html?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8));
            if (!seen.isClean()) {
                bad.add("search for " + query + ": " + seen);
            }
        }
        System.out.println(pages.size() + " pages and " + HostileInputs.OURS.size() + " searches in Chromium: "
                + bad.size() + " with an execution, a request to another host or a violation of the policy");
        assertThat(bad).isEmpty();
        assertThat(pages).hasSizeGreaterThan(100);
    }

    @Test
    void plantedFaultsAreSeen() throws IOException {
        Seen planted = seen("/planted.html");
        assertThat(planted.ran()).isFalse();
        assertThat(planted.stopped()).isNotEmpty();
        assertThat(seen("/unguarded.html").ran()).isTrue();
    }

    private Seen seen(String address) throws IOException {
        browser.manage().logs().get(LogType.PERFORMANCE);
        browser.get("http://127.0.0.1:" + server.getAddress().getPort() + address);
        if (address.startsWith("/search.html")) {
            browser.executeAsyncScript("setTimeout(arguments[0], 400)");
        }
        browser.executeScript("document.querySelectorAll('a,button,summary,details').forEach(e => {"
                + " e.dispatchEvent(new MouseEvent('mouseover', {bubbles: true})); e.focus(); })");
        boolean ran = Boolean.TRUE.equals(browser.executeScript("return window.pwned !== undefined"));
        @SuppressWarnings("unchecked") // the script makes a list
        List<Object> stopped = (List<Object>) browser.executeScript("return window.stopped");
        Set<String> elsewhere = new TreeSet<>();
        for (LogEntry entry : browser.manage().logs().get(LogType.PERFORMANCE)) {
            JsonNode message = new ObjectMapper().readTree(entry.getMessage()).path("message");
            String url = message.path("params").path("request").path("url").asText("");
            if (message.path("method").asText().equals("Network.requestWillBeSent")
                    && !url.startsWith("http://127.0.0.1:" + server.getAddress().getPort() + "/")
                    && !url.startsWith("blob:http://127.0.0.1")
                    && !url.startsWith(
                            "data:image/svg+xml;base64,PHN2ZyB4bWxucz0i")) { // the last: the browser's own icon of a
                // day's field
                elsewhere.add(url);
            }
        }
        return new Seen(ran, stopped, elsewhere);
    }
}
