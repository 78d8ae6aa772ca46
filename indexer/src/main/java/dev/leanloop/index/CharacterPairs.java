package dev.leanloop.index;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Cuts Han, kana and Hangul into characters and pairs of neighbours, since no spaces tell their words. A pair stands where its first
 * character stands. {@code pairs.js} cuts the same.
 */
final class CharacterPairs {

    private static final char FIRST = '\u3005';

    /** The first letter of which Hangul is composed. */
    private static final char FIRST_LETTER = '\u1100';

    private static final Pattern PAIRED =
            Pattern.compile("[\\u3005-\\u3007\\u3021-\\u3029\\u3041-\\u309f\\u30a1-\\u30fa"
                    + "\\u30fc-\\u30ff\\u31f0-\\u31ff\\u3400-\\u4dbf\\u4e00-\\u9fff\\uac00-\\ud7a3\\uf900-\\ufaff"
                    + "\\x{20000}-\\x{3ffff}]+");

    private CharacterPairs() {}

    /**
     * A word, a character or a pair.
     *
     * @param written its written form
     * @param start offset of its first UTF-16 unit in the text
     * @param end offset after its last
     * @param beside whether it stands at the position of the one before it: a pair does
     */
    record Word(String written, int start, int end, boolean beside) {}

    /** Whether a text may have words that are cut. */
    static boolean mayBeIn(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= FIRST_LETTER && !isPunctuation(c)) {
                return true;
            }
        }
        return false;
    }

    /** Dashes and quotation marks of any language. */
    private static boolean isPunctuation(char c) {
        return c >= '\u2000' && c <= '\u206f';
    }

    /** The words of a text, with those that are cut replaced by their characters and pairs. */
    static List<Word> in(List<Word> words) {
        boolean anyIsCut = false;
        for (Word word : words) {
            anyIsCut |= isCut(word);
        }
        if (!anyIsCut) {
            return words;
        }
        var result = new ArrayList<Word>();
        Word before = null;
        for (Word word : words) {
            if (!isCut(word)) {
                result.add(word);
                before = null;
                continue;
            }
            for (Word character : characters(word)) {
                if (before != null && before.end() >= character.start()) {
                    result.add(new Word(before.written() + character.written(), before.start(), character.end(), true));
                }
                result.add(character);
                before = character;
            }
        }
        return result;
    }

    /** Those to look for, one for each position: of neighbours only their pairs, and the last only where another word follows. */
    static List<Word> asked(List<Word> words) {
        var asked = new ArrayList<Word>();
        for (int i = 0; i < words.size(); i++) {
            boolean paired = i + 1 < words.size() && words.get(i + 1).beside();
            boolean endsPair =
                    i + 1 == words.size() && i > 0 && words.get(i - 1).beside();
            if (words.get(i).beside() || (!paired && !endsPair)) {
                asked.add(words.get(i));
            }
        }
        return asked;
    }

    private static boolean isCut(Word word) {
        return !word.written().isEmpty()
                && word.written().charAt(0) >= FIRST
                && PAIRED.matcher(word.written()).matches();
    }

    /** Each with its own place; with that of the whole word where folding changed its length. */
    private static List<Word> characters(Word word) {
        String written = word.written();
        boolean placed = written.length() == word.end() - word.start();
        var characters = new ArrayList<Word>();
        for (int i = 0; i < written.length(); i = written.offsetByCodePoints(i, 1)) {
            int next = written.offsetByCodePoints(i, 1);
            characters.add(new Word(
                    written.substring(i, next),
                    placed ? word.start() + i : word.start(),
                    placed ? word.start() + next : word.end(),
                    false));
        }
        return characters;
    }
}
