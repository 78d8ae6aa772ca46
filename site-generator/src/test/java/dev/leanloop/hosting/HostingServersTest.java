package dev.leanloop.hosting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.leanloop.site.template.Templates;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The files of {@code docs/hosting} in the servers that they are for, on this machine: only the name, the folder, the passwords and TLS
 * are changed. A server that is not installed is left out.
 */
final class HostingServersTest {

    private static final Path EXAMPLES = Path.of("..", "docs", "hosting");
    private static final Path RECIPE =
            Path.of("src/main/resources/dev/leanloop/starter/recipes/server/.leanloop/nginx.conf");
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String PASSWORD = "secret of the test";
    private static final String POLICY = Templates.CONTENT_SECURITY_POLICY + "; frame-ancestors 'none'";
    private static final String ASSET = "/assets/site.0123456789abcdef.css";

    @TempDir
    private Path temporary;

    private final HttpClient client = HttpClient.newHttpClient();
    private Path site;
    private int port;
    private List<Process> running;

    @BeforeEach
    void makeSite() throws IOException {
        running = new ArrayList<>();
        site = Files.createDirectory(temporary.resolve("site"));
        for (String file : List.of("index.html", "customers/acme/index.html", ASSET.substring(1), ".leanloop/files")) {
            Files.createDirectories(site.resolve(file).getParent());
            Files.writeString(site.resolve(file), "content of " + file);
        }
        // Servers give up their rights and must still come in.
        for (Path folder = site; folder.startsWith(temporary); folder = folder.getParent()) {
            assertThat(folder.toFile().setExecutable(true, false)).isTrue();
            assertThat(folder.toFile().setReadable(true, false)).isTrue();
        }
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
    }

    @AfterEach
    void stop() throws InterruptedException {
        for (Process server : running) {
            server.descendants().forEach(ProcessHandle::destroy);
            server.destroy();
            if (!server.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                server.destroyForcibly();
            }
        }
    }

    /** A server, the file that is for it, and how Debian calls it. */
    enum Server {
        NGINX("nginx", "nginx.conf", "nginx-light"),
        APACHE("apache2", "apache.conf", "apache2"),
        CADDY("caddy", "Caddyfile", "caddy");

        private final String program;
        private final String file;
        private final String debian;

        Server(String program, String file, String debian) {
            this.program = program;
            this.file = file;
            this.debian = debian;
        }
    }

    @ParameterizedTest
    @EnumSource(Server.class)
    void theServerDoesWhatItsFileIsFor(Server server) throws IOException, InterruptedException {
        start(server, Files.readString(EXAMPLES.resolve(server.file)));

        assertThat(status("/", "")).as("without a password").isEqualTo(401);
        for (String path : List.of("/", "/customers/acme/", ASSET)) {
            HttpResponse<String> answer = get(path, PASSWORD);
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            assertThat(answer.body()).as(path).startsWith("content of ");
            assertHeaders(answer);
        }
        assertHeaders(get("/gone.html", PASSWORD));
        assertThat(status("/gone.html", PASSWORD)).isEqualTo(404);
        assertThat(status("/.leanloop/files", PASSWORD)).isEqualTo(404);
        assertThat(status("/%2eleanloop/files", PASSWORD)).isEqualTo(404);
        assertThat(status("/assets/", PASSWORD)).as("no list of files").isIn(403, 404);
    }

    @Test
    void theRecipeKeepsItsHeadersForEveryFile() throws IOException, InterruptedException {
        start(Server.NGINX, Files.readString(RECIPE));

        assertThat(status("/", "")).isEqualTo(401);
        assertThat(get("/", PASSWORD).headers().firstValue("cache-control")).contains("no-cache");
        assertThat(get(ASSET, PASSWORD).headers().allValues("cache-control"))
                .anyMatch(value -> value.contains("immutable"));
        for (String path : List.of("/", ASSET)) {
            assertHeaders(get(path, PASSWORD));
        }
        assertThat(status("/.leanloop/files", PASSWORD)).isEqualTo(404);
    }

    @Test
    void aFileWithoutTheHeaderWouldBeFound() throws IOException, InterruptedException {
        String file = Files.readString(EXAMPLES.resolve(Server.NGINX.file));
        start(Server.NGINX, file.replaceFirst("add_header Referrer-Policy[^;]*;", ""));

        assertThat(get("/", PASSWORD).headers().map()).doesNotContainKey("referrer-policy");
    }

    private static void assertHeaders(HttpResponse<String> answer) {
        Map<String, List<String>> headers = answer.headers().map();
        assertThat(headers).containsEntry("content-security-policy", List.of(POLICY));
        assertThat(headers).containsEntry("referrer-policy", List.of("no-referrer"));
        assertThat(headers).containsEntry("x-content-type-options", List.of("nosniff"));
        assertThat(headers).containsEntry("x-robots-tag", List.of("noindex, nofollow"));
    }

    private int status(String path, String password) throws IOException, InterruptedException {
        return get(path, password).statusCode();
    }

    private HttpResponse<String> get(String path, String password) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        if (!password.isEmpty()) {
            String pair = Base64.getEncoder().encodeToString(("reader:" + password).getBytes(StandardCharsets.UTF_8));
            request.header("Authorization", "Basic " + pair);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private void start(Server server, String file) throws IOException, InterruptedException {
        Path program = program(server.program);
        assumeTrue(
                program != null, () -> server.program + " is not installed. Debian: apt-get install " + server.debian);
        List<String> command = switch (server) {
            case NGINX -> nginx(Objects.requireNonNull(program), file);
            case APACHE -> apache(Objects.requireNonNull(program), file);
            case CADDY -> caddy(Objects.requireNonNull(program), file);
        };
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(temporary.toFile())
                .redirectErrorStream(true)
                .redirectOutput(temporary.resolve("server.log").toFile());
        builder.environment().put("HOME", temporary.toString());
        builder.environment().put("XDG_DATA_HOME", temporary.toString());
        builder.environment().put("XDG_CONFIG_HOME", temporary.toString());
        Process process = builder.start();
        running.add(process);
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!answers()) {
            assertThat(process.isAlive() && System.nanoTime() < until)
                    .as(() -> server + " does not answer: " + log())
                    .isTrue();
            Thread.sleep(50);
        }
    }

    private boolean answers() throws InterruptedException {
        try {
            return get("/", "").statusCode() > 0;
        } catch (IOException e) {
            return false;
        }
    }

    private String log() {
        try {
            return Files.readString(temporary.resolve("server.log"));
        } catch (IOException e) {
            return "no log";
        }
    }

    private List<String> nginx(Path program, String file) throws IOException {
        Path passwords = passwords();
        String server = file.replaceFirst("listen 443 ssl;", "listen 127.0.0.1:" + port + ";")
                .replaceFirst("root [^;]*;", "root " + site + ";")
                .replaceFirst("auth_basic_user_file [^;]*;", "auth_basic_user_file " + passwords + ";");
        Path whole = Files.writeString(temporary.resolve("whole.conf"), """
                daemon off;
                pid nginx.pid;
                error_log stderr;
                events {}
                http {
                access_log off;
                client_body_temp_path body;
                proxy_temp_path proxy;
                fastcgi_temp_path fastcgi;
                uwsgi_temp_path uwsgi;
                scgi_temp_path scgi;
                """ + server + "}\n");
        return List.of(program.toString(), "-p", temporary.toString(), "-c", whole.toString());
    }

    private List<String> apache(Path program, String file) throws IOException {
        Path modules = Path.of("/usr/lib/apache2/modules");
        assumeTrue(Files.isDirectory(modules), "Apache's modules lie elsewhere than in Debian");
        StringBuilder whole = new StringBuilder();
        for (String module : List.of(
                "mpm_event",
                "authn_core",
                "authn_file",
                "authz_core",
                "authz_user",
                "auth_basic",
                "headers",
                "alias",
                "dir")) {
            whole.append("LoadModule ")
                    .append(module)
                    .append("_module ")
                    .append(modules)
                    .append("/mod_")
                    .append(module)
                    .append(".so\n");
        }
        whole.append("Listen 127.0.0.1:")
                .append(port)
                .append("\nServerName localhost\nPidFile apache.pid\n")
                .append("ErrorLog /dev/stderr\nUser nobody\nGroup nogroup\n")
                .append(file.replace("*:443", "127.0.0.1:" + port)
                        .replace("/srv/leanloop/team", site.toString())
                        .replace("/etc/apache2/team.htpasswd", passwords().toString()));
        Path conf = Files.writeString(temporary.resolve("whole.conf"), whole);
        return List.of(program.toString(), "-d", temporary.toString(), "-f", conf.toString(), "-DFOREGROUND");
    }

    private List<String> caddy(Path program, String file) throws IOException, InterruptedException {
        Process hashing = new ProcessBuilder(program.toString(), "hash-password", "--plaintext", PASSWORD).start();
        String hash = new String(hashing.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertThat(hashing.waitFor()).isZero();
        Path whole = Files.writeString(
                temporary.resolve("Caddyfile"),
                "{\nadmin off\n}\n"
                        + file.replaceFirst("(?m)^team\\.notes\\.example\\.org", "http://127.0.0.1:" + port)
                                .replace("/srv/leanloop/team", site.toString())
                                .replace("$2a$14$replace.this.hash", hash));
        return List.of(program.toString(), "run", "--config", whole.toString(), "--adapter", "caddyfile");
    }

    /** In a form that both servers read and every Java can write. */
    private Path passwords() throws IOException {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-1").digest(PASSWORD.getBytes(StandardCharsets.UTF_8));
            Path file = temporary.resolve("passwords");
            Files.writeString(file, "reader:{SHA}" + Base64.getEncoder().encodeToString(hash) + "\n");
            assertThat(file.toFile().setReadable(true, false)).isTrue();
            return file;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-1", e);
        }
    }

    private static Path program(String name) {
        return Stream.concat(
                        Stream.of(System.getenv("PATH").split(File.pathSeparator)), Stream.of("/usr/sbin", "/usr/bin"))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(null);
    }
}
