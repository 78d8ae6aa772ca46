package dev.leanloop.index.web;

import java.util.List;

/**
 * Where the texts of one part of an index stand in a bundle, and how their bytes are told from others: what the next bundle has to know to
 * take them over. Holds none of their words.
 *
 * @param part the part's name, and how its texts were cut into runs and files
 * @param volume name of the file with its runs, one behind another
 * @param start where the first of them begins
 * @param table where the table of the volume tells that
 * @param runs how many there are
 * @param digest of their lengths and bytes
 * @param files in which they stand, too
 */
public record PartTexts(String part, String volume, int start, int table, int runs, String digest, List<File> files) {

    public PartTexts {
        files = List.copyOf(files);
    }

    /**
     * One file.
     *
     * @param content digest of its runs before compression
     * @param contentLength how many bytes these are
     * @param digest of its bytes
     * @param length how many those are
     */
    public record File(String content, int contentLength, String digest, int length) {}
}
