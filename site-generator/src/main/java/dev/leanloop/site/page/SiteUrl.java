package dev.leanloop.site.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A place on the site: a file relative to the site's root, and an anchor within it.
 *
 * <p>Pages link to each other relatively, so that the site works from any folder of any server and from a disk.
 *
 * @param file with {@code /}, portable on every file system, for example {@code customers/acme/index.html}
 * @param fragment the anchor as the page's {@code id} has it, not encoded; empty for the page as a whole
 */
public record SiteUrl(String file, String fragment) implements Comparable<SiteUrl> {

    public SiteUrl {
        if (file.isEmpty() || file.startsWith("/") || file.contains("//") || leadsUp(file)) {
            throw new IllegalArgumentException("not a file inside the site: '" + file + "'");
        }
    }

    private static boolean leadsUp(String file) {
        return file.contains("..")
                && (file.equals("..") || file.startsWith("../") || file.endsWith("/..") || file.contains("/../"));
    }

    /** As a record's own, which is slow until it is compiled twice: each link of each page asks. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SiteUrl url && url.fragment.equals(fragment) && url.file.equals(file);
    }

    @Override
    public int hashCode() {
        return 31 * file.hashCode() + fragment.hashCode();
    }

    /** A page as a whole. */
    public static SiteUrl of(String file) {
        return new SiteUrl(file, "");
    }

    /** An anchor on the same page. */
    public SiteUrl at(String anchor) {
        return new SiteUrl(file, anchor);
    }

    /** Without the anchor. */
    public SiteUrl page() {
        return of(file);
    }

    /** What to write into a link on {@code page} that leads here; for the page itself just the anchor. */
    public String from(SiteUrl page) {
        if (file.equals(page.file) && !fragment.isEmpty()) {
            return anchor();
        }
        int shared = sharedFolders(page.file);
        var link = new StringBuilder();
        for (int slash = page.file.indexOf('/', shared); slash >= 0; slash = page.file.indexOf('/', slash + 1)) {
            link.append("../");
        }
        return link.append(file, shared, file.length()).append(anchor()).toString();
    }

    /** Where in both names the folders end that they share. */
    private int sharedFolders(String other) {
        int shared = 0;
        int length = Math.min(file.length(), other.length());
        for (int i = 0; i < length && file.charAt(i) == other.charAt(i); i++) {
            if (file.charAt(i) == '/') {
                shared = i + 1;
            }
        }
        return shared;
    }

    /** From the site's root, anchor encoded: {@code customers/acme/2024-05-14-pricing-call.html#H1}. */
    @Override
    public String toString() {
        return file + anchor();
    }

    @Override
    public int compareTo(SiteUrl other) {
        int byFile = file.compareTo(other.file);
        return byFile != 0 ? byFile : fragment.compareTo(other.fragment);
    }

    private String anchor() {
        return fragment.isEmpty()
                ? ""
                : "#" + URLEncoder.encode(fragment, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
