package dev.leanloop.note;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** "Did you mean": the nearest of some words by Damerau-Levenshtein distance (neighbours swapped count once). */
public final class Spelling {

    private Spelling() {}

    /**
     * The nearest candidate at a distance of 1, or 2 for words of more than four letters; the first in natural order of equals.
     * Empty when the word is a candidate itself.
     */
    public static Optional<String> nearest(String word, Collection<String> candidates) {
        int allowed = word.length() > 4 ? 2 : 1;
        if (candidates.contains(word)) {
            return Optional.empty();
        }
        return candidates.stream()
                .filter(candidate -> isWithin(word, candidate, allowed))
                .min(Comparator.<String>comparingInt(candidate -> EditDistance.between(word, candidate, allowed))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** Whether two words are at most so far apart; quick for those that differ in length or from the start. */
    public static boolean isWithin(String one, String other, int allowed) {
        if (Math.abs(one.length() - other.length()) > allowed) {
            return false;
        }
        int start = 0;
        int end = Math.min(one.length(), other.length());
        while (start < end && one.charAt(start) == other.charAt(start)) {
            start++;
        }
        String restOfOne = one.substring(start);
        String restOfOther = other.substring(start);
        return differ(restOfOne, restOfOther) <= 2 * allowed
                && EditDistance.between(restOfOne, restOfOther, allowed) <= allowed;
    }

    /** How many letters, order aside, one has and the other has not: each change makes two at most. */
    private static int differ(String one, String other) {
        int[] counts = new int[128];
        one.chars().forEach(c -> counts[c % counts.length]++);
        other.chars().forEach(c -> counts[c % counts.length]--);
        int sum = 0;
        for (int count : counts) {
            sum += Math.abs(count);
        }
        return sum;
    }
}
