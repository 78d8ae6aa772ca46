package dev.leanloop.site.output;

import java.util.List;

/**
 * What publishing did.
 *
 * @param pages how many pages the site has
 * @param files how many files the site has, pages included
 * @param written files that are new or changed
 * @param removed files of the site before that it no longer has
 * @param kept pages of the site before that stand as they did, and were not even made
 * @param brokenLinks links within the site that lead nowhere, one sentence each, sorted
 */
public record PublishReport(int pages, int files, int written, int removed, int kept, List<String> brokenLinks) {

    public PublishReport {
        brokenLinks = List.copyOf(brokenLinks);
    }
}
