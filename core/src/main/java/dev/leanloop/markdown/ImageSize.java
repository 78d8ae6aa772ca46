package dev.leanloop.markdown;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How large an image is shown, as Obsidian has it behind a bar: {@code 300} or {@code 300x200}.
 *
 * @param width in pixels, empty for its own
 * @param height in pixels, empty for what fits the width
 */
record ImageSize(String width, String height) {

    static final ImageSize OWN = new ImageSize("", "");

    private static final Pattern SIZE = Pattern.compile("(\\d{1,4})(?:x(\\d{1,4}))?");

    static boolean isOne(String text) {
        return SIZE.matcher(text).matches();
    }

    /** The size that a text is, its own when it is none. */
    static ImageSize of(String text) {
        Matcher size = SIZE.matcher(text);
        return size.matches() ? new ImageSize(size.group(1), size.group(2) == null ? "" : size.group(2)) : OWN;
    }

    void addTo(Map<String, String> attributes) {
        if (!width.isEmpty()) {
            attributes.put("width", width);
        }
        if (!height.isEmpty()) {
            attributes.put("height", height);
        }
    }
}
