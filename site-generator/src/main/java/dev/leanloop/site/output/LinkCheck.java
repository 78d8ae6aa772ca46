package dev.leanloop.site.output;

import dev.leanloop.site.page.SiteUrl;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds links of the site that lead nowhere within it: to a file that is not published, or to an anchor its page does not have.
 *
 * <p>Keeps anchors and links, never pages.
 */
final class LinkCheck {

    /** The anchors of each page. */
    private final Map<String, Set<String>> anchors = new HashMap<>();

    /** Every place linked to, with the first page by name that does: pages come in any order. */
    private final Map<SiteUrl, String> links = new HashMap<>();

    private final Set<String> problems = new TreeSet<>();

    /** Takes a page's anchors and links. */
    void add(SiteUrl url, PublishedPage page) {
        anchors.put(url.file(), Set.copyOf(page.anchors()));
        for (SiteUrl link : page.links()) {
            links.merge(link, url.file(), (first, other) -> first.compareTo(other) <= 0 ? first : other);
        }
        problems.addAll(page.problems());
    }

    /**
     * What is wrong, one sentence each, sorted.
     *
     * @param others files that are published and are no pages
     */
    List<String> problems(Collection<String> others) {
        var found = new TreeSet<>(problems);
        Set<String> files = Set.copyOf(others);
        links.forEach((link, page) -> {
            Set<String> ids = anchors.get(link.file());
            if (ids == null && !files.contains(link.file())) {
                found.add(page + " links to " + link.file() + ", which is not published");
            } else if (ids != null && !link.fragment().isEmpty() && !ids.contains(link.fragment())) {
                found.add(page + " links to " + link + ", an anchor that page does not have");
            }
        });
        return List.copyOf(found);
    }
}
