package dev.leanloop.note;

/**
 * One string for all that say the same: a few hundred names stand in notes a hundred thousand times. As {@link String#intern}, which takes
 * ten times as long and is asked only for what was not asked for lately. Thread-safe.
 */
final class OneString {

    private static final int BITS = 12;

    /** Each at the place of its hash, the latest of those that share one. A thread that does not see what another one put there asks anew. */
    private static final String[] LATELY = new String[1 << BITS];

    private OneString() {}

    static String of(String text) {
        int hash = text.hashCode();
        int place = (hash ^ hash >>> BITS) & LATELY.length - 1;
        String known = LATELY[place];
        if (text.equals(known)) {
            return known;
        }
        String one = text.intern();
        LATELY[place] = one;
        return one;
    }
}
