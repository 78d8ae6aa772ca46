package dev.leanloop.state;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Numbers and words as bytes, each word once: what {@link StateFolder} keeps. {@link Unpacked} gives them back in order. */
public final class Packed {

    private static final int SMALLEST = 1024;

    private final Bytes bytes = new Bytes();

    /** The place of each word among those that were added. */
    private final Map<String, Integer> words = new HashMap<>();

    private final Bytes texts = new Bytes();

    /** Forgets all that was added, to be used again with the memory it has. */
    public Packed clear() {
        bytes.size = 0;
        words.clear();
        texts.size = 0;
        return this;
    }

    /** Adds a number, such as how many of something follow. */
    public Packed number(int value) {
        return large(value);
    }

    /** Adds a large number. */
    public Packed large(long value) {
        bytes.number(value);
        return this;
    }

    /** Adds a word, or a text that may come again. */
    public Packed word(String word) {
        Integer known = words.get(word);
        if (known != null) {
            return number(known);
        }
        words.put(word, words.size());
        texts.text(word);
        return number(words.size() - 1);
    }

    /** Adds words, and how many they are. */
    public Packed words(Collection<String> several) {
        number(several.size());
        several.forEach(this::word);
        return this;
    }

    /** Adds a long text, which hardly comes twice: nothing is lost by not looking. */
    public Packed text(String text) {
        bytes.text(text);
        return this;
    }

    /** All that was added. */
    public byte[] bytes() {
        Bytes count = new Bytes();
        count.number(words.size());
        byte[] all = new byte[count.size + texts.size + bytes.size];
        System.arraycopy(count.array, 0, all, 0, count.size);
        System.arraycopy(texts.array, 0, all, count.size, texts.size);
        System.arraycopy(bytes.array, 0, all, count.size + texts.size, bytes.size);
        return all;
    }

    /** Grows as it is written to. A small number takes one byte, be it positive or negative. */
    private static final class Bytes {
        private byte[] array = new byte[SMALLEST];
        private int size;

        private void number(long value) {
            room(Long.BYTES + 2);
            long left = value << 1 ^ value >> Long.SIZE - 1;
            while ((left & ~0x7fL) != 0) {
                array[size++] = (byte) (left | 0x80);
                left >>>= 7;
            }
            array[size++] = (byte) left;
        }

        /** A byte for each character, or two when one needs them. As it is, also where it is no valid Unicode: what is read again equals what was written. */
        private void text(String text) {
            int length = text.length();
            byte[] narrow = text.getBytes(StandardCharsets.ISO_8859_1);
            if (isWhole(narrow, text)) {
                number(length);
                append(narrow, length);
                return;
            }
            number(~length);
            room(2 * length);
            for (int i = 0; i < length; i++) {
                char character = text.charAt(i);
                array[size++] = (byte) character;
                array[size++] = (byte) (character >>> Byte.SIZE);
            }
        }

        /** Whether each character has its byte: a question mark stands for those that have none, and one for a pair of them. */
        private static boolean isWhole(byte[] narrow, String text) {
            if (narrow.length != text.length()) {
                return false;
            }
            for (int i = 0; i < narrow.length; i++) {
                if (narrow[i] == '?' && text.charAt(i) != '?') {
                    return false;
                }
            }
            return true;
        }

        private void append(byte[] more, int length) {
            room(length);
            System.arraycopy(more, 0, array, size, length);
            size += length;
        }

        private void room(int more) {
            if (array.length - size < more) {
                array = Arrays.copyOf(array, Math.max(array.length * 2, size + more));
            }
        }
    }
}
