package dev.leanloop.site.chart;

import dev.leanloop.site.chart.Svg.Anchor;
import dev.leanloop.site.message.Messages;
import dev.leanloop.site.page.HypothesesPage.Month;
import dev.leanloop.site.page.HypothesesPage.VerdictStream;
import dev.leanloop.site.page.SiteUrl;
import java.util.List;

/** Draws a {@link VerdictStream}: bars above a line for what was confirmed and unclear, below it for what was refuted. */
final class VerdictStreamChart {

    private static final double WIDTH = 720;
    private static final double LEFT = 70;
    private static final double HEIGHT = 72;
    private static final double TOP = 14;
    private static final double NAMES = 22;
    private static final double WIDEST = 34;
    /** A lower bar has no room for its number. */
    private static final double LEAST_FOR_NUMBER = 15;

    private static final double TICK_ROOM = 64;

    private final VerdictStream stream;
    private final SiteUrl page;
    private final Messages messages;
    private final LinearScale above;
    private final LinearScale below;
    private final double axis = TOP + HEIGHT;
    private final double pitch;

    VerdictStreamChart(VerdictStream stream, SiteUrl page, Messages messages) {
        this.messages = messages;
        this.stream = stream;
        this.page = page;
        int most = stream.months().stream()
                .mapToInt(month -> Math.max(month.confirmed() + month.unclear(), month.refuted()))
                .max()
                .orElse(1);
        above = LinearScale.ofCounts(most, axis, TOP);
        below = LinearScale.ofCounts(most, axis, axis + HEIGHT);
        pitch = (WIDTH - LEFT) / stream.months().size();
    }

    String draw() {
        var svg = new Svg(WIDTH, axis + HEIGHT + NAMES + TOP, stream.title(), page);
        svg.text("name", 0, axis - 8, Anchor.START, messages.text("state.confirmed"));
        svg.text("name", 0, axis + 16, Anchor.START, messages.text("state.refuted"));
        List<Month> months = stream.months();
        int every = (int) Math.max(1, Math.ceil(TICK_ROOM / pitch));
        for (int i = 0; i < months.size(); i++) {
            month(svg, months.get(i), LEFT + i * pitch + pitch / 2);
            if (i % every == 0) {
                boolean year = i == 0 || months.get(i).month().getMonthValue() <= every;
                svg.text(
                        "tick",
                        LEFT + i * pitch + pitch / 2,
                        axis + HEIGHT + NAMES + 6,
                        Anchor.MIDDLE,
                        year
                                ? messages.shortMonthOfYear(months.get(i).month())
                                : messages.shortMonth(months.get(i).month().getMonth()));
            }
        }
        svg.line("axis", LEFT, axis, WIDTH, axis);
        return svg.done();
    }

    private void month(Svg svg, Month month, double x) {
        double width = Math.min(WIDEST, pitch - 4);
        double confirmed = above.at(month.confirmed());
        double unclear = above.at(month.confirmed() + (long) month.unclear());
        double refuted = below.at(month.refuted());
        if (month.confirmed() > 0) {
            svg.rectangle("confirmed", x - width / 2, confirmed, width, axis - confirmed);
            if (axis - confirmed > LEAST_FOR_NUMBER) {
                svg.text("inside", x, confirmed + 12, Anchor.MIDDLE, Integer.toString(month.confirmed()));
            } else if (month.unclear() == 0) {
                svg.text("tick", x, confirmed - 3, Anchor.MIDDLE, Integer.toString(month.confirmed()));
            }
        }
        if (month.unclear() > 0) {
            svg.rectangle("unclear", x - width / 2 + 1, unclear, width - 2, confirmed - unclear - 1);
            svg.text("tick", x, unclear - 3, Anchor.MIDDLE, Integer.toString(month.unclear()));
        }
        if (month.refuted() > 0) {
            svg.rectangle("refuted", x - width / 2, axis, width, refuted - axis);
            svg.text("tick", x, refuted + 12, Anchor.MIDDLE, Integer.toString(month.refuted()));
        }
    }
}
