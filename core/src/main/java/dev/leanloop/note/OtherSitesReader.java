package dev.leanloop.note;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads which other sites the search finds in. Pages ask no other host, so an address is a path: from this site's folder, or from the
 * server's root.
 */
final class OtherSitesReader {

    /** So many sites are asked at each search. */
    static final int MOST = 20;

    private static final int LONGEST_NAME = 60;

    private static final String EXAMPLE = "[{name: North, at: ../north/}]";

    private static final Pattern WITH_HOST = Pattern.compile("(?i)([a-z][a-z0-9+.-]*:)?[/\\\\]{2}[^/\\\\]*(?<path>.*)");
    private static final Pattern FOLDER = Pattern.compile("/?([^/\\s?#:\\\\]+/)+");

    private final SettingsBlock root;
    private final String title;
    private final SettingsProblems problems;

    /** For the settings of a site with that title. */
    OtherSitesReader(SettingsBlock root, String title, SettingsProblems problems) {
        this.root = root;
        this.title = title;
        this.problems = problems;
    }

    /** Those with a name and a folder of their own; what is wrong with one is reported. */
    List<OtherSite> sites() {
        List<OtherSite> sites = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (SettingsBlock block : root.blocks("sites", SettingsKeys.OTHER_SITE, EXAMPLE)) {
            Optional<YamlValue.Scalar> name = block.text("name", "North");
            Optional<YamlValue.Scalar> at = block.text("at", "../north/");
            if (name.isEmpty() || at.isEmpty()) {
                missing(block, name.isEmpty());
            } else if (isFit(name.orElseThrow(), names)) {
                folder(at.orElseThrow()).ifPresent(folder -> {
                    if (sites.size() < MOST) {
                        sites.add(new OtherSite(name.orElseThrow().text(), folder));
                    } else {
                        problems.at(
                                block.span(),
                                "more than " + MOST + " other sites; the first " + MOST + " are searched");
                    }
                });
            }
        }
        return sites;
    }

    private void missing(SettingsBlock block, boolean name) {
        String key = name ? "name" : "at";
        // What stands there in another shape was reported already.
        if (!block.keys().contains(key)) {
            problems.at(
                    block.span(),
                    "a site has no '" + key + "'",
                    block.withFirst(name ? "name: North" : "at: ../north/"));
        }
    }

    private boolean isFit(YamlValue.Scalar name, Set<String> names) {
        if (name.text().length() > LONGEST_NAME) {
            problems.at(name.span(), "the name of a site has at most " + LONGEST_NAME + " characters");
            return false;
        }
        if (name.text().equals(title)) {
            problems.at(name.span(), "'" + name.text() + "' is this site's own name: hits could not tell which");
            return false;
        }
        if (!names.add(name.text())) {
            problems.at(name.span(), "'" + name.text() + "' names two sites: hits could not tell which");
            return false;
        }
        return true;
    }

    private Optional<String> folder(YamlValue.Scalar at) {
        String text = at.text();
        Matcher host = WITH_HOST.matcher(text);
        if (host.matches()) {
            String path = closed(host.group("path").isEmpty() ? "/" : host.group("path"));
            problems.at(
                    at.span(),
                    "'" + text
                            + "' names a host: the search asks no other one; for a site of the same server write its path",
                    isFolder(path) ? problems.fixed(at, path) : "");
            return Optional.empty();
        }
        String folder = closed(text);
        if (!isFolder(folder)) {
            String better = closed(text.replace('\\', '/').replaceAll("[?#].*", ""));
            problems.at(
                    at.span(),
                    "'" + text + "' is no folder of another site: names with slashes, '../' for the folder above",
                    isFolder(better) ? problems.fixed(at, better) : "");
            return Optional.empty();
        }
        return Optional.of(folder);
    }

    /** With a slash at its end, without the page that a browser shows for a folder. */
    private static String closed(String path) {
        String folder = path.replaceAll("(^|/)index\\.html$", "$1");
        return folder.isEmpty() || folder.endsWith("/") ? folder : folder + "/";
    }

    private static boolean isFolder(String path) {
        return path.equals("/") || FOLDER.matcher(path).matches() && !path.matches("(\\./)+");
    }
}
