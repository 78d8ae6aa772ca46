package dev.leanloop.markdown;

import java.util.List;

/** Finds the parts of a text that must not be shown, before anything is read of it or made of it. */
@FunctionalInterface
public interface Mask {

    /** Lets everything be shown. */
    Mask NOTHING = text -> List.of();

    /** The parts of a text to mask, in order, none within another. */
    List<Part> find(String text);

    /** The text with every part masked. */
    default String applied(String text) {
        List<Part> parts = find(text);
        if (parts.isEmpty()) {
            return text;
        }
        StringBuilder masked = new StringBuilder();
        int done = 0;
        for (Part part : parts) {
            masked.append(text, done, part.start()).append(part.shown());
            done = part.end();
        }
        return masked.append(text, done, text.length()).toString();
    }

    /**
     * A part of a text.
     *
     * @param start its first offset
     * @param end the offset behind it
     * @param what it is, in words: {@code mail address}
     */
    record Part(int start, int end, String what) {

        /** What stands in its place: {@code [mail address]}. */
        String shown() {
            return "[" + what + "]";
        }
    }
}
