package dev.leanloop.site.page;

import java.util.List;

/**
 * What the site is and where it begins, for programs that read it for somebody: the form of <a href="https://llmstxt.org">llms.txt</a>.
 *
 * @param url where it lives
 * @param title the site's name
 * @param summary one sentence
 * @param remarks what a reader must know to understand the pages
 * @param sections of links
 */
public record Guide(SiteUrl url, String title, String summary, List<String> remarks, List<Section> sections) {

    public Guide {
        remarks = List.copyOf(remarks);
        sections = List.copyOf(sections);
    }

    /** Pages that belong together. */
    public record Section(String title, List<Entry> entries) {

        public Section {
            entries = List.copyOf(entries);
        }
    }

    /**
     * A page.
     *
     * @param about what stands on it, in few words; may be empty
     */
    public record Entry(Link link, String about) {}
}
