package dev.leanloop.index.web;

/** How long the files are that join runs: the more documents, the longer, so that their number grows with the root of theirs only. */
final class FileLength {

    /** Documents up to which files are shortest. */
    private static final int FEW = 16_384;

    /** Bytes of the shortest, before compression. */
    private static final int SHORTEST = 8 << 10;

    private FileLength() {}

    /** Bytes of a file before compression: twice as many for four times the documents. */
    static int of(int documents) {
        int length = SHORTEST;
        for (long most = FEW; most < documents; most *= 4) {
            length *= 2;
        }
        return length;
    }
}
