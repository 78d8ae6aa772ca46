package dev.leanloop.index.web;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Names files by what is in them before compression: another zlib may pack a file differently but never names it differently. */
final class ContentHash {

    /** Hexadecimal digits of a name's hash: 40 bits. */
    private static final int DIGITS = 10;

    private final MessageDigest digest = sha256();

    /** Adds a content. */
    void add(byte[] content) {
        digest.update(new ByteWriter().fixed(content.length).toBytes());
        digest.update(content);
    }

    /** A hash of one content, for contents that have a part in several names. */
    static byte[] of(byte[] content) {
        return sha256().digest(content);
    }

    /** The first digits of the hash of all that was added so far, each with its length. What is added then begins a new one. */
    String next() {
        return HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
