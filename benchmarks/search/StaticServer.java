import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * A static server on loopback that counts what it sends. It compresses texts as a common server does, and answers requests for ranges as
 * it is told. Since it counts at the source, what a worker loads is counted like what a page loads.
 */
final class StaticServer implements Closeable {

    /** What the server does with a request for ranges: all of the file, one range but all for several, or what was asked. */
    enum Ranges {
        NONE,
        SINGLE,
        MULTI
    }

    /** One response: when its request came in microseconds since 1970, the bytes of its body, and those of both heads. */
    record Sent(long at, String path, long body, long heads) {}

    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8", "css", "text/css", "js", "text/javascript", "json", "application/json",
            "svg", "image/svg+xml", "wasm", "application/wasm");
    private static final List<String> TEXTS = List.of("html", "css", "js", "json", "svg");
    private static final String BOUNDARY = "00000000000000000001";
    /** Level of gzip: common servers are set to 5 or 6. */
    private static final int GZIP_LEVEL = 6;

    private final HttpServer server;
    private final Path root;
    private final Ranges ranges;
    private final Duration delay;
    private final Map<Path, byte[]> zipped = new ConcurrentHashMap<>();
    private final List<Sent> sent = new ArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicInteger answering = new AtomicInteger();

    /** Serves the files below {@code root}, each answer as late as {@code delay} says. */
    StaticServer(Path root, Ranges ranges, Duration delay) throws IOException {
        // Otherwise a second write waits for the acknowledgement of the first, some 40 ms.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        this.root = root.toAbsolutePath().normalize();
        this.ranges = ranges;
        this.delay = delay;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/" + path;
    }

    /** What was sent since the last call. */
    synchronized List<Sent> taken() {
        var taken = List.copyOf(sent);
        sent.clear();
        return taken;
    }

    boolean isAnswering() {
        return answering.get() > 0;
    }

    private void answer(HttpExchange exchange) throws IOException {
        long at = ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now());
        answering.incrementAndGet();
        try (exchange) {
            Thread.sleep(delay);
            Path file = root.resolve(exchange.getRequestURI().getPath().substring(1)).normalize();
            long body = file.startsWith(root) && Files.isRegularFile(file) ? found(exchange, file) : missing(exchange);
            long heads = size(exchange.getRequestHeaders()) + size(exchange.getResponseHeaders())
                    + exchange.getRequestURI().toString().length() + "GET  HTTP/1.1\r\n\r\nHTTP/1.1 200 OK\r\n\r\n".length();
            synchronized (this) {
                sent.add(new Sent(at, exchange.getRequestURI().getPath(), body, heads));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            answering.decrementAndGet();
        }
    }

    private static long missing(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(404, -1);
        return 0;
    }

    private long found(HttpExchange exchange, Path file) throws IOException {
        String name = file.getFileName().toString();
        String extension = name.substring(name.lastIndexOf('.') + 1);
        Headers head = exchange.getResponseHeaders();
        head.set("Content-Type", TYPES.getOrDefault(extension, "application/octet-stream"));
        head.set("ETag", '"' + Long.toHexString(Files.size(file)) + '"');
        if (name.matches(".*\\.[0-9a-f]{10}\\..*")) {
            head.set("Cache-Control", "max-age=31536000, immutable");
        }
        if (ranges != Ranges.NONE) {
            head.set("Accept-Ranges", "bytes");
        }
        List<long[]> asked = asked(exchange, Files.size(file));
        if (!asked.isEmpty()) {
            return ranged(exchange, file, asked);
        }
        byte[] content;
        String accepted = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Accept-Encoding")).orElse("");
        if (TEXTS.contains(extension) && accepted.contains("gzip")) {
            content = zipped.computeIfAbsent(file, StaticServer::zipped);
            head.set("Content-Encoding", "gzip");
            head.set("Vary", "Accept-Encoding");
        } else {
            content = Files.readAllBytes(file);
        }
        return send(exchange, 200, content);
    }

    /** First byte, and the one after the last; none where all of the file is to be sent. */
    private List<long[]> asked(HttpExchange exchange, long length) {
        String header = exchange.getRequestHeaders().getFirst("Range");
        if (header == null || !header.startsWith("bytes=") || ranges == Ranges.NONE) {
            return List.of();
        }
        List<long[]> asked = Arrays.stream(header.substring("bytes=".length()).split(","))
                .map(range -> range.strip().split("-", -1))
                .map(ends -> new long[] {
                    Long.parseLong(ends[0]), ends[1].isEmpty() ? length : Math.min(length, Long.parseLong(ends[1]) + 1)
                })
                .toList();
        return asked.size() > 1 && ranges == Ranges.SINGLE ? List.of() : asked;
    }

    private static long ranged(HttpExchange exchange, Path file, List<long[]> asked) throws IOException {
        Headers head = exchange.getResponseHeaders();
        var body = new ByteArrayOutputStream();
        try (var content = Files.newByteChannel(file)) {
            for (long[] range : asked) {
                String place = "bytes " + range[0] + "-" + (range[1] - 1) + "/" + content.size();
                if (asked.size() == 1) {
                    head.set("Content-Range", place);
                } else {
                    body.writeBytes(("\r\n--" + BOUNDARY + "\r\nContent-Type: " + head.getFirst("Content-Type") + "\r\nContent-Range: "
                                    + place + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
                }
                var part = ByteBuffer.allocate((int) (range[1] - range[0]));
                content.position(range[0]);
                while (part.hasRemaining() && content.read(part) >= 0) {
                    continue;
                }
                body.writeBytes(part.array());
            }
        }
        if (asked.size() > 1) {
            body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.US_ASCII));
            head.set("Content-Type", "multipart/byteranges; boundary=" + BOUNDARY);
        }
        return send(exchange, 206, body.toByteArray());
    }

    private static long send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        return body.length;
    }

    private static byte[] zipped(Path file) {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes) {
            {
                def = new Deflater(GZIP_LEVEL, true);
            }
        }) {
            Files.copy(file, gzip);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("cannot read " + file, e);
        }
        return bytes.toByteArray();
    }

    private static long size(Headers headers) {
        long size = 0;
        for (var header : headers.entrySet()) {
            for (String value : header.getValue()) {
                size += header.getKey().length() + value.length() + ": \r\n".length();
            }
        }
        return size;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdown();
    }
}
