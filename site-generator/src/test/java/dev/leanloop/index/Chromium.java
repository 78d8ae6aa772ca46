package dev.leanloop.index;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.leanloop.site.Browsers;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogType;

/** The search modules as they are written, in a real browser, beside bundles that tests put there. */
final class Chromium implements Closeable {

    private static final Path MODULES = Path.of("src/main/resources/dev/leanloop/site/search");

    private static final String PAGE = """
            <!doctype html><meta charset="utf-8"><title>modules</title>
            <script type="module">
              import "/modules/more.js";
              import "/modules/unicode.js";
              import { SearchEngine } from "/modules/engine.js";
              import { UnitedEngine } from "/modules/union.js";
              import { Analysis, keywordOf } from "/modules/analysis.js";
              import { stemOf } from "/modules/stem.js";
              import { normalForm } from "/modules/normalform.js";
              import { parseQuery } from "/modules/query.js";
              import { typedForm } from "/modules/typedform.js";
              import { waysOut } from "/modules/ways.js";
              const queries = { parseQuery, normalForm, typedForm, waysOut };
              Object.assign(window, { SearchEngine, UnitedEngine, Analysis, stemOf, keywordOf, ...queries, ready: true });
            </script>
            """;

    private final Map<String, byte[]> files = new ConcurrentHashMap<>();
    private final HttpServer server;
    private final ChromeDriver driver;
    private final AtomicInteger volumes = new AtomicInteger();
    private volatile ServedRanges.Kind ranges = ServedRanges.Kind.NONE;

    Chromium(Path profile) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        driver = Browsers.open(profile, LogType.BROWSER);
        driver.manage().timeouts().scriptTimeout(Duration.ofMinutes(5));
        driver.get("http://127.0.0.1:" + server.getAddress().getPort() + "/");
        run("const done = arguments[0]; const wait = () => window.ready ? done(\"\") : setTimeout(wait, 5); wait();");
    }

    /** How the server answers requests for ranges from now on. */
    void answerRanges(ServedRanges.Kind ranges) {
        this.ranges = ranges;
    }

    /** How often a volume was asked for, of which only ranges are read. */
    int volumeRequests() {
        return volumes.get();
    }

    /** Puts a file below {@code /files/}. */
    void put(String name, byte[] bytes) {
        files.put("/files/" + name, bytes);
    }

    /** Runs an asynchronous script; its last argument takes the answer, a text. */
    String run(String script, Object... arguments) {
        return String.valueOf(driver.executeAsyncScript(script, arguments));
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        if (path.endsWith(".bin")) {
            volumes.incrementAndGet();
        }
        byte[] body = path.equals("/") ? PAGE.getBytes(StandardCharsets.UTF_8) : files.get(path);
        if (path.startsWith("/modules/")) {
            body = Files.readAllBytes(
                    MODULES.resolve(Path.of(path).getFileName().toString()));
        }
        exchange.getResponseHeaders()
                .set(
                        "Content-Type",
                        path.endsWith(".js")
                                ? "text/javascript"
                                : path.equals("/") ? "text/html" : "application/octet-stream");
        if (body == null) {
            exchange.sendResponseHeaders(404, -1);
        } else {
            ServedRanges.answer(exchange, body, ranges);
        }
        exchange.close();
    }

    @Override
    public void close() {
        driver.quit();
        server.stop(0);
    }
}
