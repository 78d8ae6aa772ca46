package dev.leanloop.digest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The digest SHA-256 (FIPS 180-4): the same for the same bytes on every machine, and nobody can make two contents of one digest.
 * Digits are hexadecimal, in lower case, of the digest's first bytes; texts are digested as UTF-8. For several threads at a time.
 */
public final class Sha256 {

    /** How many bytes a whole digest has. */
    public static final int BYTES = 32;

    private Sha256() {}

    /** The digest of a content that is there as a whole. */
    public static byte[] of(byte[] content) {
        return begin().digest(content);
    }

    /** All digits of a content. */
    public static String digits(byte[] content) {
        return digits(content, BYTES);
    }

    /**
     * The first digits of a content.
     *
     * @param bytes of the digest that are written, two digits each: 1 to {@value #BYTES}
     */
    public static String digits(byte[] content, int bytes) {
        return HexFormat.of().formatHex(of(content), 0, bytes);
    }

    /**
     * The first digits of a text.
     *
     * @param bytes see {@link #digits(byte[], int)}
     */
    public static String digits(String text, int bytes) {
        return digits(text.getBytes(StandardCharsets.UTF_8), bytes);
    }

    /** A digest of what comes piece by piece, for one thread at a time. */
    public static MessageDigest begin() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
