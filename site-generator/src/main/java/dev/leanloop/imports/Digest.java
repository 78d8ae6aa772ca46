package dev.leanloop.imports;

import dev.leanloop.digest.Sha256;

/** A short name for what has no number of its own: the same for the same words, and telling nothing of them. */
final class Digest {

    private static final int BYTES = 8;

    private Digest() {}

    static String of(String words) {
        return Sha256.digits(words, BYTES);
    }
}
