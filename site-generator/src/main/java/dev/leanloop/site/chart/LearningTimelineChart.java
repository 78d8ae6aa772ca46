package dev.leanloop.site.chart;

import dev.leanloop.site.chart.Svg.Anchor;
import dev.leanloop.site.message.Messages;
import dev.leanloop.site.page.LearningTimeline;
import dev.leanloop.site.page.LearningTimeline.Lanes;
import dev.leanloop.site.page.LearningTimeline.Talk;
import dev.leanloop.site.page.SiteUrl;
import dev.leanloop.site.page.Wheel;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;

/**
 * Draws a {@link LearningTimeline}: for each loop our lane above theirs, in it each talk as a square and a circle, and above both what
 * was expected as arcs.
 */
final class LearningTimelineChart {

    private static final double WIDTH = 720;
    private static final double NAMES = 116;
    private static final double EDGE = 10;
    private static final double TOP = 16;
    private static final double LANE = 19;
    private static final double GAP = 11;
    private static final double LABELS = 18;
    private static final double BELOW = 10;
    private static final double AXIS = 20;
    private static final double LEAST_ARCS = 16;
    private static final double HALF = 5.5;
    private static final double SIZE = 12;
    private static final double TICK_ROOM = 60;
    /** With less room a heading would be a few letters that say nothing. */
    private static final double LEAST_TITLE = 60;

    private final LearningTimeline timeline;
    private final SiteUrl page;
    private final Messages messages;
    private final DayScale days;
    private final List<Pair> pairs;

    /** A pair of lanes and where its talks and arcs lie. */
    private record Pair(Lanes lanes, TalkColumns columns, BeliefArcs arcs) {

        double arcsHeight() {
            return Math.max(LEAST_ARCS, arcs.height());
        }

        double height() {
            return arcsHeight() + LANE + GAP + LANE + LABELS + BELOW;
        }
    }

    LearningTimelineChart(LearningTimeline timeline, SiteUrl page, Messages messages) {
        this.messages = messages;
        this.timeline = timeline;
        this.page = page;
        days = DayScale.around(
                edge((one, other) -> one.isBefore(other) ? one : other),
                edge((one, other) -> one.isAfter(other) ? one : other),
                NAMES,
                WIDTH - EDGE);
        pairs = timeline.loops().stream().map(this::pair).toList();
    }

    private LocalDate edge(BinaryOperator<LocalDate> choice) {
        return Stream.concat(
                        Stream.of(timeline.asOf()),
                        timeline.loops().stream()
                                .flatMap(lanes -> lanes.talks().stream())
                                .map(Talk::day))
                .reduce(timeline.asOf(), choice);
    }

    private Pair pair(Lanes lanes) {
        var columns = new TalkColumns(lanes.talks(), days);
        return new Pair(
                lanes, columns, new BeliefArcs(lanes.beliefs(), columns, days.at(timeline.asOf()), WIDTH - EDGE));
    }

    String draw() {
        double bottom = TOP + pairs.stream().mapToDouble(Pair::height).sum();
        var svg = new Svg(WIDTH, bottom + AXIS, timeline.title(), page);
        for (DayScale.Tick tick : days.ticks(TICK_ROOM, messages)) {
            double x = days.at(tick.day());
            double half = TextWidth.of(tick.name(), SIZE) / 2;
            svg.line("grid", x, TOP, x, bottom);
            if (x - half >= NAMES && x + half <= WIDTH) {
                svg.text("tick", x, bottom + 14, Anchor.MIDDLE, tick.name());
            }
        }
        double today = days.at(timeline.asOf());
        svg.text("tick", today, TOP - 5, Anchor.MIDDLE, messages.text("ageing.today"));
        double top = TOP;
        for (Pair pair : pairs) {
            lanes(svg, pair, top + pair.arcsHeight());
            top += pair.height();
        }
        svg.line("today", today, TOP, today, bottom);
        top = TOP;
        for (Pair pair : pairs) {
            talks(svg, pair, top + pair.arcsHeight());
            top += pair.height();
        }
        return svg.done();
    }

    private void lanes(Svg svg, Pair pair, double ours) {
        double theirs = ours + LANE + GAP;
        svg.rectangle("lane-ours", NAMES, ours, WIDTH - NAMES, LANE);
        svg.rectangle("lane-theirs", NAMES, theirs, WIDTH - NAMES, LANE);
        svg.text(
                "strong",
                0,
                ours - 4,
                Anchor.START,
                TextWidth.fitted(pair.lanes().name(), NAMES - EDGE, SIZE));
        svg.text("tick", 0, ours + 13, Anchor.START, messages.text("timeline.ours"));
        svg.text("tick", 0, theirs + 13, Anchor.START, messages.text("timeline.theirs"));
    }

    private void talks(Svg svg, Pair pair, double ours) {
        double theirs = ours + LANE + GAP;
        for (int i = 0; i < pair.columns().size(); i++) {
            talk(svg, pair.columns().talk(i), pair.columns().at(i), ours + LANE / 2);
        }
        pair.arcs().draw(svg, ours, theirs, messages);
        labels(svg, pair.columns(), theirs + LANE + 13);
    }

    private static void talk(Svg svg, Talk talk, double x, double ours) {
        Wheel cycle = talk.cycle();
        double theirs = ours + LANE + GAP;
        double middle = (ours + theirs) / 2;
        svg.link(talk.url(), talk.day() + ": " + talk.title(), () -> {
            halves(svg, "ours", cycle.plan(), cycle.doing(), square(x - HALF, ours), square(x + 0.5, ours));
            halves(svg, "theirs", cycle.check(), cycle.act(), round(x - 0.5, theirs, 0), round(x + 0.5, theirs, 1));
            switch (cycle.opener()) {
                case "performer" -> svg.path("ours", arrow(x, middle, 1));
                case "customer" -> svg.path("theirs", arrow(x, middle, -1));
                default -> {
                    if (!(cycle.plan() || cycle.doing() || cycle.check() || cycle.act())) {
                        svg.circle("nobody", x, middle, HALF - 1);
                    }
                }
            }
        });
    }

    /** A half that is missing shows as an outline, a mark of which both are missing not at all. */
    private static void halves(Svg svg, String side, boolean first, boolean second, String left, String right) {
        if (first && second) {
            svg.path(side, left + right);
        } else if (first || second) {
            svg.path(side, first ? left : right);
            svg.path(side + " absent", first ? right : left);
        }
    }

    /** Half a square, from its left edge. */
    private static String square(double left, double y) {
        return "M" + Svg.number(left) + " " + Svg.number(y - HALF) + "h5v11h-5Z";
    }

    /** Half a circle to the left (0) or to the right (1) of a line. */
    private static String round(double x, double y, int side) {
        return "M" + Svg.number(x) + " " + Svg.number(y - HALF) + "a5 5.5 0 0 " + side + " 0 11Z";
    }

    /** From our lane down to theirs (1), or up (-1). */
    private static String arrow(double x, double y, int down) {
        return "M" + Svg.number(x - 4) + " " + Svg.number(y - down * 3) + "h8L" + Svg.number(x) + " "
                + Svg.number(y + down * 3) + "Z";
    }

    /** Day and heading below the talks, the newest first: what finds no room up to its neighbour is left to the table. */
    private void labels(Svg svg, TalkColumns columns, double y) {
        double limit = WIDTH - 1;
        for (int i = columns.size() - 1; i >= 0; i--) {
            Talk talk = columns.talk(i);
            String day = messages.shortDay(talk.day());
            double least = TextWidth.of(day, SIZE);
            boolean newest = i == columns.size() - 1;
            double x = newest ? Math.min(columns.at(i) - HALF, limit - least) : columns.at(i) - HALF;
            if (limit - x >= least) {
                boolean both = limit - x >= least + LEAST_TITLE;
                String words = both ? TextWidth.fitted(day + " " + talk.title(), limit - x, SIZE) : day;
                svg.text("label", x, y, Anchor.START, words);
                limit = x - 8;
            }
        }
    }
}
