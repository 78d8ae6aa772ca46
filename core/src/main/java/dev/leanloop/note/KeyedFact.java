package dev.leanloop.note;

import dev.leanloop.markdown.InlineText;
import java.util.Optional;

/**
 * A fact that can be compared over time: {@code users = 40}. No key is code, of which nothing is read, an address that holds the sign,
 * a formula, nor a remark in brackets such as {@code (n=12)}.
 *
 * @param key what it is about, as written
 * @param value what it is, as written
 */
record KeyedFact(String key, String value) {

    private static final int LONGEST_KEY = 60;

    /** The key and the value of a fact's words; empty where they have none. */
    static Optional<KeyedFact> of(String fact) {
        int sign = fact.indexOf('=');
        if (sign <= 0 || fact.startsWith("==", sign)) {
            return Optional.empty();
        }
        String key = fact.substring(0, sign).strip();
        String value = fact.substring(sign + 1).strip();
        int word = fact.lastIndexOf(' ', sign - 1) + 1;
        boolean isAddress = key.contains("://") || fact.substring(word, sign).contains("?");
        boolean isKey = key.length() <= LONGEST_KEY
                && key.codePoints().anyMatch(Character::isLetter)
                && !Words.holdsAny(key, "<>!" + InlineText.OMITTED)
                && !isAddress
                && !endsInBrackets(key);
        return isKey && !value.isEmpty() && !value.equals(InlineText.OMITTED)
                ? Optional.of(new KeyedFact(key, value))
                : Optional.empty();
    }

    private static boolean endsInBrackets(String key) {
        return key.lastIndexOf('(') > key.lastIndexOf(')') || key.lastIndexOf('[') > key.lastIndexOf(']');
    }
}
