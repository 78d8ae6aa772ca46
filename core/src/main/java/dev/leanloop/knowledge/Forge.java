package dev.leanloop.knowledge;

import dev.leanloop.history.Remote;
import dev.leanloop.note.ForgeKind;
import dev.leanloop.note.ForgeSettings;
import dev.leanloop.note.NotePath;
import dev.leanloop.note.Settings;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Where the notes are kept on the web, for links that edit a note or show its versions.
 *
 * <p>What {@code leanloop.yml} says counts first; what it leaves open is made of git's {@code origin}, if its host or {@code
 * forge.like} tells what kind of forge it is. Nothing of a user name or a password in that address is kept.
 *
 * @param edit where a note is edited, with {@link Settings#PATH} in the place of its path; empty when nobody knows
 * @param history where its versions are shown, likewise
 */
public record Forge(String edit, String history) {

    /** Nobody knows. */
    public static final Forge UNKNOWN = new Forge("", "");

    static Forge of(ForgeSettings said, Optional<Remote> origin) {
        Forge found = origin.flatMap(remote -> Optional.ofNullable(said.like())
                        .or(() -> ForgeKind.ofHost(remote.host()))
                        .map(kind -> of(kind, remote)))
                .orElse(UNKNOWN);
        return new Forge(
                said.edit().isEmpty() ? found.edit : said.edit(),
                said.history().isEmpty() ? found.history : said.history());
    }

    private static Forge of(ForgeKind kind, Remote remote) {
        String project = "https://" + remote.host() + "/" + encoded(remote.project());
        return new Forge(project + filled(kind.edit(), remote), project + filled(kind.history(), remote));
    }

    private static String filled(String pattern, Remote remote) {
        return pattern.replace(ForgeKind.BRANCH, encoded(remote.branch()))
                .replace(Settings.PATH, encoded(remote.folder()) + Settings.PATH);
    }

    /** Where a note is edited; empty when nobody knows. For a day of a log file it is the file. */
    public Optional<String> edit(NotePath note) {
        return address(edit, note);
    }

    /** Where a note's versions are shown; empty when nobody knows. */
    public Optional<String> history(NotePath note) {
        return address(history, note);
    }

    private static Optional<String> address(String pattern, NotePath note) {
        return pattern.isEmpty()
                ? Optional.empty()
                : Optional.of(pattern.replace(Settings.PATH, encoded(note.file().value())));
    }

    private static String encoded(String path) {
        return Arrays.stream(path.split("/", -1))
                .map(part -> URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20"))
                .collect(Collectors.joining("/"));
    }
}
