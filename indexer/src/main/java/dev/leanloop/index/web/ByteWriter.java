package dev.leanloop.index.web;

import java.util.Arrays;

/** Bytes that grow. */
final class ByteWriter {

    /** Bytes of the greatest number. */
    private static final int LONGEST_NUMBER = 5;

    private byte[] bytes = new byte[256];
    private int size;

    int size() {
        return size;
    }

    void clear() {
        size = 0;
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, size);
    }

    ByteWriter oneByte(int value) {
        if (size == bytes.length) {
            bytes = Arrays.copyOf(bytes, size * 2);
        }
        bytes[size++] = (byte) value;
        return this;
    }

    /** Seven bits a byte, the low ones first, the high bit set on all but the last. */
    ByteWriter number(int value) {
        if (value < 0) {
            throw new IllegalArgumentException("number: " + value);
        }
        if (size + LONGEST_NUMBER > bytes.length) {
            bytes = Arrays.copyOf(bytes, bytes.length * 2);
        }
        int rest = value;
        while (rest > 0x7f) {
            bytes[size++] = (byte) ((rest & 0x7f) | 0x80);
            rest >>>= 7;
        }
        bytes[size++] = (byte) rest;
        return this;
    }

    /** Four bytes, the low one first. */
    ByteWriter fixed(int value) {
        return oneByte(value).oneByte(value >>> 8).oneByte(value >>> 16).oneByte(value >>> 24);
    }

    ByteWriter all(byte[] more) {
        return part(more, 0, more.length);
    }

    ByteWriter part(byte[] more, int from, int length) {
        if (size + length > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + length));
        }
        System.arraycopy(more, from, bytes, size, length);
        size += length;
        return this;
    }

    /** A text by what it adds to another one: the bytes at the beginning that both share, how many follow, and those. */
    ByteWriter after(byte[] other, byte[] text) {
        int shared = shared(other, text);
        return number(shared).number(text.length - shared).part(text, shared, text.length - shared);
    }

    private static int shared(byte[] one, byte[] other) {
        int shared = 0;
        while (shared < one.length && shared < other.length && one[shared] == other[shared]) {
            shared++;
        }
        return shared;
    }
}
