package dev.leanloop.index.web;

import java.io.IOException;

/** A stream of byte runs, cut into blocks of one size. A run that fits into a block is never cut. */
final class BlockStream {

    /** Bytes of a block before compression. */
    static final int BLOCK = 8192;

    private final BlockFamily family;
    private final ByteWriter block = new ByteWriter();
    private long written;

    BlockStream(BlockFamily family) {
        this.family = family;
    }

    /** Adds a run; returns how many bytes were left empty before it. */
    int add(byte[] run) throws IOException {
        int left = BLOCK - block.size();
        int gap = run.length > left && run.length <= BLOCK && left < BLOCK ? left : 0;
        if (gap > 0) {
            flush();
        }
        int at = 0;
        while (at < run.length) {
            int part = Math.min(BLOCK - block.size(), run.length - at);
            block.part(run, at, part);
            at += part;
            if (block.size() == BLOCK) {
                flush();
            }
        }
        written += gap + run.length;
        return gap;
    }

    /** Bytes so far, gaps included. */
    long length() {
        return written;
    }

    private void flush() throws IOException {
        family.add(block.toBytes());
        block.clear();
    }

    void finish() throws IOException {
        if (block.size() > 0) {
            flush();
        }
    }
}
