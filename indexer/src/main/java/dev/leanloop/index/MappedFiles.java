package dev.leanloop.index;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.store.ByteBuffersDataInput;
import org.apache.lucene.store.ByteBuffersIndexInput;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FSLockFactory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.util.Constants;

/**
 * The files of an index for whoever asks it once, mapped into memory as buffers. Lucene's own mapping also tells the system how each file
 * will be read, and to make those calls ready takes a tenth of a search.
 *
 * <p>A file that holds all of a segment is opened only if every byte of it is what was written; else there
 * is a {@link CorruptIndexException}. A file stays mapped until its buffers are
 * collected, not only until it is closed.
 */
final class MappedFiles extends FSDirectory {

    /** Bytes in one buffer at most: a power of two. */
    private static final long MOST = 1L << 30;

    /** How the name of a file ends that holds all of a segment. */
    private static final String SEGMENT = ".cfs";

    private MappedFiles(Path folder) throws IOException {
        super(folder, FSLockFactory.getDefault());
    }

    /** The files in {@code folder}; by Lucene's own mapping where a file that is still mapped cannot be deleted. */
    static Directory in(Path folder) throws IOException {
        return Constants.WINDOWS ? FSDirectory.open(folder) : new MappedFiles(folder);
    }

    @Override
    public IndexInput openInput(String name, IOContext context) throws IOException {
        ensureOpen();
        ensureCanRead(name);
        Path file = getDirectory().resolve(name);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            List<ByteBuffer> buffers = new ArrayList<>();
            long size = channel.size();
            long start = 0;
            do {
                buffers.add(channel.map(MapMode.READ_ONLY, start, Math.min(MOST, size - start)));
                start += MOST;
            } while (start < size);
            var input = new ByteBuffersIndexInput(new ByteBuffersDataInput(buffers), file.toString());
            if (name.endsWith(SEGMENT)) {
                check(input, buffers);
            }
            return input;
        }
    }

    /** As {@link CodecUtil#checksumEntireFile}, which copies all bytes piece by piece, and once more for each part of the segment. */
    private static void check(IndexInput input, List<ByteBuffer> buffers) throws IOException {
        long written = CodecUtil.retrieveChecksum(input);
        input.seek(0);
        var checksum = new CRC32();
        long left = input.length() - Long.BYTES; // The last ones are the checksum itself.
        for (ByteBuffer buffer : buffers) {
            checksum.update(buffer.duplicate().limit(Math.clamp(left, 0, buffer.limit())));
            left -= buffer.limit();
        }
        if (checksum.getValue() != written) {
            throw new CorruptIndexException("not what was written", input);
        }
    }
}
