package dev.leanloop.site.chart;

import dev.leanloop.site.chart.Svg.Anchor;
import dev.leanloop.site.page.FactSteps;
import dev.leanloop.site.page.SiteUrl;
import java.time.LocalDate;
import java.util.List;

/** Draws {@link FactSteps}: a row for each fact, its value above the line for as long as it held. */
final class FactStepsChart {

    private static final double WIDTH = 720;
    private static final double NAMES = 230;
    private static final double EDGE = 8;

    /** Room behind the line for what holds now. */
    private static final double NOW = 96;

    private static final double ROW = 34;
    private static final double AXIS = 24;
    private static final double SIZE = 12;
    private static final double TICK_ROOM = 70;

    private final FactSteps facts;
    private final SiteUrl page;
    private final DayScale days;
    private final double height;

    FactStepsChart(FactSteps facts, SiteUrl page) {
        this.facts = facts;
        this.page = page;
        LocalDate first = facts.facts().stream()
                .map(fact -> fact.steps().getFirst().from())
                .min(LocalDate::compareTo)
                .orElse(facts.asOf());
        days = DayScale.around(first, facts.asOf(), NAMES, WIDTH - NOW);
        height = facts.facts().size() * ROW + AXIS;
    }

    String draw() {
        var svg = new Svg(WIDTH, height, facts.title(), page);
        for (DayScale.Tick tick : days.ticks(TICK_ROOM)) {
            double x = days.at(tick.day());
            svg.line("grid", x, 0, x, height - AXIS);
            svg.text("tick", x, height - 8, Anchor.MIDDLE, tick.name());
        }
        for (int row = 0; row < facts.facts().size(); row++) {
            fact(svg, facts.facts().get(row), row * ROW + ROW - 10);
        }
        return svg.done();
    }

    private void fact(Svg svg, FactSteps.Fact fact, double y) {
        svg.text("strong", 0, y + 4, Anchor.START, TextWidth.fitted(fact.name(), NAMES - EDGE, SIZE));
        List<FactSteps.Step> steps = fact.steps();
        for (int i = 0; i < steps.size(); i++) {
            FactSteps.Step step = steps.get(i);
            boolean last = i + 1 == steps.size();
            double from = days.at(step.from());
            double to = days.at(last ? facts.asOf() : steps.get(i + 1).from());
            String label = TextWidth.fitted(step.value(), to - from - 4, SIZE);
            svg.link(step.url(), fact.name() + " = " + step.value() + ", " + step.from(), () -> {
                svg.line(last ? "step now" : "step", from, y, to, y);
                svg.line("step edge", from, y - 5, from, y + 5);
                if (last) {
                    svg.text("strong", to + 4, y + 4, Anchor.START, TextWidth.fitted(step.value(), NOW - 8, SIZE));
                } else if (!label.isEmpty() && !label.startsWith("…")) {
                    svg.text("value", from + 3, y - 6, Anchor.START, label);
                }
            });
        }
    }
}
