package dev.leanloop.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is asked of the server byte by byte, as a browser would not. */
final class PreviewServerTest {

    private static final String CANARY = "canary-of-the-notes";

    @TempDir
    private Path temporary;

    private PreviewServer server;
    private int port;

    @BeforeEach
    void serve() throws IOException {
        Path site = temporary.resolve("site");
        Files.createDirectories(site.resolve("customers/acme"));
        Files.createDirectories(site.resolve(".leanloop"));
        Files.writeString(site.resolve("index.html"), "<html><head></head><body>home</body></html>");
        Files.writeString(site.resolve("customers/acme/index.html"), "<html><head></head><body>acme</body></html>");
        Files.writeString(site.resolve(".leanloop/files"), CANARY);
        Files.writeString(temporary.resolve("secret.md"), CANARY);
        Files.createSymbolicLink(site.resolve("link.md"), temporary.resolve("secret.md"));
        Files.createSymbolicLink(site.resolve("out"), temporary);
        server = PreviewServer.start(site, 0);
        port = URI.create(server.address()).getPort();
    }

    @AfterEach
    void end() {
        server.close();
    }

    @Test
    void listensOnLoopbackOnly() {
        assertThat(URI.create(server.address()).getHost()).isEqualTo("127.0.0.1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/index.html", "/customers/acme/", "/customers/acme/index.html", "/customers%2Facme/"})
    void pagesAreServedWithTheScriptThatFollowsAlong(String path) throws IOException {
        String answer = get(path);

        assertThat(answer)
                .startsWith("HTTP/1.1 200")
                .contains("<script src=\"/.leanloop/reload.js?page=")
                .containsIgnoringCase("x-content-type-options: nosniff")
                .containsIgnoringCase("cache-control: no-store");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/../secret.md",
                "/%2e%2e/secret.md",
                "/..%2fsecret.md",
                "/customers/../../secret.md",
                "/.leanloop/files",
                "/%2eleanloop/files",
                "/link.md",
                "/out/secret.md",
                "/out/site/index.html",
                "//etc/passwd",
                "/etc/passwd",
                "/..%5csecret.md",
                "/index.html%00.md",
                "/customers/acme",
                "/customers//acme/",
                "/./index.html",
                "/index.html/",
                "/no-such.html",
                "http://evil.example/../secret.md",
                "*"
            })
    void nothingButFilesOfTheSiteIsServed(String path) throws IOException {
        String answer = get(path);

        assertThat(answer)
                .doesNotStartWith("HTTP/1.1 200")
                .doesNotContain(CANARY)
                .doesNotContain("\tat ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example",
                "evil.example:80",
                "127.0.0.1",
                "127.0.0.1.evil.example",
                "localhost:1",
                "::1",
                ""
            })
    void anotherHostsNameIsRefused(String host) throws IOException {
        assertThat(send("GET / HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n"))
                .doesNotStartWith("HTTP/1.1 200")
                .doesNotContain("home");
    }

    @Test
    void aRequestWithoutAHostIsRefused() throws IOException {
        assertThat(send("GET / HTTP/1.1\r\nConnection: close\r\n\r\n")).doesNotContain("home");
        assertThat(send("GET / HTTP/1.0\r\n\r\n")).doesNotContain("home");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT", "PROPFIND", "get"})
    void onlyReadingIsAllowed(String method) throws IOException {
        String answer = send(method + " / HTTP/1.1\r\nHost: 127.0.0.1:" + port
                + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");

        assertThat(answer).doesNotStartWith("HTTP/1.1 200").doesNotContain("home");
    }

    @Test
    void headHasNoBody() throws IOException {
        String answer = send("HEAD / HTTP/1.1\r\nHost: localhost:" + port + "\r\nConnection: close\r\n\r\n");

        assertThat(answer)
                .startsWith("HTTP/1.1 200")
                .containsIgnoringCase("etag:")
                .endsWith("\r\n\r\n");
    }

    /** None of them may be answered with a note, or stop the server. */
    @Test
    void oddRequestsDoNoHarm() throws IOException {
        List<String> requests = new ArrayList<>(List.of(
                "",
                "\r\n\r\n",
                "GET\r\n\r\n",
                "GET /\r\n\r\n",
                "GET / HTTP/9.9\r\n\r\n",
                "GET /%zz HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\nHost: evil.example\r\nConnection: close\r\n\r\n",
                "GET /" + "a".repeat(20_000) + " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\nConnection: close\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\nRange: bytes=5-2\r\nConnection: close\r\n\r\n"));
        for (int c = 0; c < 128; c++) {
            requests.add("GET /" + (char) c + "../secret.md HTTP/1.1\r\nHost: 127.0.0.1:" + port
                    + "\r\nConnection: close\r\n\r\n");
        }
        for (String request : requests) {
            assertThat(send(request)).as(request).doesNotContain(CANARY);
        }

        assertThat(requests).hasSizeGreaterThan(130);
        assertThat(get("/")).startsWith("HTTP/1.1 200");
    }

    @Test
    void aPageThatWaitsHearsWhatIsToldAndWhatWasToldLast() throws IOException {
        server.tell("built", "customers/x.md:1: E01 no customer\nanother");
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream()
                    .write(("GET /.leanloop/events HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            String heard = readUntil(socket, "data: another");
            server.tell("failed", "no disk");
            heard += readUntil(socket, "no disk");

            assertThat(heard)
                    .contains("text/event-stream")
                    .contains("event: built\ndata: customers/x.md:1: E01 no customer\ndata: another")
                    .contains("event: failed\ndata: no disk");
        }
    }

    private static String readUntil(Socket socket, String words) throws IOException {
        var heard = new StringBuilder();
        byte[] buffer = new byte[1024];
        while (heard.indexOf(words) < 0) {
            int read = socket.getInputStream().read(buffer);
            if (read < 0) {
                break;
            }
            heard.append(new String(buffer, 0, read, StandardCharsets.UTF_8));
        }
        return heard.toString();
    }

    private String get(String path) throws IOException {
        return send("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\nConnection: close\r\n\r\n");
    }

    private String send(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
