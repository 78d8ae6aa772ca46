package dev.leanloop.site;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is wrong with the notes, by file: files with errors first, then those with warnings. */
public record HealthPage(PageHead head, int errors, int warnings, int infos, List<FileProblems> files) implements Page {

    public HealthPage {
        files = List.copyOf(files);
    }

    /** The problems of one file. */
    public record FileProblems(String file, @Nullable SiteUrl page, List<ProblemLine> problems) {

        public FileProblems {
            problems = List.copyOf(problems);
        }
    }
}
