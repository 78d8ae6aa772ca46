package dev.leanloop.serve;

import dev.leanloop.digest.Sha256;
import dev.leanloop.site.page.SiteUrl;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Finds the file of a site that an address names, and none outside of it, hidden in it or behind a link. Safe to share between threads.
 */
final class SiteFiles {

    private static final int HASH_BYTES = 8;
    private static final String INDEX = "index.html";
    private static final String PAGE = "text/html; charset=utf-8";
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("html", PAGE),
            Map.entry("css", "text/css; charset=utf-8"),
            Map.entry("js", "text/javascript; charset=utf-8"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("xml", "application/atom+xml; charset=utf-8"),
            Map.entry("txt", "text/plain; charset=utf-8"),
            Map.entry("json", "application/json"),
            Map.entry("png", "image/png"),
            Map.entry("jpg", "image/jpeg"),
            Map.entry("jpeg", "image/jpeg"),
            Map.entry("gif", "image/gif"),
            Map.entry("webp", "image/webp"));

    private final Path site;

    /** Pages that are newer than those in the folder. */
    private final Map<SiteUrl, Shown> shown = new ConcurrentHashMap<>();

    SiteFiles(Path site) {
        this.site = site;
    }

    /**
     * A page that is not published yet.
     *
     * @param change the last change of the notes that it was made for
     */
    private record Shown(byte[] page, long change) {}

    /**
     * A file of the site.
     *
     * @param type as HTTP names it
     * @param content whole
     * @param hash that differs whenever the content does
     */
    record Found(String type, byte[] content, String hash) {

        boolean isPage() {
            return type.equals(PAGE);
        }
    }

    /**
     * Finds the file.
     *
     * @param address decoded, from the first {@code /} on; a folder stands for its page
     * @throws IOException when the disk fails
     */
    Optional<Found> find(String address) throws IOException {
        Optional<SiteUrl> named = page(address);
        if (named.isEmpty()) {
            return Optional.empty();
        }
        SiteUrl url = named.orElseThrow();
        Shown newer = shown.get(url);
        if (newer != null) {
            return Optional.of(new Found(PAGE, newer.page(), Sha256.digits(newer.page(), HASH_BYTES)));
        }
        try {
            Path file = site;
            for (String segment : url.file().split("/", -1)) {
                file = file.resolve(segment);
                if (Files.isSymbolicLink(file)) {
                    return Optional.empty();
                }
            }
            return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) ? Optional.of(found(file)) : Optional.empty();
        } catch (InvalidPathException | NoSuchFileException e) {
            return Optional.empty(); // No file can have such a name here, or a build removed it at this moment.
        }
    }

    /** What an address names, whether it is there or not; empty when no file of a site can have the name. */
    Optional<SiteUrl> page(String address) {
        if (!address.startsWith("/")) {
            return Optional.empty();
        }
        String name = address.substring(1) + (address.endsWith("/") ? INDEX : "");
        for (String segment : name.split("/", -1)) {
            if (segment.isEmpty() || segment.startsWith(".") || segment.indexOf('\\') >= 0) {
                return Optional.empty();
            }
        }
        return name.contains("..") ? Optional.empty() : Optional.of(SiteUrl.of(name));
    }

    /**
     * Has a page found in place of the one in the folder until {@link #publish}, unless one is found that was made for a later change.
     *
     * @param change the last one that the page was made for
     */
    void show(SiteUrl url, byte[] page, long change) {
        shown.merge(url, new Shown(page, change), (before, now) -> before.change() > change ? before : now);
    }

    /** From now on, what lies in the folder is found, but for pages that were made for a later change. */
    void publish(long change) {
        shown.values().removeIf(page -> page.change() <= change);
    }

    private static Found found(Path file) throws IOException {
        String name = file.getFileName().toString();
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        byte[] content = Files.readAllBytes(file);
        return new Found(
                TYPES.getOrDefault(ending, "application/octet-stream"), content, Sha256.digits(content, HASH_BYTES));
    }
}
