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
 * <p>Keeps anchors and links, never pages. Nothing is looked up before all are there: hardly any link is broken, and to look up where each
 * leads takes less than to gather where each comes from.
 */
final class LinkCheck {

    private final Map<String, PublishedPage> pages = new HashMap<>();
    private final Set<String> problems = new TreeSet<>();

    /** Takes a page's anchors and links. */
    void add(SiteUrl url, PublishedPage page) {
        pages.put(url.file(), page);
        problems.addAll(page.problems());
    }

    /**
     * What is wrong, one sentence each, sorted.
     *
     * @param others files that are published and are no pages
     */
    List<String> problems(Collection<String> others) {
        Map<String, Set<String>> anchors = HashMap.newHashMap(pages.size());
        pages.forEach((file, page) -> anchors.put(file, Set.copyOf(page.anchors())));
        Set<String> files = Set.copyOf(others);
        // Every place that a broken link leads to, with the first page by name that has it: pages come in any order.
        Map<SiteUrl, String> broken = new HashMap<>();
        pages.forEach((file, page) -> {
            for (SiteUrl link : page.links()) {
                Set<String> ids = anchors.get(link.file());
                boolean isThere = ids == null
                        ? files.contains(link.file())
                        : link.fragment().isEmpty() || ids.contains(link.fragment());
                if (!isThere) {
                    broken.merge(link, file, (first, other) -> first.compareTo(other) <= 0 ? first : other);
                }
            }
        });
        var found = new TreeSet<>(problems);
        broken.forEach((link, page) -> found.add(
                anchors.containsKey(link.file())
                        ? page + " links to " + link + ", an anchor that page does not have"
                        : page + " links to " + link.file() + ", which is not published"));
        return List.copyOf(found);
    }
}
