package dev.leanloop.index;

import java.util.Comparator;

/** The order of an index's terms: by code points, which is the order of their UTF-8 bytes. */
public final class CodePoints {

    /** Differs from {@link String#compareTo} only where a character beyond U+FFFF meets one from U+E000 on. */
    public static final Comparator<String> ORDER = CodePoints::compare;

    private CodePoints() {}

    private static int compare(String one, String other) {
        int length = Math.min(one.length(), other.length());
        for (int i = 0; i < length; i++) {
            char a = one.charAt(i);
            char b = other.charAt(i);
            if (a != b) {
                boolean pairA = Character.isSurrogate(a);
                boolean pairB = Character.isSurrogate(b);
                return pairA == pairB ? Character.compare(a, b) : pairA ? 1 : -1;
            }
        }
        return Integer.compare(one.length(), other.length());
    }
}
