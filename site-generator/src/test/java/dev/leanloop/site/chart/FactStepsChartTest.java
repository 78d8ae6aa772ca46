package dev.leanloop.site.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leanloop.site.message.Messages;
import dev.leanloop.site.page.FactSteps;
import dev.leanloop.site.page.FactSteps.Fact;
import dev.leanloop.site.page.FactSteps.Step;
import dev.leanloop.site.page.PictureTable;
import dev.leanloop.site.page.SiteUrl;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class FactStepsChartTest {

    private static final SiteUrl PAGE = SiteUrl.of("changed.html");
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 30);

    @Test
    void numbersStepUpAndDown() {
        Drawn drawn = Drawn.of(draw(fact(60, "40", "60", "20")));

        List<Double> heights = drawn.paths("step").stream().map(Drawn::top).toList();
        double now = Drawn.top(drawn.paths("step now").getFirst());
        assertThat(heights).hasSize(2);
        assertThat(heights.getLast()).as("60 is above 40").isLessThan(heights.getFirst());
        assertThat(now).as("20 is below both").isGreaterThan(heights.getFirst());
    }

    @Test
    void wordsStayOnOneLineWithTheirLabels() {
        Drawn drawn = Drawn.of(draw(fact(60, "SAP", "Oracle", "none")));

        assertThat(drawn.paths("step").stream().map(Drawn::top).distinct()).hasSize(1);
        assertThat(drawn.texts()).extracting(Drawn.Box::what).contains("SAP", "Oracle", "none");
    }

    @Test
    void aValueOfOneLetterHasItsLabel() {
        assertThat(Drawn.of(draw(fact(60, "2", "1"))).texts())
                .extracting(Drawn.Box::what)
                .contains("2", "1");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3, 40, 400})
    void labelsNeverLieOnEachOtherHoweverCloseTheSteps(int daysApart) {
        Drawn drawn = Drawn.of(draw(IntStream.range(0, 12)
                .mapToObj(row -> row % 2 == 0
                        ? fact(daysApart, "1,200", "900", "1,400", "3", "77", "76", "75", "10,000")
                        : fact(
                                daysApart,
                                "the plant manager and nobody else",
                                "the works council of all plants together",
                                "finance"))
                .toArray(Fact[]::new)));

        assertThat(drawn.overlaps()).isEmpty();
        assertThat(drawn.outside()).isEmpty();
    }

    @Test
    void wordsOfNotesAreEscaped() {
        var step = new Step(TODAY.minusDays(90), "\"><script>x</script>", SiteUrl.of("a.html"));
        var now = new Step(TODAY.minusDays(9), "<b>&", SiteUrl.of("a.html"));

        assertThat(draw(new Fact("<i>Acme</i>", "\" onload=\"x", List.of(step, now))))
                .doesNotContain("<script", "<b>", "<i>", "\" onload")
                .contains("&lt;script&gt;");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "40 | 60 | 40.0 60.0",
                "5,200 | 900 | 5200.0 900.0",
                "61% | 88 % | 61.0 88.0",
                "€ 12.50 | €9 | 12.5 9.0",
                "6 weeks | 7 weeks | 6.0 7.0",
                "6 weeks | 7 days | ''",
                "9 to 11 | 7 | ''",
                "1 of 3 | 3 of 3 | ''",
                "March | 4 | ''",
                "2026-03 | 2026-04 | ''"
            })
    void oneScaleIsForNumbersOfOneUnit(String one, String other, String amounts) {
        assertThat(String.join(
                        " ",
                        PlainNumber.ofOneUnit(List.of(one, other)).stream()
                                .map(String::valueOf)
                                .toList()))
                .isEqualTo(amounts);
    }

    private static String draw(Fact... facts) {
        return Charts.svg(
                new FactSteps(
                        "Facts", "How to read it", TODAY, Arrays.asList(facts), new PictureTable(List.of(), List.of())),
                PAGE,
                Messages.inEnglish());
    }

    private static Fact fact(int daysApart, String... values) {
        return new Fact(
                "A customer with quite a long name and more",
                "deliveries that nobody could match in a month",
                IntStream.range(0, values.length)
                        .mapToObj(n -> new Step(
                                TODAY.minusDays((long) (values.length - n) * daysApart),
                                values[n],
                                SiteUrl.of("customers/acme/" + n + ".html")))
                        .toList());
    }
}
