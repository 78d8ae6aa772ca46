import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Chromium without a window, driven by the DevTools protocol. It has as many windows as are opened, each with a cache of its own. */
final class Browser implements Closeable {

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
    private static final Pattern ID = Pattern.compile("\"id\":(\\d+)");
    private static final int PATIENCE_SECONDS = 60;

    private final Process process;
    private final WebSocket socket;
    private final Map<Integer, CompletableFuture<String>> waiting = new ConcurrentHashMap<>();
    private int sent;

    /** Starts the browser with a new profile in {@code folder}. */
    Browser(Path folder) throws IOException, InterruptedException {
        Path profile = Files.createTempDirectory(folder, "profile");
        process = new ProcessBuilder(executable().toString(), "--headless=new", "--window-size=1280,900", "--no-sandbox", "--disable-gpu", "--no-first-run",
                        "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-extensions",
                        "--remote-debugging-port=0", "--user-data-dir=" + profile, "about:blank")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("chromium.log").toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        Path port = profile.resolve("DevToolsActivePort");
        for (int i = 0; i < 600 && (!Files.exists(port) || Files.readAllLines(port).size() < 2); i++) {
            Thread.sleep(50);
        }
        List<String> place = Files.readAllLines(port);
        socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(URI.create("ws://127.0.0.1:" + place.get(0) + place.get(1)), new Answers())
                .join();
    }

    private static Path executable() {
        return NAMES.stream()
                .flatMap(name -> Pattern.compile(":").splitAsStream(System.getenv("PATH")).map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Chromium is missing: install it, for example apt-get install chromium"));
    }

    /** The version as the browser tells it. */
    String version() {
        return value(ask("Browser.getVersion", "{}", null), "product");
    }

    /** A new window that shares nothing with the others, like a first visit. */
    Window open() {
        String context = value(ask("Target.createBrowserContext", "{}", null), "browserContextId");
        String target = value(
                ask("Target.createTarget", "{\"url\":\"about:blank\",\"browserContextId\":\"" + context + "\"}", null), "targetId");
        String session = value(ask("Target.attachToTarget", "{\"flatten\":true,\"targetId\":\"" + target + "\"}", null), "sessionId");
        return new Window(context, session);
    }

    /** A page, and the profile that is its own. */
    final class Window implements Closeable {
        private final String context;
        private final String session;

        private Window(String context, String session) {
            this.context = context;
            this.session = session;
        }

        /** Goes there; what it waits for is a matter of {@link #run}. */
        void go(String url) {
            ask("Page.navigate", "{\"url\":" + quoted(url) + "}", session);
        }

        /** The text that the expression, or what it promises, comes to. It must need no escapes in JSON. */
        String run(String expression) {
            String answer = ask("Runtime.evaluate",
                    "{\"awaitPromise\":true,\"returnByValue\":true,\"expression\":" + quoted(expression) + "}", session);
            if (answer.contains("exceptionDetails")) {
                throw new IllegalStateException("the page failed: " + answer);
            }
            return value(answer, "value");
        }

        @Override
        public void close() {
            ask("Target.disposeBrowserContext", "{\"browserContextId\":\"" + context + "\"}", null);
        }
    }

    private String ask(String method, String parameters, String session) {
        var answer = new CompletableFuture<String>();
        int id = ++sent;
        waiting.put(id, answer);
        String to = session == null ? "" : ",\"sessionId\":\"" + session + "\"";
        socket.sendText("{\"id\":" + id + ",\"method\":\"" + method + "\",\"params\":" + parameters + to + "}", true).join();
        return answer.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }

    private static String value(String json, String name) {
        Matcher found = Pattern.compile("\"" + name + "\":\"([^\"]*)\"").matcher(json);
        if (!found.find()) {
            throw new IllegalStateException("no " + name + " in " + json);
        }
        return found.group(1);
    }

    /** As a string of JSON, which is one of JavaScript, too. */
    static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }

    private final class Answers implements WebSocket.Listener {
        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
            text.append(part);
            if (last) {
                Matcher id = ID.matcher(text);
                if (id.find() && id.start() == 1) {
                    waiting.remove(Integer.valueOf(id.group(1))).complete(text.toString());
                }
                text.setLength(0);
            }
            from.request(1);
            return null;
        }
    }

    @Override
    public void close() {
        process.destroy();
    }
}
