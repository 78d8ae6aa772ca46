package dev.leanloop.index;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A real OpenSearch in a process of its own, with its own libraries: the build writes where they are before integration tests. */
final class OpenSearchProcess implements AutoCloseable {

    private static final Path LIBRARIES = Path.of("target/engine.classpath");
    private static final Path SERVER = Path.of("src/test/engine/OpenSearchNode.java");
    private static final String PORT = "port ";

    private final Process process;
    private final int port;

    /** Starts one whose files lie in {@code folder}; ends with this process, whatever becomes of it. */
    OpenSearchProcess(Path folder) throws IOException {
        if (!Files.exists(LIBRARIES)) {
            throw new IOException("no " + LIBRARIES
                    + ": run ./mvnw compile antrun:run@engine.classpath -pl site-generator -am first");
        }
        Files.createDirectories(folder);
        Path log = folder.resolve("log");
        process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        Files.readString(LIBRARIES).strip(),
                        SERVER.toString(),
                        folder.toString()))
                .redirectError(log.toFile())
                .start();
        port = port(log);
    }

    private int port(Path log) throws IOException {
        // Not closed: the server goes on writing to it.
        var output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith(PORT)) {
                return Integer.parseInt(line.substring(PORT.length()));
            }
        }
        throw new IOException("OpenSearch did not start: " + Files.readString(log));
    }

    /** The address of an index of this name. */
    String url(String name) {
        return "http://127.0.0.1:" + port + "/" + name;
    }

    /** What it answers at a path. */
    String get(String path) throws IOException {
        return send(HttpRequest.newBuilder(URI.create(url(path))).build());
    }

    /** Makes an index, or whatever else JSON makes at a path. */
    void put(String index, String body) throws IOException {
        send(HttpRequest.newBuilder(URI.create(url(index)))
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(body))
                .build());
    }

    private static String send(HttpRequest request) throws IOException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.ofString()).body();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
