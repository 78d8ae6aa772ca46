package dev.leanloop.note;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordStartsTest {

    private static final List<String> WORDS = List.of("private", "coach", "über", "łask");
    private static final WordStarts STARTS = new WordStarts(WORDS);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "## Private",
                "**PRIVATE**",
                "a\ncoach only",
                "1private",
                "Über",
                "Łask",
                "— private",
                "? Łask",
                "😀 private",
                "privately"
            })
    void aWordIsFoundInWhateverCase(String text) {
        assertThat(STARTS.mayBeIn(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "approach", "privat", "deprivate", "😀 deprivate", "? — ?", "cöach"})
    void whatBeginsWithNoneOfThemIsTold(String text) {
        assertThat(STARTS.mayBeIn(text)).isFalse();
    }

    @Test
    void noWordIsMissedInAnyText() {
        List<String> parts = List.of(
                "private", "Coach", "ÜBER", "łask", "a", " ", "\n", "-", "é", "ł", "—", "😀", "?", "1", "p", "co");
        Random random = new Random(1);
        for (int i = 0; i < 50_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(6); length >= 0; length--) {
                text.append(parts.get(random.nextInt(parts.size())));
            }
            String written = text.toString();
            if (WORDS.stream().anyMatch(word -> Words.holds(written, word))) {
                assertThat(STARTS.mayBeIn(written)).as(written).isTrue();
            }
        }
    }
}
