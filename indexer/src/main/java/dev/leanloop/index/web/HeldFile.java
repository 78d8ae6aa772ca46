package dev.leanloop.index.web;

import java.io.IOException;

/** A large file in memory, for a sink that takes whole files only. */
final class HeldFile implements Sink.Large {

    private final Sink sink;
    private final ByteWriter bytes = new ByteWriter();

    HeldFile(Sink sink) {
        this.sink = sink;
    }

    @Override
    public void add(byte[] more, int from, int length) {
        bytes.part(more, from, length);
    }

    @Override
    public void end(String name) throws IOException {
        sink.file(name, bytes.toBytes());
    }
}
