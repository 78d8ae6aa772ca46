package dev.leanloop.site.page;

import org.jspecify.annotations.Nullable;

/**
 * What is wrong with the notes, by file: files with errors first, then those with warnings.
 *
 * @param files the first of them; those of a single note stand on its own page, too
 */
public record HealthPage(PageHead head, int errors, int warnings, int infos, Excerpt<FileProblems> files)
        implements Page {

    /** The problems of one file. */
    public record FileProblems(String file, @Nullable SiteUrl page, Excerpt<ProblemLine> problems) {}
}
