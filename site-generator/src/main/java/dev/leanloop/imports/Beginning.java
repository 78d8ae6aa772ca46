package dev.leanloop.imports;

/** The first part of a text that is too long. */
final class Beginning {

    private Beginning() {}

    /** No longer than {@code most}, and without half of a letter at its end: that could be written nowhere. */
    static String of(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        boolean withinPair = most > 0
                && Character.isHighSurrogate(text.charAt(most - 1))
                && Character.isLowSurrogate(text.charAt(most));
        return text.substring(0, withinPair ? most - 1 : most);
    }
}
