package dev.leanloop.site.output;

import java.util.zip.CRC32;
import java.util.zip.CRC32C;

/**
 * Tells a file that a disk or a person changed from the one that was written, by two polynomials at once. No protection against somebody
 * who wants two files to look alike: who may write into the site may write what he likes.
 */
final class Checksum {

    private Checksum() {}

    static long of(byte[] content) {
        var one = new CRC32();
        var other = new CRC32C();
        one.update(content);
        other.update(content);
        return one.getValue() << Integer.SIZE | other.getValue();
    }
}
