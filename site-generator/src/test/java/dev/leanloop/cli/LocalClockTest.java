package dev.leanloop.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class LocalClockTest {

    @Test
    void itGoesAsTheSystemsClock() {
        assertThat(Duration.between(Instant.now(), new LocalClock().instant()).abs())
                .isLessThan(Duration.ofMinutes(1));
    }

    /** The tests run once more in a zone that is another day than Greenwich for half of the day. */
    @Test
    void todayIsThePersonsDay() {
        Clock person = Clock.system(ZoneId.systemDefault());
        LocalDate before = LocalDate.now(person);

        LocalDate today = LocalDate.now(new LocalClock());

        assertThat(today).isBetween(before, LocalDate.now(person));
        assertThat(new LocalClock().getZone())
                .isEqualTo(person.getZone().getRules().getOffset(person.instant()));
    }

    @Test
    void itCanBeReadElsewhere() {
        ZoneOffset elsewhere = ZoneOffset.ofHours(14);

        assertThat(new LocalClock().withZone(elsewhere).getZone()).isEqualTo(elsewhere);
        assertThat(new LocalClock().getZone()).isInstanceOf(ZoneOffset.class);
    }
}
