package dev.leanloop.note;

/** Looks for a word before anything dearer is tried: most lines of most notes hold none of those that matter. */
final class Words {

    private Words() {}

    /**
     * Whether a text holds a word in whatever case.
     *
     * @param word in lower case
     */
    static boolean holds(String text, String word) {
        char lower = word.charAt(0);
        char upper = Character.toUpperCase(lower);
        for (int i = 0; i <= text.length() - word.length(); i++) {
            char c = text.charAt(i);
            if ((c == lower || c == upper) && text.regionMatches(true, i, word, 0, word.length())) {
                return true;
            }
        }
        return false;
    }
}
