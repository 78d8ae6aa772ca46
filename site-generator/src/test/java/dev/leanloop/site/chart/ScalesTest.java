package dev.leanloop.site.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.leanloop.site.message.Messages;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

final class ScalesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 14);

    @Test
    void ticksAreRoundNumbers() {
        assertThat(new LinearScale(-13, 46, 0, 700).ticks(60)).containsExactly(-10L, 0L, 10L, 20L, 30L, 40L);
        assertThat(LinearScale.ofCounts(3, 100, 0).ticks(20)).containsExactly(0L, 1L, 2L, 3L);
        assertThat(LinearScale.ofCounts(0, 100, 0).ticks(20)).containsExactly(0L, 1L);
    }

    @Property
    void ticksKeepTheirDistance(
            @ForAll @IntRange(max = 1_000_000) int most, @ForAll @IntRange(min = 20, max = 200) int room) {
        LinearScale scale = LinearScale.ofCounts(most, 0, 600);
        List<Long> ticks = scale.ticks(room);

        assertThat(ticks).isNotEmpty().first().isEqualTo(0L);
        for (int i = 1; i < ticks.size(); i++) {
            assertThat(scale.at(ticks.get(i)) - scale.at(ticks.get(i - 1))).isGreaterThanOrEqualTo(room - 0.001);
        }
        assertThat(scale.at(ticks.getLast())).isLessThanOrEqualTo(600.001);
    }

    @Property
    void daysStayInTheirOrderAndTicksApart(
            @ForAll @IntRange(min = 1, max = 9_000) int days, @ForAll @IntRange(min = 40, max = 120) int room) {
        DayScale scale = new DayScale(DAY, DAY.plusDays(days), 10, 710);
        List<DayScale.Tick> ticks = scale.ticks(room, Messages.inEnglish());

        assertThat(scale.at(DAY)).isCloseTo(10, within(0.001));
        assertThat(scale.at(DAY.plusDays(days))).isCloseTo(710, within(0.001));
        for (int i = 1; i < ticks.size(); i++) {
            double apart =
                    scale.at(ticks.get(i).day()) - scale.at(ticks.get(i - 1).day());
            // Months and quarters differ by up to three days in length.
            assertThat(apart).isGreaterThan(room * 0.95);
        }
    }

    @Test
    void aYearIsNamedOnceAndWithJanuary() {
        DayScale scale = new DayScale(LocalDate.of(2025, 10, 20), LocalDate.of(2026, 3, 20), 0, 700);

        assertThat(scale.ticks(60, Messages.inEnglish()).stream().map(DayScale.Tick::name))
                .containsExactly("Nov 2025", "Dec", "Jan 2026", "Feb", "Mar");
    }

    @Test
    void aFittedTextIsNotWiderThanItsRoom() {
        String fitted = TextWidth.fitted("Ausschreibungsverfahrensbeschleunigung", 100, 12);

        assertThat(fitted).endsWith("…").startsWith("Ausschr");
        assertThat(TextWidth.of(fitted, 12)).isLessThanOrEqualTo(100);
        assertThat(TextWidth.fitted("short", 100, 12)).isEqualTo("short");
    }
}
