package dev.leanloop.site.chart;

import dev.leanloop.site.chart.Svg.Anchor;
import dev.leanloop.site.message.Messages;
import dev.leanloop.site.page.FactSteps;
import dev.leanloop.site.page.FactSteps.Step;
import dev.leanloop.site.page.SiteUrl;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;

/**
 * Draws {@link FactSteps}: a row for each fact, its value above the line for as long as it held. Numbers step up and down on a scale of
 * their own; words stay on one line.
 */
final class FactStepsChart {

    private static final double WIDTH = 720;
    private static final double NAMES = 170;
    private static final double EDGE = 8;

    /** Room behind the line for what holds now. */
    private static final double NOW = 96;

    private static final double ROW = 48;
    /** From a row's top to the highest and to the lowest step. */
    private static final double HIGH = 18;

    private static final double LOW = 38;
    private static final double AXIS = 24;
    private static final double SIZE = 12;
    private static final double TICK_ROOM = 70;
    /** A value cut to less than this says nothing. */
    private static final double LEAST_CUT = 36;

    private final FactSteps facts;
    private final SiteUrl page;
    private final Messages messages;
    private final DayScale days;
    private final double height;

    FactStepsChart(FactSteps facts, SiteUrl page, Messages messages) {
        this.messages = messages;
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
        for (DayScale.Tick tick : days.ticks(TICK_ROOM, messages)) {
            double x = days.at(tick.day());
            svg.line("grid", x, 0, x, height - AXIS);
            svg.text("tick", x, height - 8, Anchor.MIDDLE, tick.name());
        }
        for (int row = 0; row < facts.facts().size(); row++) {
            fact(svg, facts.facts().get(row), row * ROW);
        }
        return svg.done();
    }

    private void fact(Svg svg, FactSteps.Fact fact, double top) {
        svg.text("tick", 0, top + 22, Anchor.START, TextWidth.fitted(fact.customer(), NAMES - EDGE, SIZE));
        svg.text("strong", 0, top + 38, Anchor.START, TextWidth.fitted(fact.key(), NAMES - EDGE, SIZE));
        List<Double> heights = heights(fact, top);
        List<Step> steps = fact.steps();
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            boolean last = i + 1 == steps.size();
            double from = days.at(step.from());
            double to = days.at(last ? facts.asOf() : steps.get(i + 1).from());
            double y = heights.get(i);
            double before = heights.get(Math.max(0, i - 1));
            boolean flat = Math.abs(y - before) < 1;
            svg.link(
                    step.url(), fact.customer() + ": " + fact.key() + " = " + step.value() + ", " + step.from(), () -> {
                        svg.line("step edge", from, flat ? y - 5 : before, from, flat ? y + 5 : y);
                        svg.line(last ? "step now" : "step", from, y, to, y);
                        if (last) {
                            svg.text(
                                    "strong",
                                    to + 5,
                                    y + 4,
                                    Anchor.START,
                                    TextWidth.fitted(step.value(), NOW - EDGE, SIZE));
                        } else {
                            value(svg, step.value(), from + 3, to - 2, y - 6);
                        }
                    });
        }
    }

    /** A value above its step, whole or cut; where there is no room for it the table has it. */
    private static void value(Svg svg, String value, double from, double to, double y) {
        double room = to - from;
        if (room >= Math.min(LEAST_CUT, TextWidth.of(value, SIZE))) {
            svg.text("label", from, y, Anchor.START, TextWidth.fitted(value, room, SIZE));
        }
    }

    /** Where each step lies: on a scale when all are numbers of one unit, else in the middle. */
    private static List<Double> heights(FactSteps.Fact fact, double top) {
        List<Double> amounts =
                PlainNumber.ofOneUnit(fact.steps().stream().map(Step::value).toList());
        double least = amounts.stream().mapToDouble(amount -> amount).min().orElse(0);
        double most = amounts.stream().mapToDouble(amount -> amount).max().orElse(0);
        if (!(most > least)) {
            return Collections.nCopies(fact.steps().size(), top + (HIGH + LOW) / 2);
        }
        var scale = new LinearScale(least, most, top + LOW, top + HIGH);
        return amounts.stream().map(amount -> scale.at((double) amount)).toList();
    }
}
