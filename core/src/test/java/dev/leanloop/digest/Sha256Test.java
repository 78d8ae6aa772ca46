package dev.leanloop.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import org.junit.jupiter.api.Test;

/** The examples of FIPS 180-4, and what is made of them here. */
final class Sha256Test {

    private static final String OF_ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @Test
    void isTheDigestOfTheStandard() {
        assertThat(Sha256.digits(new byte[] {'a', 'b', 'c'})).isEqualTo(OF_ABC);
        assertThat(Sha256.digits(new byte[0]))
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        assertThat(Sha256.of(new byte[0])).hasSize(Sha256.BYTES);
    }

    @Test
    void digitsAreThoseOfTheFirstBytes() {
        assertThat(Sha256.digits("abc", 4)).isEqualTo("ba7816bf");
        assertThat(Sha256.digits("abc", Sha256.BYTES)).isEqualTo(OF_ABC);
    }

    @Test
    void textsAreUtf8() {
        assertThat(Sha256.digits("ü", 2)).isEqualTo(Sha256.digits(new byte[] {(byte) 0xc3, (byte) 0xbc}, 2));
    }

    @Test
    void piecesAreAsGoodAsTheWhole() {
        MessageDigest digest = Sha256.begin();
        digest.update((byte) 'a');
        digest.update(new byte[] {'b', 'c'});
        assertThat(digest.digest()).isEqualTo(Sha256.of(new byte[] {'a', 'b', 'c'}));
    }
}
