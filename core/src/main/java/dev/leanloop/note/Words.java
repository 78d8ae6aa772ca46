package dev.leanloop.note;

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

    /** Whether no white space but single blanks, and none of them before punctuation, stands between words. */
    static boolean areInOneLine(String text) {
        boolean afterBlank = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean blank = c == ' ';
            boolean otherBlank = (c < ' ' || c >= 0x80) && (c == '\u00a0' || Character.isWhitespace(c));
            if (otherBlank || afterBlank && (blank || ",;.:".indexOf(c) >= 0)) {
                return false;
            }
            afterBlank = blank;
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

    /** Whether it starts anywhere in the text. */
    static boolean holds(String text, String word) {
        return startOf(text, word) >= 0;
    }
}
