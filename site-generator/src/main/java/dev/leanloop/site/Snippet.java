package dev.leanloop.site;

/** A text on one line, cut with an ellipsis where it is too long. */
final class Snippet {

    private static final String CUT = "…";

    private Snippet() {}

    static String of(String text, int letters) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= letters
                ? line
                : line.substring(0, line.offsetByCodePoints(0, letters)).stripTrailing() + CUT;
    }
}
