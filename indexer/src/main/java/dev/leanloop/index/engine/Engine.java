package dev.leanloop.index.engine;

import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;

/**
 * Speaks HTTP with one engine. No redirect is followed, so nothing is sent to a host that was not named. What cannot be reached, or says
 * that it is busy, is asked again up to {@value #TRIES} times, if asking twice does no harm.
 */
final class Engine implements Closeable {

    static final int TRIES = 4;

    private static final Duration CONNECT = Duration.ofSeconds(10);

    /** For everything but what takes long on purpose. */
    private static final Duration ANSWER = Duration.ofSeconds(60);

    /** For merging and copying whole indexes. */
    private static final Duration LONG_WORK = Duration.ofMinutes(30);

    /** Too many requests, or a gateway that found nobody. */
    private static final Set<Integer> BUSY = Set.of(429, 502, 503, 504);

    /** What an engine calls a failure: {@code index_not_found_exception}. Anything else could be a note's words. */
    private static final Pattern KIND = Pattern.compile("[a-z_]{1,80}");

    private final EngineAddress address;
    private final EngineLogin login;
    private final Pauses pauses;
    private final HttpClient client;

    /** How long to wait before another try: a seam for tests. */
    @FunctionalInterface
    interface Pauses {
        void wait(Duration pause) throws InterruptedException;
    }

    Engine(EngineAddress address, EngineLogin login, Pauses pauses) {
        this.address = address;
        this.login = login;
        this.pauses = pauses;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(CONNECT)
                .proxy(ProxySelector.getDefault())
                .build();
    }

    /** What came back. */
    record Answer(int status, Json body) {
        boolean isMissing() {
            return status == 404;
        }
    }

    /** Whether a request may be sent again when nobody knows whether it was carried out. */
    enum Again {
        HARMLESS,
        NOT_SURE
    }

    /** A request: {@code what} it does, as it stands behind "could not". */
    record Ask(String what, String method, String path, byte[] body, String type, Again again, Duration patience) {

        static Ask get(String what, String path) {
            return new Ask(what, "GET", path, new byte[0], "", Again.HARMLESS, ANSWER);
        }

        static Ask post(String what, String path, Object body) {
            return new Ask(what, "POST", path, Json.write(body), "application/json", Again.HARMLESS, ANSWER);
        }

        static Ask put(String what, String path, Object body) {
            return new Ask(what, "PUT", path, Json.write(body), "application/json", Again.HARMLESS, ANSWER);
        }

        static Ask delete(String what, String path) {
            return new Ask(what, "DELETE", path, new byte[0], "", Again.HARMLESS, ANSWER);
        }

        static Ask lines(String what, String path, byte[] lines) {
            return new Ask(what, "POST", path, lines, "application/x-ndjson", Again.HARMLESS, ANSWER);
        }

        Ask once() {
            return new Ask(what, method, path, body, type, Again.NOT_SURE, patience);
        }

        Ask patiently() {
            return new Ask(what, method, path, body, type, again, LONG_WORK);
        }
    }

    EngineAddress address() {
        return address;
    }

    /** Asks, and takes an answer that says it was done, or that what was asked about is not there. */
    Answer ask(Ask ask) throws IOException {
        Answer answer = answer(ask);
        if (answer.status() / 100 == 2 || answer.isMissing()) {
            return answer;
        }
        throw refused(ask, answer);
    }

    /** Asks, and takes only an answer that says it was done. */
    Json done(Ask ask) throws IOException {
        Answer answer = ask(ask);
        if (answer.isMissing()) {
            throw refused(ask, answer);
        }
        return answer.body();
    }

    private Answer answer(Ask ask) throws IOException {
        for (int attempt = 1; ; attempt++) {
            boolean last = attempt == TRIES;
            try {
                HttpResponse<byte[]> response = client.send(request(ask), BodyHandlers.ofByteArray());
                boolean again = BUSY.contains(response.statusCode())
                        && (ask.again() == Again.HARMLESS || response.statusCode() == 429);
                if (!again || last) {
                    return new Answer(response.statusCode(), Json.read(response.body()));
                }
            } catch (SSLException e) {
                throw new EngineException(
                        could(ask) + ": its certificate or its TLS is not accepted (" + e.getMessage() + ")",
                        "Let Java trust its authority: LEANLOOP_JAVA_OPTS=-Djavax.net.ssl.trustStore=FILE.",
                        e);
            } catch (IOException e) {
                if (last || !(e instanceof ConnectException || ask.again() == Again.HARMLESS)) {
                    throw unreachable(ask, e);
                }
            } catch (InterruptedException e) {
                throw interrupted(e);
            }
            pause(attempt);
        }
    }

    /** Waits before another try, longer each time. */
    void pause(int attempt) throws InterruptedIOException {
        try {
            pauses.wait(Duration.ofMillis(250L << attempt));
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static InterruptedIOException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        var interrupted = new InterruptedIOException("interrupted while an engine was asked");
        interrupted.initCause(e);
        return interrupted;
    }

    private HttpRequest request(Ask ask) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address.engine() + ask.path()))
                .timeout(ask.patience())
                .method(
                        ask.method(),
                        ask.body().length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(ask.body()));
        if (!ask.type().isEmpty()) {
            request.header("Content-Type", ask.type());
        }
        login.header().ifPresent(header -> request.header("Authorization", header));
        return request.build();
    }

    private String could(Ask ask) {
        return "could not " + ask.what() + " at " + address.engine();
    }

    private EngineException unreachable(Ask ask, IOException cause) {
        if (cause instanceof HttpTimeoutException && !(cause instanceof java.net.http.HttpConnectTimeoutException)) {
            return new EngineException(
                    could(ask) + ": no answer within " + ask.patience().toSeconds() + " s",
                    "See whether the engine is well, then run it again: what was finished stays, the rest is done then.",
                    cause);
        }
        String why = Optional.ofNullable(cause.getMessage()).orElse("nobody answers");
        return new EngineException(
                could(ask) + ": it cannot be reached (" + why + ")",
                "See whether the address is right and the engine runs, then run it again.",
                cause);
    }

    private EngineException refused(Ask ask, Answer answer) {
        return new EngineException(
                could(ask) + ": it says " + said(answer.status(), answer.body()), advice(answer.status()));
    }

    /** A status, and what the engine calls it. */
    static String said(int status, Json body) {
        String kind = body.at("error", "type").text();
        return status + (KIND.matcher(kind).matches() ? ", " + kind : "");
    }

    private String advice(int status) {
        return switch (status) {
            case 401 ->
                login.isNobody()
                        ? "It wants a login: set " + EngineLogin.LOGIN + "=name:password, or " + EngineLogin.TOKEN + "."
                        : "It does not know this login: see what " + EngineLogin.LOGIN + " or " + EngineLogin.TOKEN
                                + " says.";
            case 403 ->
                "This login may not do that: docs/engine.md says what it needs; a full disk there has the same answer.";
            case 301, 302, 307, 308 -> "It sends requests elsewhere; name that address, if you trust it.";
            case 404 -> "It may have been replaced meanwhile: run it again.";
            case 409 -> "Another run may be at work there: wait for its end, then run it again.";
            case 413 -> "A limit on the way, such as a proxy's, is below the 2 MB that are sent at a time; raise it.";
            case 429, 502, 503, 504 -> "It is too busy, or not well; run it again later.";
            default -> "See what the engine's log says of it, then run it again.";
        };
    }

    @Override
    public void close() {
        client.close();
    }
}
