package dev.leanloop.site.chart;

import dev.leanloop.site.chart.Svg.Anchor;
import dev.leanloop.site.page.SiteUrl;
import dev.leanloop.site.page.TruthsPage.FeedbackTimeline;
import dev.leanloop.site.page.TruthsPage.Look;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Draws a {@link FeedbackTimeline}: looks back on an axis of days, those of one day above each other. */
final class FeedbackTimelineChart {

    private static final double WIDTH = 720;
    private static final double EDGE = 40;
    private static final double RADIUS = 6;
    private static final double PITCH = 2 * RADIUS + 3;
    private static final double AXIS = 24;
    private static final double TICK_ROOM = 70;

    private final FeedbackTimeline timeline;
    private final SiteUrl page;
    private final DayScale days;

    FeedbackTimelineChart(FeedbackTimeline timeline, SiteUrl page) {
        this.timeline = timeline;
        this.page = page;
        LocalDate first = timeline.looks().stream()
                .map(Look::due)
                .min(LocalDate::compareTo)
                .orElse(timeline.asOf());
        LocalDate last = timeline.looks().stream()
                .map(Look::due)
                .max(LocalDate::compareTo)
                .orElse(timeline.asOf());
        days = DayScale.around(
                first.isBefore(timeline.asOf()) ? first : timeline.asOf(),
                last.isAfter(timeline.asOf()) ? last : timeline.asOf(),
                EDGE,
                WIDTH - EDGE);
    }

    String draw() {
        List<Double> ends = new ArrayList<>();
        List<Look> looks = timeline.looks().stream()
                .sorted(Comparator.comparing(Look::due).thenComparing(Look::url))
                .toList();
        List<Integer> levels = new ArrayList<>();
        for (Look look : looks) {
            double x = days.at(look.due());
            int level = 0;
            while (level < ends.size() && ends.get(level) + PITCH > x) {
                level++;
            }
            if (level == ends.size()) {
                ends.add(x);
            } else {
                ends.set(level, x);
            }
            levels.add(level);
        }
        double axis = (ends.size() + 1) * PITCH;
        var svg = new Svg(WIDTH, axis + AXIS, timeline.title(), page);
        svg.line("axis", EDGE, axis, WIDTH - EDGE, axis);
        double today = days.at(timeline.asOf());
        svg.line("today", today, 0, today, axis);
        svg.text("tick", today + 4, 10, Anchor.START, "today");
        for (DayScale.Tick tick : days.ticks(TICK_ROOM)) {
            svg.line("axis", days.at(tick.day()), axis, days.at(tick.day()), axis + 4);
            svg.text("tick", days.at(tick.day()), axis + 17, Anchor.MIDDLE, tick.name());
        }
        for (int i = 0; i < looks.size(); i++) {
            Look look = looks.get(i);
            double x = days.at(look.due());
            double y = axis - (levels.get(i) + 0.7) * PITCH;
            svg.link(
                    look.url(),
                    look.state().replace('-', ' ') + ": " + look.text() + ", " + look.due(),
                    () -> mark(svg, look, x, y));
        }
        return svg.done();
    }

    private static void mark(Svg svg, Look look, double x, double y) {
        switch (look.state()) {
            case "holding" -> svg.path("good", tick(x, y));
            case "not-holding" -> svg.path("bad", cross(x, y));
            case "overdue" -> svg.circle("late", x, y, RADIUS - 1);
            default -> svg.circle("nobody", x, y, RADIUS - 1);
        }
    }

    private static String tick(double x, double y) {
        return "M" + Svg.number(x - 5) + " " + Svg.number(y) + "l3.5 4.5 6.500 -9";
    }

    private static String cross(double x, double y) {
        return "M" + Svg.number(x - 4.5) + " " + Svg.number(y - 4.5) + "l9 9m0 -9l-9 9";
    }
}
