package dev.leanloop.index.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Numbered blocks of one purpose. Neighbours share a name, so that the manifest need not name each: 64 in a group. A group that
 * is small altogether is one file even on a server.
 */
final class BlockFamily {

    /** Blocks of a group. */
    static final int GROUP = 64;

    /** A group of at most so many bytes is fetched whole. */
    static final int WHOLE = 24 * 1024;

    private final String name;
    private final Sink sink;
    private final List<String> groups = new ArrayList<>();
    private Pack pack = new Pack();
    private int blocks;

    BlockFamily(String name, Sink sink) {
        this.name = name;
        this.sink = sink;
    }

    int blocks() {
        return blocks;
    }

    void add(byte[] block) throws IOException {
        pack.add(block);
        blocks++;
        if (pack.blocks() == GROUP) {
            flush();
        }
    }

    private void flush() throws IOException {
        int group = groups.size();
        String hashed = name + group + "." + pack.hash();
        boolean whole = pack.size() <= WHOLE;
        if (whole) {
            sink.file(hashed + ".bin", pack.together());
        } else {
            for (int i = 0; i < pack.blocks(); i++) {
                sink.file(hashed + "/" + i + ".bin", pack.block(i));
            }
        }
        Pack.script(hashed, pack, sink);
        groups.add((whole ? "w" : "b") + hashed);
        pack = new Pack();
    }

    /** Writes what is left, and the names of the groups. */
    void finish(JsonText manifest) throws IOException {
        if (pack.blocks() > 0) {
            flush();
        }
        manifest.name(name).strings(groups);
    }
}
