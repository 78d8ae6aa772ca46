package dev.leanloop.site.chart;

import dev.leanloop.site.chart.Svg.Anchor;
import dev.leanloop.site.message.Messages;
import dev.leanloop.site.page.SiteUrl;
import dev.leanloop.site.page.TruthsPage.FeedbackTimeline;
import dev.leanloop.site.page.TruthsPage.Look;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Draws a {@link FeedbackTimeline}: looks back on an axis of days, those of one day above each other. */
final class FeedbackTimelineChart {

    private static final double WIDTH = 720;
    private static final double EDGE = 40;
    private static final double RADIUS = 6;
    private static final double PITCH = 2 * RADIUS + 3;

    /** Of very many on one day the marks lie closer: the picture stays one that a screen can hold. */
    private static final double MOST_HEIGHT = 200;

    private static final double NAMES = 18;
    private static final double AXIS = 24;
    private static final double TICK_ROOM = 70;

    private final FeedbackTimeline timeline;
    private final SiteUrl page;
    private final Messages messages;
    private final DayScale days;

    /** A look and how many lie between it and the axis. */
    private record Placed(Look look, double x, int level) {}

    FeedbackTimelineChart(FeedbackTimeline timeline, SiteUrl page, Messages messages) {
        this.messages = messages;
        this.timeline = timeline;
        this.page = page;
        List<LocalDate> dates = Stream.concat(timeline.looks().stream().map(Look::due), Stream.of(timeline.asOf()))
                .sorted()
                .toList();
        days = DayScale.around(dates.getFirst(), dates.getLast(), EDGE, WIDTH - EDGE);
    }

    String draw() {
        List<Placed> marks = placed();
        int levels = marks.stream().mapToInt(Placed::level).max().orElse(0) + 1;
        double pitch = Math.min(PITCH, MOST_HEIGHT / levels);
        double axis = NAMES + (levels - 1) * pitch + PITCH;
        var svg = new Svg(WIDTH, axis + AXIS, timeline.title(), page);
        svg.line("axis", EDGE, axis, WIDTH - EDGE, axis);
        double today = days.at(timeline.asOf());
        svg.line("today", today, 0, today, axis);
        svg.text("tick", today + 4, 10, Anchor.START, messages.text("ageing.today"));
        for (DayScale.Tick tick : days.ticks(TICK_ROOM, messages)) {
            svg.line("axis", days.at(tick.day()), axis, days.at(tick.day()), axis + 4);
            svg.text("tick", days.at(tick.day()), axis + 17, Anchor.MIDDLE, tick.name());
        }
        for (Placed mark : marks) {
            Look look = mark.look();
            double y = axis - RADIUS - 3 - mark.level() * pitch;
            svg.link(
                    look.url(),
                    messages.text(
                            "looks.mark",
                            Map.of(
                                    "state", messages.text("looks.state." + look.state()),
                                    "question", look.text(),
                                    "day", look.due())),
                    () -> mark(svg, look, mark.x(), y));
        }
        return svg.done();
    }

    /** Each look at its day, as near to the axis as those before it leave room. */
    private List<Placed> placed() {
        List<Double> ends = new ArrayList<>();
        List<Placed> placed = new ArrayList<>();
        List<Look> inOrder = timeline.looks().stream()
                .sorted(Comparator.comparing(Look::due).thenComparing(Look::url))
                .toList();
        for (Look look : inOrder) {
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
            placed.add(new Placed(look, x, level));
        }
        return placed;
    }

    private static void mark(Svg svg, Look look, double x, double y) {
        switch (look.state()) {
            case "holding" -> svg.path("good", "M" + at(x - 5, y) + "l3.5 4.5 6.5 -9");
            case "not-holding" -> svg.path("bad", "M" + at(x - 4.5, y - 4.5) + "l9 9m0 -9l-9 9");
            case "overdue" -> svg.path("late", "M" + at(x, y - RADIUS) + "l6 6 -6 6 -6 -6Z");
            default -> svg.circle("nobody", x, y, RADIUS - 1);
        }
    }

    private static String at(double x, double y) {
        return Svg.number(x) + " " + Svg.number(y);
    }
}
