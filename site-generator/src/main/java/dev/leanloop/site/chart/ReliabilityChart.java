package dev.leanloop.site.chart;

import dev.leanloop.site.chart.Svg.Anchor;
import dev.leanloop.site.message.Messages;
import dev.leanloop.site.page.HypothesesPage.Bin;
import dev.leanloop.site.page.HypothesesPage.ReliabilityPlot;
import dev.leanloop.site.page.SiteUrl;

/** Draws a {@link ReliabilityPlot}: stated confidence to the right, share confirmed upwards, the diagonal where both agree. */
final class ReliabilityChart {

    private static final double SIDE = 300;
    private static final double LEFT = 48;
    private static final double TOP = 12;
    private static final double BOTTOM = 40;
    private static final double RIGHT = 40;
    private static final double SMALLEST = 3.5;
    private static final double LARGEST = 11;

    private final ReliabilityPlot plot;
    private final SiteUrl page;
    private final Messages messages;
    private final LinearScale stated = new LinearScale(0, 1, LEFT, LEFT + SIDE);
    private final LinearScale cameTrue = new LinearScale(0, 1, TOP + SIDE, TOP);

    ReliabilityChart(ReliabilityPlot plot, SiteUrl page, Messages messages) {
        this.messages = messages;
        this.plot = plot;
        this.page = page;
    }

    String draw() {
        var svg = new Svg(LEFT + SIDE + RIGHT, TOP + SIDE + BOTTOM, plot.title(), page);
        for (int percent = 0; percent <= 100; percent += 25) {
            double share = percent / 100.0;
            svg.line("grid", LEFT, cameTrue.at(share), LEFT + SIDE, cameTrue.at(share));
            svg.line("grid", stated.at(share), TOP, stated.at(share), TOP + SIDE);
            svg.text("tick", LEFT - 6, cameTrue.at(share) + 4, Anchor.END, percent + "%");
            svg.text("tick", stated.at(share), TOP + SIDE + 16, Anchor.MIDDLE, percent + "%");
        }
        svg.line("today", stated.at(0.0), cameTrue.at(0.0), stated.at(1.0), cameTrue.at(1.0));
        svg.text("name", LEFT + SIDE / 2, TOP + SIDE + 34, Anchor.MIDDLE, messages.text("reliability.sure"));
        svg.text("name", LEFT + 6, TOP + 12, Anchor.START, messages.text("reliability.came_true"));
        int most = plot.bins().stream().mapToInt(Bin::count).max().orElse(1);
        for (Bin bin : plot.bins()) {
            double x = stated.at(bin.stated());
            svg.line("whisker", x, cameTrue.at(bin.low()), x, cameTrue.at(bin.high()));
            double radius = SMALLEST + (LARGEST - SMALLEST) * Math.sqrt(bin.count() / (double) most);
            svg.circle("ours", x, cameTrue.at(bin.cameTrue()), radius);
            svg.text(
                    "strong",
                    x + radius + 3,
                    cameTrue.at(bin.cameTrue()) + 4,
                    Anchor.START,
                    Integer.toString(bin.count()));
        }
        return svg.done();
    }
}
