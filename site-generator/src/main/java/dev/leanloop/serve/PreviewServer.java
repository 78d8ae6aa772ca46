package dev.leanloop.serve;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.leanloop.site.page.SiteUrl;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Serves a site's folder to browsers on this machine, and has its pages follow along.
 *
 * <p>Listens on loopback. Answers only requests that name this machine as their host, so that no page of another site can read the
 * notes by a name that leads here (DNS rebinding); only {@code GET} and {@code HEAD}; and nothing but the site's own files. Safe to
 * share between threads.
 */
final class PreviewServer implements Closeable {

    /** Below it lies what belongs to the preview and not to the site; no file of a site has such a name. */
    private static final String OWN = "/.leanloop/";

    private static final String SCRIPT = OWN + "reload.js";
    private static final String EVENTS = OWN + "events";
    private static final String PAGE_PARAMETER = "page=";
    private static final String HEAD_END = "</head>";

    private final HttpServer server;
    private final ExecutorService threads;
    private final SiteFiles files;
    private final Listeners listeners = new Listeners();

    /** How often each page is open. */
    private final Map<SiteUrl, Integer> open = new ConcurrentHashMap<>();

    private final byte[] script;
    private final Set<String> hosts;

    private PreviewServer(HttpServer server, ExecutorService threads, SiteFiles files, byte[] script) {
        this.server = server;
        this.threads = threads;
        this.files = files;
        this.script = script;
        int port = server.getAddress().getPort();
        this.hosts = Set.of("127.0.0.1:" + port, "localhost:" + port, "[::1]:" + port);
    }

    /**
     * Begins to serve.
     *
     * @param port to listen on; 0 for any that is free
     * @throws IOException when the port is taken; the message says what to do
     */
    static PreviewServer start(Path site, int port) throws IOException {
        HttpServer http;
        try {
            http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (BindException e) {
            throw new IOException("port " + port + " is in use: name another one with --port, or 0 for any", e);
        }
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        var server = new PreviewServer(http, threads, new SiteFiles(site), script());
        http.createContext("/", server::answer);
        http.setExecutor(threads);
        http.start();
        return server;
    }

    private static byte[] script() throws IOException {
        try (InputStream in = PreviewServer.class.getResourceAsStream("reload.js")) {
            if (in == null) {
                throw new IOException("the program lacks its own file reload.js");
            }
            return in.readAllBytes();
        }
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    /** The pages that are open in a browser, or were some seconds ago. */
    Set<SiteUrl> openPages() {
        return Set.copyOf(open.keySet());
    }

    /** Serves a page in place of the one in the folder until the site is published with the change that the page was made for. */
    void show(SiteUrl page, String html, long change) {
        files.show(page, html.getBytes(StandardCharsets.UTF_8), change);
    }

    /** Serves what lies in the folder, but for pages that were made for a later change. */
    void publish(long change) {
        files.publish(change);
    }

    /** Tells every open page, and those that are opened later until something else is told. */
    void tell(String event, String text) {
        listeners.tell(event, text);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String host = exchange.getRequestHeaders().getFirst("Host");
            String method = exchange.getRequestMethod();
            String path = exchange.getRequestURI().getPath();
            if (host == null || !hosts.contains(host)) {
                refuse(exchange, 421, "This preview answers only to its own address.");
            } else if (!method.equals("GET") && !method.equals("HEAD")) {
                exchange.getResponseHeaders().set("Allow", "GET, HEAD");
                refuse(exchange, 405, "A preview can only be read.");
            } else if (path == null) {
                refuse(exchange, 400, "This is no address of a page.");
            } else if (path.equals(EVENTS)) {
                events(exchange);
            } else if (path.equals(SCRIPT)) {
                send(exchange, 200, "text/javascript; charset=utf-8", script);
            } else {
                file(exchange, path);
            }
        }
    }

    private void file(HttpExchange exchange, String path) throws IOException {
        Optional<SiteFiles.Found> found = files.find(path);
        if (found.isEmpty()) {
            refuse(exchange, 404, "There is no such page. Its note may have been renamed or removed.");
            return;
        }
        SiteFiles.Found file = found.orElseThrow();
        exchange.getResponseHeaders().set("ETag", '"' + file.hash() + '"');
        send(exchange, 200, file.type(), file.isPage() ? followingAlong(file) : file.content());
    }

    /** The page with one more script, which knows what the page was made from. */
    private static byte[] followingAlong(SiteFiles.Found page) {
        String html = new String(page.content(), StandardCharsets.UTF_8);
        int end = html.indexOf(HEAD_END);
        String tag = "<script src=\"" + SCRIPT + "?page=" + page.hash() + "\" defer></script>\n";
        return end < 0
                ? page.content()
                : (html.substring(0, end) + tag + html.substring(end)).getBytes(StandardCharsets.UTF_8);
    }

    private void events(HttpExchange exchange) throws IOException {
        head(exchange.getResponseHeaders(), "text/event-stream; charset=utf-8");
        if (exchange.getRequestMethod().equals("HEAD")) {
            exchange.sendResponseHeaders(200, -1);
            return;
        }
        exchange.sendResponseHeaders(200, 0);
        Optional<SiteUrl> page = files.page(pageOf(exchange));
        page.ifPresent(url -> open.merge(url, 1, Integer::sum));
        try {
            listeners.serve(exchange.getResponseBody());
        } finally {
            page.ifPresent(url -> open.computeIfPresent(url, (gone, count) -> count == 1 ? null : count - 1));
        }
    }

    /** The address of the page that listens. */
    private static String pageOf(HttpExchange exchange) {
        String query = exchange.getRequestURI().getQuery();
        return query != null && query.startsWith(PAGE_PARAMETER) ? query.substring(PAGE_PARAMETER.length()) : "";
    }

    private static void refuse(HttpExchange exchange, int status, String why) throws IOException {
        send(exchange, status, "text/plain; charset=utf-8", (why + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] content) throws IOException {
        head(exchange.getResponseHeaders(), type);
        if (exchange.getRequestMethod().equals("HEAD")) {
            exchange.getResponseHeaders().set("Content-Length", Integer.toString(content.length));
            exchange.sendResponseHeaders(status, -1);
            return;
        }
        exchange.sendResponseHeaders(status, content.length == 0 ? -1 : content.length);
        exchange.getResponseBody().write(content);
    }

    private static void head(Headers headers, String type) {
        headers.set("Content-Type", type);
        headers.set("Cache-Control", "no-store");
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
    }

    @Override
    public void close() {
        listeners.close();
        server.stop(0);
        threads.shutdownNow();
    }
}
