package dev.leanloop.note;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OneStringTest {

    @Test
    void whatSaysTheSameIsOne() {
        String once = OneString.of(written("pricing"));

        assertThat(OneString.of(written("pricing"))).isSameAs(once).isEqualTo("pricing");
        assertThat(OneString.of("")).isEmpty();
    }

    @Test
    void itStaysOneWhenOthersTookItsPlace() {
        String once = OneString.of(written("pricing"));

        IntStream.range(0, 100_000).forEach(number -> OneString.of("other " + number));

        assertThat(OneString.of(written("pricing"))).isSameAs(once);
    }

    @Test
    void thoseThatShareAHashAreTwo() {
        assertThat(OneString.of(written("Aa"))).isEqualTo("Aa");
        assertThat(OneString.of(written("BB"))).isEqualTo("BB");
        assertThat(OneString.of(written("Aa"))).isEqualTo("Aa");
    }

    private static String written(String text) {
        return String.valueOf(text.toCharArray());
    }
}
