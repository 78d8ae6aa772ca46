package dev.leanloop.site.output;

import dev.leanloop.site.page.SiteUrl;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The anchors and links of one page.
 *
 * <p>Reads the HTML that the site itself writes (attributes in double quotes, {@code <} and {@code >} escaped in them), not HTML
 * in general.
 */
final class LinkScan {

    private static final Pattern ELSEWHERE = Pattern.compile("[a-zA-Z][a-zA-Z0-9+.-]*:.*");

    private final SiteUrl page;
    private final SharedLinks shared;
    private final Set<String> anchors = new HashSet<>();
    private final StringBuilder anchorLines = new StringBuilder();
    private final Set<String> written = new LinkedHashSet<>();
    private final Set<SiteUrl> links = new LinkedHashSet<>();
    private final List<String> problems = new ArrayList<>();

    private LinkScan(SiteUrl page, SharedLinks shared) {
        this.page = page;
        this.shared = shared;
    }

    /**
     * What is to be known of a page.
     *
     * @param html its text
     * @param shared of all pages of the site
     */
    static PublishedPage of(SiteFile page, String html, SharedLinks shared) {
        var scan = new LinkScan(page.url(), shared);
        scan.read(html);
        scan.written.forEach(scan::link);
        return new PublishedPage(
                page.content().length,
                Checksum.of(page.content()),
                scan.anchorLines.toString(),
                List.copyOf(scan.links),
                scan.problems);
    }

    private void read(String html) {
        int value = nextValue(html, 0);
        for (int tag = html.indexOf('<'); tag >= 0; tag = html.indexOf('<', tag + 1)) {
            int end = html.indexOf('>', tag);
            // Text may hold what looks like an attribute, too.
            while (value < tag) {
                value = nextValue(html, tag);
            }
            while (value < end) {
                attribute(html, value);
                value = nextValue(html, html.indexOf('"', value) + 1);
            }
        }
    }

    /** Where the next value in double quotes begins; beyond the end when there is none. */
    private static int nextValue(String html, int from) {
        int equals = html.indexOf("=\"", from);
        return equals < 0 ? Integer.MAX_VALUE : equals + 2;
    }

    private void attribute(String html, int value) {
        int name = value - 2;
        if (named(html, name, "id")) {
            String id = unescaped(html.substring(value, html.indexOf('"', value)));
            if (anchors.add(id)) {
                anchorLines.append(id).append('\n');
            } else {
                problems.add(page + " has two elements with the id " + id);
            }
        } else if (named(html, name, "href") || named(html, name, "src") || named(html, name, "action")) {
            written.add(unescaped(html.substring(value, html.indexOf('"', value))));
        }
    }

    /** Whether the name of an attribute ends right before a place. */
    private static boolean named(String html, int end, String name) {
        int start = end - name.length();
        return start > 0 && html.startsWith(name, start) && Character.isWhitespace(html.charAt(start - 1));
    }

    private void link(String link) {
        if (ELSEWHERE.matcher(link).matches()) {
            return;
        }
        String target = link;
        String fragment = "";
        int hash = target.indexOf('#');
        if (hash >= 0) {
            fragment = decoded(target.substring(hash + 1));
            target = target.substring(0, hash);
        }
        int query = target.indexOf('?');
        if (query >= 0) {
            target = target.substring(0, query);
        }
        if (target.startsWith("/")) {
            problems.add(page + " links from the server's root, which a site in a folder does not know: " + link);
            return;
        }
        String file = target.isEmpty() ? page.file() : resolved(page.file(), target);
        if (file.isEmpty()) {
            problems.add(page + " links out of the site: " + link);
            return;
        }
        if (!isOwn(file, fragment)) {
            links.add(shared.of(new SiteUrl(file, fragment)));
        }
    }

    /** Whether that is on this page, and there. */
    private boolean isOwn(String file, String fragment) {
        return file.equals(page.file()) && (fragment.isEmpty() || anchors.contains(fragment));
    }

    /** The file that a relative link leads to; empty when it leads to none of the site. */
    private static String resolved(String page, String target) {
        String folder = page.substring(0, page.lastIndexOf('/') + 1);
        int start = 0;
        while (true) {
            int slash = target.indexOf('/', start);
            String segment = target.substring(start, slash < 0 ? target.length() : slash);
            if (segment.isEmpty() || segment.equals("..") && folder.isEmpty()) {
                return "";
            }
            if (segment.equals("..")) {
                folder = folder.substring(0, folder.lastIndexOf('/', folder.length() - 2) + 1);
            } else if (!segment.equals(".")) {
                // Our own links climb first and descend then, so that the rest is as it stands.
                String rest = target.substring(start);
                return rest.contains("./") || rest.contains("//") || rest.endsWith("/") || rest.endsWith("/..")
                        ? climbing(folder + rest)
                        : folder + rest;
            }
            if (slash < 0) {
                return folder.isEmpty() ? "" : folder.substring(0, folder.length() - 1);
            }
            start = slash + 1;
        }
    }

    /** The same for a path that climbs in between. */
    private static String climbing(String written) {
        List<String> path = new ArrayList<>();
        for (String segment : written.split("/", -1)) {
            switch (segment) {
                case "" -> {
                    return "";
                }
                case ".." -> {
                    if (path.isEmpty()) {
                        return "";
                    }
                    path.removeLast();
                }
                case "." -> {}
                default -> path.add(segment);
            }
        }
        return String.join("/", path);
    }

    /** Authors write anchors too, so an encoding may be broken: then the text stands for itself, as in browsers. */
    private static String decoded(String fragment) {
        try {
            return URLDecoder.decode(fragment.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return fragment;
        }
    }

    private static String unescaped(String attribute) {
        return attribute.indexOf('&') < 0
                ? attribute
                : attribute
                        .replace("&lt;", "<")
                        .replace("&gt;", ">")
                        .replace("&quot;", "\"")
                        .replace("&#39;", "'")
                        .replace("&amp;", "&");
    }
}
