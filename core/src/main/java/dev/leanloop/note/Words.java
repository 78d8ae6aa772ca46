package dev.leanloop.note;

import java.nio.charset.StandardCharsets;
import java.util.Collection;

/** Looks for a word before anything dearer is tried: most lines of most notes hold none of those that matter. */
final class Words {

    private Words() {}

    /**
     * Where a word first starts in a text, in whatever case; -1 when it does not.
     *
     * @param word in lower case; what stands behind it does not matter, before it there is no letter
     */
    static int startOf(String text, String word) {
        char lower = word.charAt(0);
        char upper = Character.toUpperCase(lower);
        for (int i = 0; i <= text.length() - word.length(); i++) {
            char c = text.charAt(i);
            if ((c == lower || c == upper)
                    && (i == 0 || !isLetter(text.charAt(i - 1)))
                    && text.regionMatches(true, i, word, 0, word.length())) {
                return i;
            }
        }
        return -1;
    }

    /** Whether all of a text is letters. */
    static boolean areLetters(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isLetter(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether any character of a text is one of some. */
    static boolean holdsAny(String text, String signs) {
        for (int i = 0; i < text.length(); i++) {
            if (signs.indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether any character of a text is an ASCII digit. */
    static boolean holdsDigit(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= '0' && text.charAt(i) <= '9') {
                return true;
            }
        }
        return false;
    }

    static boolean isAsciiLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    /** Most characters are ASCII, and the library looks every one up. */
    private static boolean isLetter(char c) {
        return c < 0x80 ? isAsciiLetter(c) : Character.isLetter(c);
    }

    /**
     * Whether any of some words starts anywhere in a text, in whatever case; true when in doubt: a letter before it that is not one of
     * ASCII is not seen. In one go, which for long texts is much faster than {@link #holds} for each.
     */
    static boolean holdsAnyStart(String text, Collection<String> words) {
        byte[] latin = text.getBytes(StandardCharsets.ISO_8859_1);
        if (latin.length < text.length()) {
            // Places differ behind characters that take two.
            return words.stream().anyMatch(word -> holds(text, word));
        }
        boolean[] firsts = firsts(words);
        boolean within = false;
        for (int i = 0; i < latin.length; i++) {
            byte c = latin[i];
            if (!within && firsts[c & 0xff] && startsAny(text, i, words)) {
                return true;
            }
            within = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
        }
        return false;
    }

    /** By what Latin-1 makes of a character, whether a word may start with it: all that it does not have are question marks there. */
    private static boolean[] firsts(Collection<String> words) {
        boolean[] firsts = new boolean[0x100];
        firsts['?'] = true;
        for (String word : words) {
            for (char c : new char[] {word.charAt(0), Character.toUpperCase(word.charAt(0))}) {
                firsts[c < firsts.length ? c : '?'] = true;
            }
        }
        return firsts;
    }

    private static boolean startsAny(String text, int at, Collection<String> words) {
        for (String word : words) {
            if (text.regionMatches(true, at, word, 0, word.length())) {
                return true;
            }
        }
        return false;
    }

    /** Whether it starts anywhere in the text. */
    static boolean holds(String text, String word) {
        return startOf(text, word) >= 0;
    }
}
