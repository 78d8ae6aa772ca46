package dev.leanloop.site.output;

import dev.leanloop.site.page.SiteUrl;
import java.util.List;

/**
 * What publishing knows of a page once it was made, so that the same page need not be made again: how its file is told from any other,
 * and what its links are checked by. Holds nothing of what the page says but names of anchors and links.
 *
 * @param length of its file in bytes
 * @param checksum of its file
 * @param anchors where it can be linked to, each with a line feed behind it, which no id of the site contains: as many texts would take
 *     five times the room
 * @param links where it links to within the site, but for those to anchors of its own that it has
 * @param problems what is wrong with it whatever other pages hold, one sentence each
 */
public record PublishedPage(int length, long checksum, String anchors, List<SiteUrl> links, List<String> problems) {

    public PublishedPage {
        links = List.copyOf(links);
        problems = List.copyOf(problems);
    }
}
