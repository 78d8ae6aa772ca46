package dev.leanloop.note;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import org.junit.jupiter.api.Test;

class WrittenKeyTest {

    @Test
    void aKeyIsReadWithoutTheSignsAroundIt() {
        assertThat(WrittenKey.of("Date: today")).contains(new WrittenKey("Date", false, 5));
        assertThat(WrittenKey.of("- **Meeting date (time)**:: today"))
                .contains(new WrittenKey("Meeting date (time)", true, 27));
        assertThat(WrittenKey.of("We met, and then: nothing")).isEmpty();
    }

    /** Lines put together of what means something to the pattern. */
    @Test
    void everyLineHasTheKeyThatThePatternFinds() {
        List<String> parts = List.of(
                "a",
                "Date",
                "words of a key",
                " ",
                " ",
                "_",
                ":",
                ":",
                "::",
                "*",
                "**",
                "~",
                "(",
                ")",
                "/",
                "-",
                "[",
                ".",
                ",",
                "1",
                "é",
                "日",
                "\u00a0",
                "\t",
                "\n",
                "\u007f",
                "😀",
                "abcdefghijklmnopqrst");
        Random random = new Random(1);
        int keys = 0;
        for (int i = 0; i < 100_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(8); length > 0; length--) {
                text.append(parts.get(random.nextInt(parts.size())));
            }
            String line = text.toString();
            Matcher matcher = WrittenKey.PATTERN.matcher(line);
            Optional<WrittenKey> expected = matcher.lookingAt()
                    ? Optional.of(
                            new WrittenKey(matcher.group(1), matcher.group(2).equals("::"), matcher.end()))
                    : Optional.empty();
            assertThat(WrittenKey.of(line)).as(line).isEqualTo(expected);
            keys += expected.isPresent() ? 1 : 0;
        }
        assertThat(keys).isGreaterThan(5_000);
    }
}
