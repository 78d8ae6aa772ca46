package dev.leanloop.index.engine;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where an engine is, and what the index is called there.
 *
 * @param engine without a slash at its end
 * @param index its name: an alias, behind which whole indexes are exchanged
 */
public record EngineAddress(URI engine, String index) {

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9_-]{0,99}");

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    /**
     * Reads {@code https://host:9200/name}.
     *
     * @throws IllegalArgumentException when that is not what it says; the message says what is wrong, and quotes no password
     */
    public static EngineAddress of(String written) {
        URI uri;
        try {
            uri = new URI(written);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("that is no address; write it as https://host:9200/name", e);
        }
        if (uri.getRawUserInfo() != null) {
            throw new IllegalArgumentException("leave name and password out of the address, where others can see them: "
                    + EngineLogin.LOGIN + "=name:password in the environment says them");
        }
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        String path = uri.getRawPath() == null ? "" : uri.getRawPath().replaceAll("/+$", "");
        int slash = path.lastIndexOf('/');
        if (!(scheme.equals("https") || scheme.equals("http"))
                || uri.getHost() == null
                || slash < 0
                || uri.getRawQuery() != null
                || uri.getRawFragment() != null) {
            throw new IllegalArgumentException(
                    "an engine's address is https://host:9200/name, with the name of the index last");
        }
        String name = path.substring(slash + 1);
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "the name of an index is small letters, digits, - and _, not '" + name + "'");
        }
        return new EngineAddress(URI.create(scheme + "://" + uri.getRawAuthority() + path.substring(0, slash)), name);
    }

    /** Whether others on the way could read along. */
    public boolean isReadable() {
        return "http".equals(engine.getScheme()) && !THIS_MACHINE.contains(engine.getHost());
    }

    @Override
    public String toString() {
        return engine + "/" + index;
    }
}
