package dev.leanloop.markdown;

import java.nio.charset.StandardCharsets;

/**
 * Which characters a text may hold: found in one go, so that what is looked for later is looked for only in texts that can hold it. Of
 * ASCII exactly those that the text holds, but for a question mark that any text beyond ASCII may seem to hold; of all others either
 * none, or any. Immutable.
 */
public final class Signs {

    private static final int HALF = 64;

    /** Those below {@code @}, and those from there on, a bit for each. */
    private final long low;

    private final long high;
    private final boolean beyondAscii;

    /** Of those below {@code @} and of those from there on the ones that stand twice in a row. */
    private final long lowTwice;

    private final long highTwice;

    private Signs(long low, long high, boolean beyondAscii, long lowTwice, long highTwice) {
        this.low = low;
        this.high = high;
        this.beyondAscii = beyondAscii;
        this.lowTwice = lowTwice;
        this.highTwice = highTwice;
    }

    /** Those of a text. */
    public static Signs of(String text) {
        long low = 0;
        long high = 0;
        boolean beyondAscii = false;
        long lowTwice = 0;
        long highTwice = 0;
        int before = Integer.MAX_VALUE;
        // An array is gone through in a third of the time that a string's characters take one by one.
        byte[] latin = text.getBytes(StandardCharsets.ISO_8859_1);
        for (int i = 0; i < latin.length; i++) {
            byte c = latin[i];
            if (c >= HALF) {
                high |= 1L << c;
                highTwice |= c == before ? 1L << c : 0;
            } else if (c >= 0) {
                low |= 1L << c;
                lowTwice |= c == before ? 1L << c : 0;
                // What Latin-1 does not have became a question mark; up to the first of these every place is the same.
                beyondAscii |= c == '?' && text.charAt(i) != '?';
            } else {
                beyondAscii = true;
            }
            before = c;
        }
        return new Signs(low, high, beyondAscii, lowTwice, highTwice);
    }

    /** Whether the text may hold a character: it does, if that is one of ASCII and no question mark. */
    public boolean mayHold(char c) {
        return c >= 2 * HALF ? beyondAscii : ((c < HALF ? low : high) & 1L << c) != 0;
    }

    /** Whether the text may hold a character of ASCII twice in a row; what is beyond ASCII and stands twice may seem to be question marks. */
    public boolean mayHoldTwice(char c) {
        return ((c < HALF ? lowTwice : highTwice) & 1L << c) != 0;
    }

    /** Whether the text may hold any of the characters of another. */
    public boolean mayHoldAny(Signs others) {
        return (low & others.low) != 0 || (high & others.high) != 0 || beyondAscii && others.beyondAscii;
    }
}
