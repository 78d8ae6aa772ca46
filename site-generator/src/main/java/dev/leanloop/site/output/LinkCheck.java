package dev.leanloop.site.output;

import dev.leanloop.site.page.SiteUrl;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

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
        Set<SiteUrl> missing = missing(Set.copyOf(others));
        // With the first page by name that has it: pages come in any order.
        Map<SiteUrl, String> broken = new HashMap<>();
        pages.forEach((file, page) -> {
            for (SiteUrl link : page.links()) {
                if (missing.contains(link)) {
                    broken.merge(link, file, (first, other) -> first.compareTo(other) <= 0 ? first : other);
                }
            }
        });
        var found = new TreeSet<>(problems);
        broken.forEach((link, page) -> found.add(
                pages.containsKey(link.file())
                        ? page + " links to " + link + ", an anchor that page does not have"
                        : page + " links to " + link.file() + ", which is not published"));
        return List.copyOf(found);
    }

    /** Where links lead to and nothing is. There are far less such places than links, and less places that are linked to than anchors. */
    private Set<SiteUrl> missing(Set<String> files) {
        Set<SiteUrl> missing = ConcurrentHashMap.newKeySet();
        pages.values().parallelStream().forEach(page -> missing.addAll(page.links()));
        missing.removeIf(
                link -> pages.containsKey(link.file()) ? link.fragment().isEmpty() : files.contains(link.file()));
        pages.entrySet().parallelStream().forEach(page -> {
            SiteUrl whole = SiteUrl.of(page.getKey());
            page.getValue().anchors().lines().forEach(anchor -> missing.remove(whole.at(anchor)));
        });
        return missing;
    }
}
