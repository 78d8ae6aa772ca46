package dev.leanloop.knowledge.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ShareTest {

    private static final double ROUNDING = 1e-12;

    @Test
    void sevenOfNineLieBetween45And94PerCent() {
        Share.Interval interval = interval(7, 9);

        assertThat(interval.low()).isEqualTo(0.4526, within(0.0001));
        assertThat(interval.high()).isEqualTo(0.9368, within(0.0001));
    }

    @Test
    void noneOfTenMayStillBe28PerCent() {
        assertThat(interval(0, 10).low()).isZero();
        assertThat(interval(0, 10).high()).isEqualTo(0.2775, within(0.0001));
    }

    @Test
    void nothingOfNothingHasNeitherProportionNorInterval() {
        assertThat(new Share(0, 0).proportion()).isEmpty();
        assertThat(new Share(0, 0).interval()).isEmpty();
    }

    @Test
    void fewerThanTenAreNoPerCent() {
        assertThat(new Share(9, 9).mayShowPerCent()).isFalse();
        assertThat(new Share(0, 10).mayShowPerCent()).isTrue();
    }

    @Test
    void itIsShownAsCounts() {
        assertThat(new Share(7, 9)).hasToString("7 of 9");
    }

    @Test
    void moreThanTheWholeIsNoShare() {
        assertThatThrownBy(() -> new Share(3, 2)).hasMessageContaining("3 of 2");
        assertThatThrownBy(() -> new Share(-1, 2)).hasMessageContaining("-1 of 2");
    }

    @Property
    void theIntervalHoldsTheProportionAndStaysBetweenNoughtAndOne(
            @ForAll @IntRange(max = 500) int one, @ForAll @IntRange(max = 500) int other) {
        int whole = Math.max(1, Math.max(one, other));
        int part = Math.min(one, other);

        Share.Interval interval = interval(part, whole);

        assertThat(interval.low()).isBetween(0.0, (double) part / whole);
        assertThat(interval.high()).isBetween((double) part / whole, 1.0);
    }

    @Property
    void theIntervalOfTheOthersIsItsMirror(
            @ForAll @IntRange(max = 500) int part, @ForAll @IntRange(min = 1, max = 500) int rest) {
        Share.Interval interval = interval(part, part + rest);
        Share.Interval others = interval(rest, part + rest);

        assertThat(interval.low()).isEqualTo(1 - others.high(), within(ROUNDING));
        assertThat(interval.high()).isEqualTo(1 - others.low(), within(ROUNDING));
    }

    @Property
    void moreOfTheSameNarrowTheInterval(
            @ForAll @IntRange(max = 100) int part,
            @ForAll @IntRange(min = 1, max = 100) int rest,
            @ForAll @IntRange(min = 2, max = 20) int times) {
        int whole = part + rest;

        assertThat(width(part * times, whole * times)).isLessThan(width(part, whole));
    }

    @Property
    void oneMoreOfThePartNeverLowersTheInterval(
            @ForAll @IntRange(max = 100) int part, @ForAll @IntRange(min = 1, max = 100) int rest) {
        Share.Interval fewer = interval(part, part + rest);
        Share.Interval more = interval(part + 1, part + rest);

        assertThat(more.low()).isGreaterThan(fewer.low());
        assertThat(more.high()).isGreaterThan(fewer.high());
    }

    private static double width(int part, int whole) {
        Share.Interval interval = interval(part, whole);
        return interval.high() - interval.low();
    }

    private static Share.Interval interval(int part, int whole) {
        return new Share(part, whole).interval().orElseThrow();
    }
}
