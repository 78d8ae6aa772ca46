package dev.leanloop.index.web;

import java.util.zip.Deflater;

/** What compresses a bundle: its runs as small as can be, since readers fetch them; the files that join them faster. */
record Packers(Packer ofRuns, Packer ofFiles) implements AutoCloseable {

    private static final int LEVEL_OF_FILES = 6;

    static Packers open() {
        return new Packers(new Packer(Deflater.BEST_COMPRESSION), new Packer(LEVEL_OF_FILES));
    }

    @Override
    public void close() {
        ofRuns.close();
        ofFiles.close();
    }
}
