package dev.leanloop.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** What others publish of MurmurHash3, and that pieces are as good as the whole. */
final class ContentDigestTest {

    @Test
    void isMurmurHash3Of128Bits() {
        assertThat(ContentDigest.digits(text(""))).isEqualTo("00000000000000000000000000000000");
        assertThat(ContentDigest.digits(text("hello"))).isEqualTo("cbd8a7b341bd9b025b1e906a48ae1d19");
        assertThat(ContentDigest.digits(text("The quick brown fox jumps over the lazy dog")))
                .isEqualTo("e34bbc7bbc071b6c7a433ca9c49a9347");
    }

    @Test
    void piecesAreAsGoodAsTheWhole() {
        byte[] content = new byte[100];
        for (int i = 0; i < content.length; i++) {
            content[i] = (byte) (i * 37);
        }
        String whole = ContentDigest.digits(content);
        for (int piece = 1; piece < content.length; piece++) {
            var digest = new ContentDigest();
            for (int from = 0; from < content.length; from += piece) {
                digest.add(content, from, Math.min(piece, content.length - from));
            }
            assertThat(digest.digits()).as("pieces of %d", piece).isEqualTo(whole);
        }
    }

    @Test
    void moreMayBeAddedAfterADigest() {
        var digest = new ContentDigest().add(text("hel"));
        assertThat(digest.bytes()).isEqualTo(ContentDigest.of(text("hel"))).isEqualTo(digest.bytes());
        assertThat(digest.add(text("lo")).bytes()).isEqualTo(ContentDigest.of(text("hello")));
    }

    @Test
    void aNumberIsEightBytes() {
        assertThat(new ContentDigest().add(0x0102030405060788L).bytes())
                .isEqualTo(ContentDigest.of(new byte[] {(byte) 0x88, 7, 6, 5, 4, 3, 2, 1}));
    }

    @Test
    void eachByteCounts() {
        byte[] content = new byte[40];
        byte[] plain = ContentDigest.of(content);
        for (int i = 0; i < content.length; i++) {
            byte[] other = content.clone();
            other[i] = (byte) 0x80;
            assertThat(ContentDigest.of(other)).as("byte %d", i).isNotEqualTo(plain);
        }
        assertThat(ContentDigest.of(Arrays.copyOf(content, 39))).isNotEqualTo(plain);
    }

    @Test
    void digitsAreThoseOfTheBytes() {
        byte[] content = text("hello");
        assertThat(HexFormat.of().formatHex(ContentDigest.of(content))).isEqualTo(ContentDigest.digits(content));
        assertThat(ContentDigest.of(content)).hasSize(ContentDigest.BYTES);
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
