package dev.leanloop.state;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Reads what {@link Packed} wrote, in the same order. Equal words are one object. */
public final class Unpacked {

    private final ByteBuffer in;
    private final String[] words;

    public Unpacked(byte[] packed) {
        in = ByteBuffer.wrap(packed);
        words = new String[in.getInt()];
        for (int i = 0; i < words.length; i++) {
            byte[] text = new byte[in.getInt()];
            in.get(text);
            words[i] = new String(text, StandardCharsets.UTF_8);
        }
    }

    /** The next number. */
    public int number() {
        return in.getInt();
    }

    /** The next large number. */
    public long large() {
        return in.getLong();
    }

    /** The next word. */
    public String word() {
        return words[in.getInt()];
    }
}
