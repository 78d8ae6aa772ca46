package dev.leanloop.site.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leanloop.site.message.Messages;
import dev.leanloop.site.page.PictureTable;
import dev.leanloop.site.page.SiteUrl;
import dev.leanloop.site.page.TruthsPage.FeedbackTimeline;
import dev.leanloop.site.page.TruthsPage.Look;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class FeedbackTimelineChartTest {

    private static final SiteUrl PAGE = SiteUrl.of("truth/index.html");
    private static final LocalDate TODAY = LocalDate.of(2026, 7, 1);
    private static final Pattern BOX = Pattern.compile("viewBox=\"0 0 720 ([0-9.]+)\"");
    private static final Pattern RING =
            Pattern.compile("<circle class=\"nobody\" cx=\"([-0-9.]+)\" cy=\"([-0-9.]+)\" r=\"5\"/>");

    @Test
    void eachFindingHasAShapeOfItsOwnAndLeadsToItsLine() {
        String svg = draw(List.of(look(0, "holding"), look(1, "not-holding"), look(2, "overdue"), look(3, "open")));

        assertThat(svg)
                .contains(
                        "<path class=\"good\"",
                        "<path class=\"bad\"",
                        "<path class=\"late\"",
                        "<circle class=\"nobody\"")
                .contains("href=\"2026-05-20-a.html#f1\"");
    }

    @Test
    void aHundredLooksOfOneDayStayInsideAPictureThatAScreenHolds() {
        String svg =
                draw(IntStream.range(0, 120).mapToObj(n -> look(40, "open")).toList());
        var box = BOX.matcher(svg);
        assertThat(box.find()).isTrue();
        double height = Double.parseDouble(box.group(1));

        assertThat(height).isLessThan(300);
        assertThat(RING.matcher(svg).results().map(ring -> Double.parseDouble(ring.group(2))))
                .hasSize(120)
                .allSatisfy(y -> assertThat(y).isBetween(5.0, height - 5));
    }

    @Test
    void looksOfNeighbouringDaysDoNotTouch() {
        String svg = draw(IntStream.range(0, 60).mapToObj(n -> look(n, "open")).toList());
        List<double[]> rings = RING.matcher(svg)
                .results()
                .map(ring -> new double[] {Double.parseDouble(ring.group(1)), Double.parseDouble(ring.group(2))})
                .toList();

        assertThat(rings).hasSize(60);
        for (int i = 0; i < rings.size(); i++) {
            double[] one = rings.get(i);
            assertThat(one[0]).isBetween(5.0, 715.0);
            assertThat(rings.subList(0, i))
                    .allSatisfy(other -> assertThat(Math.hypot(one[0] - other[0], one[1] - other[1]))
                            .isGreaterThan(10));
        }
    }

    @Test
    void looksYearsApartAndNoneAtAllAreDrawn() {
        assertThat(draw(List.of(look(-4000, "holding"), look(4000, "open")))).endsWith("</svg>");
        assertThat(draw(List.of())).endsWith("</svg>");
    }

    @Test
    void wordsOfNotesAreEscaped() {
        assertThat(draw(List.of(new Look(TODAY, "open", "\"><script>x</script>&", SiteUrl.of("a.html")))))
                .doesNotContain("<script")
                .contains("&quot;&gt;&lt;script&gt;x&lt;/script&gt;&amp;");
    }

    private static Look look(int days, String state) {
        return new Look(
                TODAY.plusDays(days),
                state,
                "does it hold",
                SiteUrl.of("truth/2026-05-20-a.html").at("f" + days));
    }

    private static String draw(List<Look> looks) {
        return Charts.svg(
                new FeedbackTimeline("Looks", "How", TODAY, looks, new PictureTable(List.of(), List.of())),
                PAGE,
                Messages.inEnglish());
    }
}
