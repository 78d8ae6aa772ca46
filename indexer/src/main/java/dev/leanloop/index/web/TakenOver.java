package dev.leanloop.index.web;

import dev.leanloop.digest.ContentDigest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** The texts of a part as they stand in the bundle before, byte for byte what they would become again. */
final class TakenOver {

    private final PartTexts part;
    private final BundleBefore before;
    private final byte[] runs;
    private final int[] starts;

    private TakenOver(PartTexts part, BundleBefore before, byte[] runs, int[] starts) {
        this.part = part;
        this.before = before;
        this.runs = runs;
        this.starts = starts;
    }

    /**
     * The texts of a part, if they are known, and their runs are still what they were.
     *
     * @param name of the part, as {@link PartTexts#part} has it
     */
    static Optional<TakenOver> from(BundleBefore before, String name) throws IOException {
        PartTexts part = before.texts(name).orElse(null);
        if (part == null) {
            return Optional.empty();
        }
        Optional<byte[]> table = before.bytes(part.volume(), part.table(), Integer.BYTES * (part.runs() + 1));
        if (table.isEmpty()) {
            return Optional.empty();
        }
        ByteBuffer places = ByteBuffer.wrap(table.get()).order(ByteOrder.LITTLE_ENDIAN);
        int[] starts = new int[part.runs() + 1];
        for (int i = 0; i < starts.length; i++) {
            starts[i] = places.getInt() - part.start();
            if (starts[i] < (i == 0 ? 0 : starts[i - 1])) {
                return Optional.empty();
            }
        }
        Optional<byte[]> runs = before.bytes(part.volume(), part.start(), starts[part.runs()]);
        return runs.filter(bytes ->
                        starts[0] == 0 && digest(lengths(starts), bytes).equals(part.digest()))
                .map(bytes -> new TakenOver(part, before, bytes, starts));
    }

    private static ByteWriter lengths(int[] starts) {
        var lengths = new ByteWriter();
        for (int run = 1; run < starts.length; run++) {
            lengths.fixed(starts[run] - starts[run - 1]);
        }
        return lengths;
    }

    /** What tells runs from others. */
    static String digest(ByteWriter lengths, byte[] runs) {
        return digest(lengths.toBytes()) + digest(runs);
    }

    /** What tells bytes from others. */
    static String digest(byte[] bytes) {
        return ContentDigest.digits(bytes);
    }

    List<PartTexts.File> files() {
        return part.files();
    }

    /** How many runs there are. */
    int runs() {
        return part.runs();
    }

    /** All runs, as they are stored, one behind another. */
    byte[] stored() {
        return runs;
    }

    /** Where a run begins among these; where they end, for the run behind the last. */
    int start(int run) {
        return starts[run];
    }

    /** The bytes of a file of the part, if the bundle before has it under this name, undamaged. */
    Optional<byte[]> bytes(PartTexts.File file, String name) throws IOException {
        return before.bytes(name, 0, file.length())
                .filter(bytes -> digest(bytes).equals(file.digest()));
    }

    /** The content of a file that has these runs. */
    byte[] content(int first, int end) {
        var content = new ByteWriter();
        for (int run = first; run < end; run++) {
            byte[] inflated = inflated(starts[run], starts[run + 1] - starts[run]);
            content.number(inflated.length).all(inflated);
        }
        return content.toBytes();
    }

    private byte[] inflated(int start, int length) {
        var inflater = new Inflater(true);
        try {
            inflater.setInput(runs, start, length);
            var out = new ByteArrayOutputStream(4 * length);
            byte[] buffer = new byte[4096];
            while (!inflater.finished()) {
                int size = inflater.inflate(buffer);
                if (size == 0 && inflater.needsInput()) {
                    throw new DataFormatException("a run ends early");
                }
                out.write(buffer, 0, size);
            }
            return out.toByteArray();
        } catch (DataFormatException e) {
            throw new UncheckedIOException(new IOException("what has the right digest was written by this program", e));
        } finally {
            inflater.end();
        }
    }
}
