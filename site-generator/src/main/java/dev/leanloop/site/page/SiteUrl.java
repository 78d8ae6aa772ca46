package dev.leanloop.site.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

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
        if (file.isEmpty() || file.startsWith("/") || file.contains("//") || ("/" + file + "/").contains("/../")) {
            throw new IllegalArgumentException("not a file inside the site: '" + file + "'");
        }
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
        String[] here = page.file.split("/", -1);
        String[] there = file.split("/", -1);
        int shared = 0;
        while (shared < here.length - 1 && shared < there.length - 1 && here[shared].equals(there[shared])) {
            shared++;
        }
        var link = new StringBuilder("../".repeat(here.length - 1 - shared));
        for (int i = shared; i < there.length; i++) {
            link.append(i == shared ? "" : "/").append(there[i]);
        }
        return link.append(anchor()).toString();
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
