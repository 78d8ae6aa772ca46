package dev.leanloop.site.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leanloop.site.message.Messages;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AgeTest {

    private static final Age AGE = new Age(Messages.inEnglish());

    private static final LocalDate DAY = LocalDate.of(2024, 6, 28);

    @ParameterizedTest
    @CsvSource({
        "0, today",
        "1, yesterday",
        "2, 2 days ago",
        "13, 13 days ago",
        "14, 2 weeks ago",
        "62, 9 weeks ago",
        "63, 2 months ago",
        "729, 24 months ago",
        "730, 2 years ago",
        "-1, tomorrow",
        "-20, in 3 weeks"
    })
    void dayInThePast(int days, String words) {
        assertThat(AGE.since(DAY.minusDays(days), DAY)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"0, today", "1, tomorrow", "2, in 2 days", "30, in 4 weeks", "-1, 1 day over", "-17, 2 weeks over"})
    void dayThatSomethingIsDue(int days, String words) {
        assertThat(AGE.until(DAY.plusDays(days), DAY)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"0, the same day", "1, 1 day later", "-21, 3 weeks earlier"})
    void dayBesideAnother(int days, String words) {
        assertThat(AGE.between(DAY.plusDays(days), DAY)).isEqualTo(words);
    }
}
