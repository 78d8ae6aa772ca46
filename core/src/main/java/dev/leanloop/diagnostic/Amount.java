package dev.leanloop.diagnostic;

/** How many there are of something, in words. */
public final class Amount {

    private Amount() {}

    /** {@code 1 note}, {@code 2 notes}: for English words whose plural is regular. */
    public static String of(long count, String one) {
        return count + " " + one + (count == 1 ? "" : "s");
    }
}
