package dev.leanloop.index.engine;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executors;

/** An OpenSearch that has nothing yet and takes everything, but for what a test has it answer instead; and what it was asked. */
final class FaultyEngine implements Closeable {

    static final String FRESH = "/notes-20260301102030456";
    static final String SECRET = "the words of a note";

    final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    final List<String> logins = Collections.synchronizedList(new ArrayList<>());
    Fault fault = (request, times) -> null;
    private final HttpServer server;

    /** What to answer in place of what a healthy engine would: a status and a body, or null. */
    interface Fault {
        String answer(String request, int times);
    }

    FaultyEngine() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/notes";
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        String request = exchange.getRequestMethod() + " " + exchange.getRequestURI();
        asked.add(request);
        logins.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
        String answer = fault.answer(request, Collections.frequency(asked, request));
        if (answer == null) {
            answer = healthy(request, new String(body, StandardCharsets.UTF_8));
        }
        if (answer.isEmpty()) {
            exchange.close(); // Half an answer: the connection ends.
            return;
        }
        byte[] bytes = answer.substring(4).getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(Integer.parseInt(answer.substring(0, 3)), bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    /** An OpenSearch that has nothing yet and takes everything. */
    private static String healthy(String request, String body) {
        if (request.equals("GET /")) {
            return "200 {\"version\":{\"distribution\":\"opensearch\",\"number\":\"3.9.0\"}}";
        }
        if (request.startsWith("GET /_alias/") || request.equals("GET /notes")) {
            return "404 {\"error\":{\"type\":\"index_not_found_exception\"},\"status\":404}";
        }
        if (request.endsWith("/_bulk")) {
            long actions =
                    body.lines().filter(line -> line.startsWith("{\"create\"")).count();
            return "200 {\"items\":[" + String.join(",", Collections.nCopies((int) actions, item(201))) + "]}";
        }
        if (request.equals("GET " + FRESH + "/_mapping")) {
            return "200 {\"" + FRESH.substring(1) + "\":"
                    + mapping("{\"format\":" + Schema.FORMAT + ",\"language\":\"ENGLISH\",\"audience\":\"team\"}")
                    + "}";
        }
        if (request.endsWith("/_count")) {
            return "200 {\"count\":2}";
        }
        return "200 {\"acknowledged\":true}";
    }

    static String mapping(String mark) {
        return "{\"mappings\":{\"_meta\":{\"leanloop\":" + mark + "}}}";
    }

    static String item(int status) {
        return "{\"create\":{\"status\":" + status + ",\"error\":{\"type\":\"mapper_parsing_exception\",\"reason\":\""
                + SECRET + "\"}}}";
    }
}
