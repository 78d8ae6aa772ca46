package dev.leanloop.knowledge.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class AgesTest {

    private static final LocalDate TODAY = LocalDate.of(2024, 7, 1);

    @Test
    void theMedianOfAnOddNumberIsTheMiddleOne() {
        assertThat(ages(List.of(1, 50, 3)).median()).hasValue(3);
    }

    @Test
    void theMedianOfAnEvenNumberIsBetweenTheMiddleTwo() {
        assertThat(ages(List.of(1, 50, 3, 4)).median()).hasValue(3.5);
    }

    @Test
    void ofNothingThereIsNoAge() {
        assertThat(ages(List.of()).median()).isEmpty();
        assertThat(ages(List.of()).max()).isEmpty();
    }

    @Test
    void whatHasNoDayHasNoAge() {
        assertThat(Ages.of(List.of("x"), item -> Optional.empty(), TODAY).oldestFirst())
                .isEmpty();
    }

    @Property
    void theMedianLiesBetweenYoungestAndOldestWhateverTheOrder(
            @ForAll List<@IntRange(min = -50, max = 900) Integer> days, @ForAll long seed) {
        List<Integer> shuffled = new ArrayList<>(days);
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(ages(shuffled).median()).isEqualTo(ages(days).median());
        assertThat(ages(shuffled).max()).isEqualTo(ages(days).max());
        if (!days.isEmpty()) {
            assertThat(ages(days).median().orElseThrow()).isBetween((double) Collections.min(days), (double)
                    ages(days).max().orElseThrow());
        }
    }

    private static Ages<Integer> ages(List<Integer> days) {
        return Ages.of(days, ago -> Optional.of(TODAY.minusDays(ago)), TODAY);
    }
}
