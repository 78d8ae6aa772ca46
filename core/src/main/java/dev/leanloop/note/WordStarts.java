package dev.leanloop.note;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Some words, looked for in one go in texts that nearly always hold none of them. Immutable. */
final class WordStarts {

    /** For each character as Latin-1 writes it, the words that may start with it, in lower case; none for most. */
    private final String[] @Nullable [] byFirst = new String[0x100][];

    private final List<String> words;

    /**
     * @param words in lower case
     */
    WordStarts(Collection<String> words) {
        this.words = words.stream()
                .filter(word -> words.stream().noneMatch(other -> !other.equals(word) && word.startsWith(other)))
                .distinct()
                .toList();
        for (String word : this.words) {
            add(word.charAt(0), word);
            add(Character.toUpperCase(word.charAt(0)), word);
        }
        // All that Latin-1 does not have are question marks there.
        byFirst['?'] = this.words.toArray(new String[0]);
    }

    private void add(char first, String word) {
        if (first < byFirst.length) {
            String[] before = byFirst[first] == null ? new String[0] : byFirst[first];
            byFirst[first] = Arrays.copyOf(before, before.length + 1);
            byFirst[first][before.length] = word;
        }
    }

    /**
     * Whether any of the words starts anywhere in a text, in whatever case; true when in doubt: a letter before it that is not one of
     * ASCII is not seen.
     */
    boolean mayBeIn(String text) {
        byte[] latin = text.getBytes(StandardCharsets.ISO_8859_1);
        if (latin.length < text.length()) {
            // Places differ behind characters that take two.
            return words.stream().anyMatch(word -> Words.holds(text, word));
        }
        for (int i = 0; i < latin.length; i++) {
            String[] candidates = byFirst[latin[i] & 0xff];
            if (candidates != null && startsAny(text, i, candidates)) {
                return true;
            }
            // Within a word none starts.
            while (i + 1 < latin.length && Words.isAsciiLetter((char) latin[i])) {
                i++;
            }
        }
        return false;
    }

    private static boolean startsAny(String text, int at, String[] words) {
        for (String word : words) {
            if (text.regionMatches(true, at, word, 0, word.length())) {
                return true;
            }
        }
        return false;
    }
}
