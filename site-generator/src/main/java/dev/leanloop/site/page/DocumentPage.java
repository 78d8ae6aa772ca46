package dev.leanloop.site.page;

import java.util.List;

/**
 * A document of the program itself.
 *
 * @param text without its title
 * @param contents its headings of level 2, when there are several
 */
public record DocumentPage(PageHead head, SafeHtml text, List<Link> contents) implements Page {

    public DocumentPage {
        contents = List.copyOf(contents);
    }
}
