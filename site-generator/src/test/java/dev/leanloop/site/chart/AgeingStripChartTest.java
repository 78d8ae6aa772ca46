package dev.leanloop.site.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.leanloop.site.message.Messages;
import dev.leanloop.site.page.AgeingStrip;
import dev.leanloop.site.page.PictureTable;
import dev.leanloop.site.page.SiteUrl;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class AgeingStripChartTest {

    private static final SiteUrl PAGE = SiteUrl.of("promises.html");

    @Test
    void eachPromiseIsAMarkThatLeadsToItsLine() {
        String svg = Charts.svg(
                strip(List.of(dot(3, "performer"), dot(-2, "customer"), dot(40, "unknown"))),
                PAGE,
                Messages.inEnglish());

        assertThat(svg)
                .startsWith("<svg ")
                .endsWith("</svg>")
                .contains(
                        "href=\"customers/acme/call.html#C3\"",
                        "class=\"ours\"",
                        "class=\"theirs\"",
                        "class=\"nobody\"");
    }

    @Test
    void aThousandPromisesOnOneDayStayInsideThePicture() {
        String svg = Charts.svg(
                strip(IntStream.range(0, 1_000)
                        .mapToObj(n -> dot(0, "performer"))
                        .toList()),
                PAGE,
                Messages.inEnglish());
        var box = Pattern.compile("viewBox=\"0 0 720 ([0-9.]+)\"").matcher(svg);
        assertThat(box.find()).isTrue();
        double height = Double.parseDouble(box.group(1));

        assertThat(Pattern.compile("<rect class=\"ours\"[^>]* y=\"([-0-9.]+)\"")
                        .matcher(svg)
                        .results()
                        .map(mark -> Double.parseDouble(mark.group(1))))
                .hasSize(1_000)
                .allSatisfy(y -> assertThat(y).isBetween(0.0, height));
    }

    @Test
    void wordsOfNotesAreEscaped() {
        AgeingStrip.Dot dot = new AgeingStrip.Dot(1, "customer", "\"><script>x</script>&", SiteUrl.of("a.html"));

        assertThat(Charts.svg(strip(List.of(dot)), PAGE, Messages.inEnglish()))
                .doesNotContain("<script")
                .contains("&quot;&gt;&lt;script&gt;x&lt;/script&gt;&amp;");
    }

    private static AgeingStrip strip(List<AgeingStrip.Dot> dots) {
        return new AgeingStrip("Ages", "How old", dots, new PictureTable(List.of(), List.of()));
    }

    private static AgeingStrip.Dot dot(long days, String side) {
        return new AgeingStrip.Dot(
                days, side, "A thing", SiteUrl.of("customers/acme/call.html").at("C" + days));
    }
}
