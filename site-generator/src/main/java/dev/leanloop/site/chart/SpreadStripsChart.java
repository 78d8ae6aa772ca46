package dev.leanloop.site.chart;

import dev.leanloop.site.chart.Svg.Anchor;
import dev.leanloop.site.message.Messages;
import dev.leanloop.site.page.SiteUrl;
import dev.leanloop.site.page.SpreadPage.Row;
import dev.leanloop.site.page.SpreadPage.SpreadStrips;
import java.util.Map;
import java.util.stream.IntStream;

/** Draws {@link SpreadStrips}: dots to the left of a line, squares to its right; more than fit end in a number. */
final class SpreadStripsChart {

    private static final double NAMES = 240;
    private static final double ROW = 22;
    private static final double HEAD = 20;
    private static final double PITCH = 13;
    private static final double RADIUS = 4.5;
    private static final double SIZE = 12;
    private static final int MOST = 14;

    /** Room for the words above each side. */
    private static final double SIDE = 126;

    private final SpreadStrips strips;
    private final SiteUrl page;
    private final Messages messages;

    /** Where the sides meet: no further to the right than the longest row needs, so that a telephone shows both. */
    private final double middle;

    private final double width;

    SpreadStripsChart(SpreadStrips strips, SiteUrl page, Messages messages) {
        this.messages = messages;
        this.strips = strips;
        this.page = page;
        double names = strips.rows().stream()
                .mapToDouble(row -> TextWidth.of(row.name(), SIZE))
                .max()
                .orElse(0);
        this.middle = Math.min(NAMES, names) + 8 + reach(strips.rows().stream().mapToInt(Row::customers));
        this.width = middle + reach(strips.rows().stream().mapToInt(Row::plans));
    }

    private static double reach(IntStream counts) {
        int longest = counts.max().orElse(0);
        return Math.max(SIDE, (longest > MOST ? MOST + 4 : longest + 1) * PITCH);
    }

    String draw() {
        double height = HEAD + strips.rows().size() * ROW + 4;
        var svg = new Svg(width, height, strips.title(), page);
        svg.text("tick", middle - 6, 12, Anchor.END, messages.text("strips.said"));
        svg.text("tick", middle + 6, 12, Anchor.START, messages.text("strips.used"));
        svg.line("axis", middle, HEAD - 4, middle, height);
        for (int i = 0; i < strips.rows().size(); i++) {
            row(svg, strips.rows().get(i), HEAD + i * ROW + ROW / 2);
        }
        return svg.done();
    }

    private void row(Svg svg, Row row, double y) {
        String says = messages.text(
                "strips.mark", Map.of("statement", row.name(), "customers", row.customers(), "plans", row.plans()));
        svg.link(row.url(), says, () -> {
            svg.text("strong", 0, y + 4, Anchor.START, TextWidth.fitted(row.name(), NAMES, SIZE));
            int said = Math.min(MOST, row.customers());
            for (int i = 0; i < said; i++) {
                svg.circle("theirs", middle - (i + 1) * PITCH, y, RADIUS);
            }
            if (row.customers() > MOST) {
                svg.text("tick", middle - (MOST + 1) * PITCH, y + 4, Anchor.END, Integer.toString(row.customers()));
            }
            int used = Math.min(MOST, row.plans());
            for (int i = 0; i < used; i++) {
                svg.rectangle("ours", middle + (i + 1) * PITCH - 4, y - 4, 8, 8);
            }
            if (row.plans() > MOST) {
                svg.text("tick", middle + (MOST + 1) * PITCH, y + 4, Anchor.START, Integer.toString(row.plans()));
            }
        });
    }
}
