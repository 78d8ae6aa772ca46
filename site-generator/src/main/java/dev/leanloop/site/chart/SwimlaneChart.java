package dev.leanloop.site.chart;

import dev.leanloop.site.chart.Svg.Anchor;
import dev.leanloop.site.page.SiteUrl;
import dev.leanloop.site.page.SwimlaneTimeline;
import dev.leanloop.site.page.SwimlaneTimeline.Arc;
import dev.leanloop.site.page.SwimlaneTimeline.Lane;
import dev.leanloop.site.page.SwimlaneTimeline.Talk;
import dev.leanloop.site.page.Wheel;
import java.time.LocalDate;
import java.util.List;

/** Draws a {@link SwimlaneTimeline}: half wheels above and below each loop's line, arcs over them from expectation to verdict. */
final class SwimlaneChart {

    private static final double WIDTH = 840;
    private static final double NAMES = 96;
    private static final double EDGE = 12;
    private static final double RADIUS = 8;
    private static final double PITCH = 2 * RADIUS + 2;
    private static final double ARCS = 34;
    private static final double BELOW = 16;
    private static final double LANE = ARCS + 2 * RADIUS + BELOW;
    private static final double AXIS = 22;
    private static final double SIZE = 12;
    private static final double TICK_ROOM = 74;

    private final SwimlaneTimeline timeline;
    private final SiteUrl page;
    private final DayScale days;

    SwimlaneChart(SwimlaneTimeline timeline, SiteUrl page) {
        this.timeline = timeline;
        this.page = page;
        LocalDate first = timeline.lanes().stream()
                .flatMap(lane -> lane.talks().stream())
                .map(Talk::day)
                .min(LocalDate::compareTo)
                .orElse(timeline.asOf());
        days = DayScale.around(first, timeline.asOf(), NAMES, WIDTH - EDGE);
    }

    String draw() {
        double height = timeline.lanes().size() * LANE;
        var svg = new Svg(WIDTH, height + AXIS, timeline.title(), page);
        for (DayScale.Tick tick : days.ticks(TICK_ROOM)) {
            double x = days.at(tick.day());
            svg.line("grid", x, 0, x, height);
            svg.text("tick", x, height + 15, Anchor.MIDDLE, tick.name());
        }
        for (int i = 0; i < timeline.lanes().size(); i++) {
            lane(svg, timeline.lanes().get(i), i * LANE + ARCS + RADIUS);
        }
        return svg.done();
    }

    private void lane(Svg svg, Lane lane, double y) {
        svg.text("strong", 0, y + 4, Anchor.START, TextWidth.fitted(lane.name(), NAMES - EDGE, SIZE));
        svg.line("axis", NAMES, y, WIDTH - EDGE, y);
        double[] places = places(lane.talks());
        for (Arc arc : lane.arcs()) {
            arc(svg, arc, places, y - RADIUS - 1);
        }
        for (int i = 0; i < places.length; i++) {
            Talk talk = lane.talks().get(i);
            double x = places[i];
            svg.link(talk.url(), talk.day() + ": " + talk.title(), () -> wheel(svg, talk.wheel(), x, y));
        }
    }

    /** Each talk at its day, pushed aside as far as needed so that no two lie on each other, and never beyond the edges. */
    private double[] places(List<Talk> talks) {
        double[] places = new double[talks.size()];
        double pitch = Math.min(PITCH, (WIDTH - EDGE - NAMES - 2 * RADIUS) / Math.max(1, talks.size() - 1));
        for (int i = 0; i < places.length; i++) {
            double day = Math.max(NAMES + RADIUS, days.at(talks.get(i).day()));
            places[i] = i == 0 ? day : Math.max(day, places[i - 1] + pitch);
        }
        double most = WIDTH - EDGE - RADIUS;
        for (int i = places.length - 1; i >= 0 && places[i] > most; i--) {
            places[i] = most;
            most -= pitch;
        }
        return places;
    }

    private static void wheel(Svg svg, Wheel wheel, double x, double y) {
        quarter(svg, wheel.plan(), "ours", x - 0.5, y - 0.5, -1, -1);
        quarter(svg, wheel.doing(), "ours", x + 0.5, y - 0.5, 1, -1);
        quarter(svg, wheel.check(), "theirs", x + 0.5, y + 0.5, 1, 1);
        quarter(svg, wheel.act(), "theirs", x - 0.5, y + 0.5, -1, 1);
        if (wheel.opener().equals("performer")) {
            svg.path("start", "M" + Svg.number(x - RADIUS - 6) + " " + Svg.number(y - RADIUS) + "l5 3-5 3z");
        } else if (wheel.opener().equals("customer")) {
            svg.path("start", "M" + Svg.number(x - RADIUS - 6) + " " + Svg.number(y + RADIUS - 6) + "l5 3-5 3z");
        }
    }

    private static void quarter(Svg svg, boolean written, String side, double x, double y, int right, int down) {
        String turn = right * down < 0 ? "1" : "0";
        String data =
                "M" + Svg.number(x) + " " + Svg.number(y) + "h" + Svg.number(right * RADIUS) + "a" + Svg.number(RADIUS)
                        + " " + Svg.number(RADIUS) + " 0 0 " + (turn.equals("1") ? "0 " : "1 ")
                        + Svg.number(-right * RADIUS) + " "
                        + Svg.number(down * RADIUS) + "z";
        svg.path(written ? side : side + "-absent", data);
    }

    private static void arc(Svg svg, Arc arc, double[] places, double y) {
        double from = places[arc.from()];
        double to = arc.to() == null ? from : places[arc.to()];
        double height = Math.min(ARCS - 4, 10 + Math.abs(to - from) / 8);
        if (from == to) {
            svg.path("arc " + arc.verdict(), "M" + Svg.number(from) + " " + Svg.number(y) + "v-6");
            svg.circle("arc-end " + arc.verdict(), from, y - 8, 2);
        } else {
            svg.path(
                    "arc " + arc.verdict(),
                    "M" + Svg.number(from) + " " + Svg.number(y) + "q" + Svg.number((to - from) / 2) + " "
                            + Svg.number(-2 * height) + " " + Svg.number(to - from) + " 0");
        }
    }
}
