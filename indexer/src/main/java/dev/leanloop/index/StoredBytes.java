package dev.leanloop.index;

import dev.leanloop.digest.ContentDigest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Numbers and texts as bytes, which Lucene's {@code ByteArrayDataInput} reads. */
final class StoredBytes {

    /** Bytes of the greatest number. */
    private static final int LONGEST_NUMBER = 5;

    /** A character up to it is one byte in UTF-8, its own number. */
    private static final char ASCII = 0x7f;

    private byte[] bytes = new byte[1024];
    private int size;

    byte[] array() {
        return bytes;
    }

    int size() {
        return size;
    }

    void clear() {
        size = 0;
    }

    /** What tells these bytes from others. */
    String digest() {
        return new ContentDigest().add(bytes, 0, size).digits();
    }

    /** A number that is not negative: seven bits a byte, the low ones first, the high bit set on all but the last. */
    void number(int value) {
        makeRoom(LONGEST_NUMBER);
        int rest = value;
        while ((rest & ~0x7f) != 0) {
            bytes[size++] = (byte) (rest & 0x7f | 0x80);
            rest >>>= 7;
        }
        bytes[size++] = (byte) rest;
    }

    /** Any number: 1 and -1 take one byte, too. */
    void signed(int value) {
        number(value << 1 ^ value >> Integer.SIZE - 1);
    }

    /** A text in UTF-8, behind its length. */
    void text(String text) {
        int length = text.length();
        makeRoom(LONGEST_NUMBER + length);
        int start = size;
        number(length);
        byte[] to = bytes;
        int at = size;
        for (int i = 0; i < length; i++) {
            char character = text.charAt(i);
            if (character > ASCII) {
                size = start;
                encoded(text);
                return;
            }
            to[at++] = (byte) character; // The library's encoder takes the first compiler longer.
        }
        size = at;
    }

    private void encoded(String text) {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        number(encoded.length);
        makeRoom(encoded.length);
        System.arraycopy(encoded, 0, bytes, size, encoded.length);
        size += encoded.length;
    }

    private void makeRoom(int more) {
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more));
        }
    }
}
