package dev.leanloop.site.chart;

import dev.leanloop.site.chart.Svg.Anchor;
import dev.leanloop.site.page.SiteUrl;
import dev.leanloop.site.page.WeeklyKinds;

/** Draws {@link WeeklyKinds}: a row of small bars for each kind, all to one scale. */
final class WeeklyKindsChart {

    private static final double LEAST_NAMES = 84;
    private static final double SIZE = 12;
    private static final double PITCH = 19;
    private static final double ROW = 26;
    private static final double BAR = 20;
    private static final double TOTALS = 36;
    private static final double AXIS = 20;

    private final WeeklyKinds kinds;
    private final SiteUrl page;
    private final double names;

    WeeklyKindsChart(WeeklyKinds kinds, SiteUrl page) {
        this.kinds = kinds;
        this.page = page;
        this.names = kinds.rows().stream()
                .mapToDouble(row -> TextWidth.of(row.kind(), SIZE) + 6)
                .reduce(LEAST_NAMES, Math::max);
    }

    String draw() {
        int weeks = kinds.weeks().size();
        double width = names + weeks * PITCH + TOTALS;
        double height = kinds.rows().size() * ROW;
        int most = kinds.rows().stream()
                .flatMap(row -> row.counts().stream())
                .mapToInt(Integer::intValue)
                .max()
                .orElse(1);
        var svg = new Svg(width, height + AXIS, kinds.title(), page);
        for (int i = 0; i < kinds.rows().size(); i++) {
            WeeklyKinds.Row row = kinds.rows().get(i);
            double base = (i + 1) * ROW - 3;
            LinearScale scale = LinearScale.ofCounts(most, 0, BAR);
            svg.text("strong", 0, base - 3, Anchor.START, row.kind());
            svg.line("grid", names, base, names + weeks * PITCH, base);
            int total = 0;
            for (int week = 0; week < weeks; week++) {
                int count = row.counts().get(week);
                total += count;
                if (count > 0) {
                    double bar = Math.max(2, scale.at((long) count));
                    svg.rectangle("theirs", names + week * PITCH + 3, base - bar, PITCH - 6, bar);
                }
            }
            svg.text("strong", names + weeks * PITCH + TOTALS, base - 3, Anchor.END, Integer.toString(total));
        }
        svg.text("tick", names, height + 13, Anchor.START, kinds.weeks().getFirst());
        svg.text(
                "tick",
                names + weeks * PITCH,
                height + 13,
                Anchor.END,
                kinds.weeks().getLast());
        return svg.done();
    }
}
