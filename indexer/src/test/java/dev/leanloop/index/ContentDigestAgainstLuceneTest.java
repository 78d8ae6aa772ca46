package dev.leanloop.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leanloop.digest.ContentDigest;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Random;
import org.apache.lucene.util.StringHelper;
import org.junit.jupiter.api.Test;

/** Our MurmurHash3 is Lucene's, whatever the length. */
final class ContentDigestAgainstLuceneTest {

    @Test
    void isWhatLuceneMakesOfAllLengths() {
        byte[] bytes = new byte[200];
        new Random(1).nextBytes(bytes);
        for (int length = 0; length <= bytes.length; length++) {
            byte[] content = Arrays.copyOf(bytes, length);
            long[] halves = StringHelper.murmurhash3_x64_128(content, 0, length, 0);
            assertThat(ByteBuffer.wrap(ContentDigest.of(content)))
                    .as("length %d", length)
                    .isEqualTo(ByteBuffer.allocate(ContentDigest.BYTES)
                            .putLong(halves[0])
                            .putLong(halves[1])
                            .flip());
        }
    }
}
