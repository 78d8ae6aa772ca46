package dev.leanloop.index.web;

import dev.leanloop.digest.ContentDigest;

/**
 * Names files by what is in them before compression: another zlib may pack a file differently but never names it differently. Names tell
 * versions of one's own files apart, and nobody gains by two of one name; so they need no digest that withstands attack.
 */
final class ContentHash {

    /** Hexadecimal digits of a name's hash: 40 bits. */
    private static final int DIGITS = 10;

    private final ByteWriter added = new ByteWriter();

    /** Adds a content. */
    void add(byte[] content) {
        added.fixed(content.length).all(content);
    }

    /** A hash of one content, for contents that have a part in several names. */
    static byte[] of(byte[] content) {
        return ContentDigest.of(content);
    }

    /** The first digits of the hash of all that was added so far, each with its length. What is added then begins a new one. */
    String next() {
        String digits = ContentDigest.digits(added.toBytes());
        added.clear();
        return digits.substring(0, DIGITS);
    }
}
