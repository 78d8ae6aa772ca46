package dev.leanloop.site.output;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedSet;

/** How a new site takes the place of the one before. */
sealed interface Target permits InPlace, Releases {

    /** Where the files of the site before lie; need not exist. */
    Path published();

    /**
     * Makes the site consist of these files. When it fails, the site before stays.
     *
     * @param files the names of all
     * @param changed those that the site before has not, or with another content, to where their content is kept
     * @return how many files of the site before are gone
     */
    int publish(SortedSet<String> files, Map<String, Path> changed) throws IOException;
}
