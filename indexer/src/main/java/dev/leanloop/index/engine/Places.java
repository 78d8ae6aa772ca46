package dev.leanloop.index.engine;

import java.util.Locale;

/**
 * Names where each document stands, so that the names sort as the documents do: by file as Java compares it, then by number within the
 * file. A document that moves down only because another file grew keeps its name.
 */
final class Places {

    private static final char NUMBER = '\u0000';

    private String file = "";
    private int number;

    /** The name of the next document's place. */
    String next(String in) {
        number = in.equals(file) ? number + 1 : 0;
        file = in;
        return sortable(in) + NUMBER + String.format(Locale.ROOT, "%08d", number);
    }

    /** Java compares UTF-16 units, an engine code points: they differ where one half of a surrogate pair meets what lies above those. */
    private static String sortable(String text) {
        var sortable = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < Character.MIN_SURROGATE) {
                sortable.append(c);
            } else if (c <= Character.MAX_SURROGATE) {
                sortable.append('\ue000').append((char) (c - Character.MIN_SURROGATE + 0x1000));
            } else {
                sortable.append('\ue001').append((char) (c - '\ue000' + 0x1000));
            }
        }
        return sortable.toString();
    }
}
