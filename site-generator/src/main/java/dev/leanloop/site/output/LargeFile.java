package dev.leanloop.site.output;

import dev.leanloop.site.page.SiteUrl;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/**
 * A file of the site that is written aside as it is made, in pieces, since it may be larger than the memory. It is no file until it ends.
 * For one thread.
 */
public final class LargeFile {

    private static final int PIECE = 1 << 20;

    private final Publisher publisher;
    private final Path aside;
    private final int number;

    /** What was not written yet; it grows to a piece, since many a file is small. */
    private byte[] piece = new byte[PIECE >> 4];

    private int size;

    /**
     * @param aside where it is written, and no other file is
     * @param number by which the publisher knows that place
     */
    LargeFile(Publisher publisher, Path aside, int number) {
        this.publisher = publisher;
        this.aside = aside;
        this.number = number;
    }

    /** Adds bytes, which may be changed afterwards. */
    public void add(byte[] bytes, int from, int length) throws IOException {
        if (size > PIECE - length) {
            write();
        }
        if (size + length > piece.length) {
            piece = Arrays.copyOf(piece, Math.max(size + length, 2 * piece.length));
        }
        System.arraycopy(bytes, from, piece, size, length);
        size += length;
    }

    /** All is there: it is handed over to the site. */
    public void end(SiteUrl url) throws IOException {
        write();
        publisher.large(url, aside, number);
    }

    private void write() throws IOException {
        try (var out = Files.newOutputStream(aside, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            out.write(piece, 0, size);
        }
        size = 0;
    }
}
