package dev.leanloop.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StemmedTextsTest {

    /** Too short to be a stem, and no ASCII: a text with it is analysed as a whole. */
    private static final String UNSEEN = " \u00fc";

    private static StemmedTexts stems(String language, String... texts) {
        return StemmedTexts.of(List.of(texts), language, () -> false).orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Audits, audited: (auditing) the customer's audit-log.",
                "  spaces   and\ttabs\nand lines ",
                "don't 1,000 3.14 a.b_c x:y e-mail@example.org https://example.org/a?b=c",
                "it's l'audit 'quoted' \"twice\" ae oe ue Strasse"
            })
    void textOfAsciiHasTheStemsOfTheWholeText(String text) {
        for (String language : List.of("en", "de", "fr", "ja")) {
            StemmedTexts stems = stems(language, text, text + UNSEEN);

            assertThat(stems.of(0)).as(language).containsExactly(stems.of(1)).isNotEmpty();
        }
    }

    @Test
    void textOfAnyAsciiHasTheStemsOfTheWholeText() {
        Random random = new Random(20261201);
        for (int i = 0; i < 2000; i++) {
            String text = random.ints(60, 0, 0x80)
                    .mapToObj(at -> at < 0x60 ? "audit:.',_-\t\n \f1;".charAt(at % 17) + "" : (char) at + "")
                    .collect(Collectors.joining());
            StemmedTexts stems = stems("en", text, text + UNSEEN);

            assertThat(stems.of(0)).as(text).containsExactly(stems.of(1));
        }
    }

    @Test
    void wordsThatTellNothingHaveNoStem() {
        StemmedTexts stems = stems("en", "this is it and the no", "this audit");

        assertThat(stems.of(0)).isEmpty();
        assertThat(stems.of(1)).hasSize(1);
    }
}
