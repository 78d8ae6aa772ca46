package dev.leanloop.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Where a system keeps what can be made anew. */
final class Caches {

    private static final String OURS = "leanloop";

    private Caches() {}

    /**
     * Our folder in the person's cache folder: Windows names it in {@code LOCALAPPDATA}, other systems in {@code XDG_CACHE_HOME},
     * else it is {@code .cache} in {@code HOME} (XDG base directory specification 0.8).
     */
    static Optional<Path> folder(Map<String, String> environment) {
        return Stream.of(
                        named(environment, "LOCALAPPDATA", ""),
                        named(environment, "XDG_CACHE_HOME", ""),
                        named(environment, "HOME", ".cache"))
                .flatMap(Optional::stream)
                .findFirst()
                .map(cache -> cache.resolve(OURS));
    }

    private static Optional<Path> named(Map<String, String> environment, String variable, String within) {
        return Optional.ofNullable(environment.get(variable))
                .filter(folder -> !folder.isBlank())
                .map(folder -> Path.of(folder).resolve(within))
                .filter(Path::isAbsolute);
    }

    /** A name for what is kept of a folder of notes, which does not tell where that is. */
    static String nameOf(Path notes) {
        return UUID.nameUUIDFromBytes(notes.toString().getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
