package dev.leanloop.index.engine;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/** Who asks: read from the environment, never from a command line or a file, and never printed. */
public final class EngineLogin {

    /** Holds {@code name:password}. */
    public static final String LOGIN = "LEANLOOP_ENGINE_LOGIN";

    /** Holds a bearer token. */
    public static final String TOKEN = "LEANLOOP_ENGINE_TOKEN";

    private final String header;

    private EngineLogin(String header) {
        this.header = header;
    }

    /**
     * What the environment says.
     *
     * @throws IllegalArgumentException when it says two things, or something that is no login; the message quotes neither
     */
    public static EngineLogin of(Map<String, String> environment) {
        String login = environment.getOrDefault(LOGIN, "");
        String token = environment.getOrDefault(TOKEN, "");
        if (!login.isEmpty() && !token.isEmpty()) {
            throw new IllegalArgumentException("set " + LOGIN + " or " + TOKEN + ", not both");
        }
        if (!login.isEmpty() && login.indexOf(':') <= 0) {
            throw new IllegalArgumentException(LOGIN + " is name:password");
        }
        if (!token.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
            throw new IllegalArgumentException(
                    TOKEN + " holds what no token has: a blank, a line's end or another character");
        }
        if (!login.isEmpty()) {
            return new EngineLogin(
                    "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8)));
        }
        return new EngineLogin(token.isEmpty() ? "" : "Bearer " + token);
    }

    /** The value of the request's header {@code Authorization}, if anybody is named. */
    Optional<String> header() {
        return Optional.of(header).filter(value -> !value.isEmpty());
    }

    /** Whether nobody is named. */
    public boolean isNobody() {
        return header.isEmpty();
    }

    @Override
    public String toString() {
        return isNobody() ? "nobody" : "somebody";
    }
}
