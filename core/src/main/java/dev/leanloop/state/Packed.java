package dev.leanloop.state;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Numbers and words as bytes, each word once: what {@link StateFolder} keeps. {@link Unpacked} gives them back in order. */
public final class Packed {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final DataOutputStream out = new DataOutputStream(bytes);
    private final Map<String, Integer> words = new LinkedHashMap<>();

    /** Adds a number, such as how many of something follow. */
    public Packed number(int value) {
        try {
            out.writeInt(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // Only memory is written to.
        }
        return this;
    }

    /** Adds a large number. */
    public Packed large(long value) {
        return number((int) (value >>> Integer.SIZE)).number((int) value);
    }

    /** Adds a word or a whole text. */
    public Packed word(String word) {
        return number(words.computeIfAbsent(word, added -> words.size()));
    }

    /** All that was added. */
    public byte[] bytes() {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(words.size()).array());
        for (String word : words.keySet()) {
            byte[] text = word.getBytes(StandardCharsets.UTF_8);
            all.writeBytes(
                    ByteBuffer.allocate(Integer.BYTES).putInt(text.length).array());
            all.writeBytes(text);
        }
        all.writeBytes(bytes.toByteArray());
        return all.toByteArray();
    }
}
