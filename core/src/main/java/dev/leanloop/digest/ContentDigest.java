package dev.leanloop.digest;

import java.util.HexFormat;

/**
 * Tells contents apart that nobody made to be alike: 128 bits of MurmurHash3 (x64, seed 0), the same for the same bytes on every machine.
 * It is no proof against an attacker, and takes a tenth of the time of {@link Sha256}, which the virtual machine's first compiler has to
 * work out in Java. For one thread at a time.
 */
public final class ContentDigest {

    /** How many bytes a digest has. */
    public static final int BYTES = 2 * Long.BYTES;

    private static final int BLOCK = 2 * Long.BYTES;
    private static final long C1 = 0x87c37b91114253d5L;
    private static final long C2 = 0x4cf5ad432745937fL;

    private long first;
    private long second;
    private long length;

    /** The last bytes that were added, which are no whole block yet. */
    private final byte[] rest = new byte[BLOCK];

    private int restLength;

    /** The bytes that stand for a content that is there as a whole. */
    public static byte[] of(byte[] content) {
        return new ContentDigest().add(content).bytes();
    }

    /** {@link #of} in hexadecimal digits. */
    public static String digits(byte[] content) {
        return HexFormat.of().formatHex(of(content));
    }

    /** Adds bytes to those that were added before: piece by piece is as good as at once. */
    public ContentDigest add(byte[] content) {
        return add(content, 0, content.length);
    }

    /** Adds {@code count} bytes that begin at {@code from}. */
    public ContentDigest add(byte[] content, int from, int count) {
        length += count;
        int to = from + count;
        int next = from;
        if (restLength > 0) {
            int missing = Math.min(BLOCK - restLength, count);
            System.arraycopy(content, next, rest, restLength, missing);
            restLength += missing;
            next += missing;
            if (restLength == BLOCK) {
                blocks(rest, 0, BLOCK);
                restLength = 0;
            }
        }
        if (next < to) {
            int blocksEnd = to - (to - next) % BLOCK;
            blocks(content, next, blocksEnd);
            restLength = to - blocksEnd;
            System.arraycopy(content, blocksEnd, rest, 0, restLength);
        }
        return this;
    }

    /** Adds a number as eight bytes, the lowest first. */
    public ContentDigest add(long number) {
        byte[] bytes = new byte[Long.BYTES];
        for (int i = 0; i < Long.BYTES; i++) {
            bytes[i] = (byte) (number >>> i * Byte.SIZE);
        }
        return add(bytes, 0, Long.BYTES);
    }

    private void blocks(byte[] content, int from, int to) {
        long h1 = first;
        long h2 = second;
        for (int at = from; at < to; at += BLOCK) {
            h1 ^= mixed1(word(content, at));
            h1 = (Long.rotateLeft(h1, 27) + h2) * 5 + 0x52dce729;
            h2 ^= mixed2(word(content, at + Long.BYTES));
            h2 = (Long.rotateLeft(h2, 31) + h1) * 5 + 0x38495ab5;
        }
        first = h1;
        second = h2;
    }

    /** The digest of all that was added, {@value #BYTES} bytes; more may be added after. */
    public byte[] bytes() {
        for (int i = restLength; i < BLOCK; i++) {
            rest[i] = 0;
        }
        long h1 = first ^ mixed1(word(rest, 0)) ^ length;
        long h2 = second ^ mixed2(word(rest, Long.BYTES)) ^ length;
        h1 += h2;
        h2 += h1;
        h1 = finished(h1);
        h2 = finished(h2);
        h1 += h2;
        h2 += h1;
        byte[] bytes = new byte[BYTES];
        for (int i = 0; i < Long.BYTES; i++) {
            int shift = (Long.BYTES - 1 - i) * Byte.SIZE;
            bytes[i] = (byte) (h1 >>> shift);
            bytes[Long.BYTES + i] = (byte) (h2 >>> shift);
        }
        return bytes;
    }

    /** {@link #bytes} in hexadecimal digits. */
    public String digits() {
        return HexFormat.of().formatHex(bytes());
    }

    private static long mixed1(long word) {
        return Long.rotateLeft(word * C1, 31) * C2;
    }

    private static long mixed2(long word) {
        return Long.rotateLeft(word * C2, 33) * C1;
    }

    private static long finished(long half) {
        long mixed = (half ^ half >>> 33) * 0xff51afd7ed558ccdL;
        mixed = (mixed ^ mixed >>> 33) * 0xc4ceb9fe1a85ec53L;
        return mixed ^ mixed >>> 33;
    }

    /** Eight bytes, the lowest first. A view of the array as numbers takes the first compiler longer than this. */
    private static long word(byte[] content, int at) {
        return Integer.toUnsignedLong(half(content, at)) | (long) half(content, at + Integer.BYTES) << Integer.SIZE;
    }

    private static int half(byte[] content, int at) {
        return content[at] & 0xff
                | (content[at + 1] & 0xff) << 8
                | (content[at + 2] & 0xff) << 16
                | content[at + 3] << 24;
    }
}
