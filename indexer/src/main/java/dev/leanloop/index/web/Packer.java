package dev.leanloop.index.web;

import java.util.Arrays;
import java.util.zip.Deflater;

/** Compresses one run of bytes after another: raw deflate. Close it to free what it holds outside the heap. */
final class Packer implements AutoCloseable {

    private final Deflater deflater;
    private byte[] buffer = new byte[4096];

    Packer(int level) {
        deflater = new Deflater(level, true);
    }

    byte[] pack(byte[] run) {
        deflater.reset();
        deflater.setInput(run);
        deflater.finish();
        int size = 0;
        while (!deflater.finished()) {
            if (size == buffer.length) {
                buffer = Arrays.copyOf(buffer, size * 2);
            }
            size += deflater.deflate(buffer, size, buffer.length - size);
        }
        return Arrays.copyOf(buffer, size);
    }

    @Override
    public void close() {
        deflater.end();
    }
}
