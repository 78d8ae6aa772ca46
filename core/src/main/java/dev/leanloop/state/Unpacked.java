package dev.leanloop.state;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Reads what {@link Packed} wrote, in the same order. Equal words are one object. */
public final class Unpacked {

    private final byte[] packed;
    private final String[] words;
    private int at;

    public Unpacked(byte[] packed) {
        this.packed = packed;
        words = new String[number()];
        for (int i = 0; i < words.length; i++) {
            words[i] = text();
        }
    }

    /** The next number. */
    public int number() {
        return (int) large();
    }

    /** The next large number. */
    public long large() {
        long value = 0;
        for (int shift = 0; ; shift += 7) {
            byte next = packed[at++];
            value |= (long) (next & 0x7f) << shift;
            if (next >= 0) {
                return value >>> 1 ^ -(value & 1);
            }
        }
    }

    /** The next word. */
    public String word() {
        return words[number()];
    }

    /** The next words that were added together. */
    public List<String> words() {
        String[] several = new String[number()];
        Arrays.setAll(several, i -> word());
        return List.of(several);
    }

    /** The next long text. */
    public String text() {
        int length = number();
        if (length >= 0) {
            at += length;
            return new String(packed, at - length, length, StandardCharsets.ISO_8859_1);
        }
        char[] characters = new char[~length];
        for (int i = 0; i < characters.length; i++) {
            characters[i] = (char) (packed[at] & 0xff | packed[at + 1] << Byte.SIZE);
            at += 2;
        }
        return new String(characters);
    }
}
