package dev.leanloop.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leanloop.note.DateOrder;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class WrittenDaysTest {

    private static final LocalDate DAY = LocalDate.of(2024, 5, 3);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-05-03",
                "2024-05-03T23:59:59.000Z",
                "2024-05-03 08:30",
                "2024/5/3",
                "20240503",
                "20240503T100000Z",
                "3.5.2024",
                "03.05.24 09:00",
                "May 3, 2024",
                "Friday, May 3rd, 2024 at 10:00 AM",
                "3 May 2024",
                "Fri, 3 May 2024 23:30:00 +0200",
                "3. Mai 2024",
                "3 mai 2024",
                "03-May-2024",
                "1714737600000"
            })
    void theUsualFormsAreRead(String written) {
        assertThat(WrittenDays.of(DateOrder.ISO_ONLY, List.of()).day(written)).contains(DAY);
    }

    @Test
    void numbersAreReadInTheOrderOfTheSettings() {
        assertThat(WrittenDays.of(DateOrder.DMY, List.of()).day("3/5/2024 10:00"))
                .contains(DAY);
        assertThat(WrittenDays.of(DateOrder.MDY, List.of()).day("5/3/24, 10:00 AM"))
                .contains(DAY);
        assertThat(WrittenDays.of(DateOrder.MDY, List.of("31/12/2024")).day("5-3-2024"))
                .contains(DAY);
    }

    @Test
    void elseInTheOneThatAnotherDayOfTheColumnNeeds() {
        assertThat(WrittenDays.of(DateOrder.ISO_ONLY, List.of("31/12/2024", "3/5/2024"))
                        .day("3/5/2024"))
                .contains(DAY);
        assertThat(WrittenDays.of(DateOrder.ISO_ONLY, List.of("12/31/2024")).day("5/3/2024"))
                .contains(DAY);
    }

    @Test
    void elseNotAtAll() {
        WrittenDays none = WrittenDays.of(DateOrder.ISO_ONLY, List.of("3/5/2024", "99/1/2024"));
        WrittenDays both = WrittenDays.of(DateOrder.ISO_ONLY, List.of("31/12/2024", "12/31/2024"));

        assertThat(none.day("3/5/2024")).isEmpty();
        assertThat(none.isAmbiguous("3/5/2024")).isTrue();
        assertThat(none.day("5/5/2024")).contains(LocalDate.of(2024, 5, 5));
        assertThat(both.day("3/5/2024")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yesterday", "2024-02-31", "31.02.2024", "Foo 3, 2024", "1714737600", "99999999"})
    void whatIsNoDayIsNone(String written) {
        assertThat(WrittenDays.of(DateOrder.DMY, List.of()).day(written)).isEmpty();
    }
}
