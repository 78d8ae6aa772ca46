package dev.leanloop.site.chart;

import dev.leanloop.site.chart.Svg.Anchor;
import dev.leanloop.site.message.Messages;
import dev.leanloop.site.page.AgeingStrip;
import dev.leanloop.site.page.SiteUrl;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Draws an {@link AgeingStrip}: dots stacked away from an axis of days, ours above it and theirs below. */
final class AgeingStripChart {

    private static final double WIDTH = 720;
    private static final double EDGE = 16;
    /** Room for the sides' names, so that no mark lies on them. */
    private static final double LEAST_NAME_ROOM = 70;

    private static final double NAME_SIZE = 12;

    private static final double RADIUS = 4.5;
    private static final double PITCH = 2 * RADIUS + 1;
    private static final double NAMES = 20;
    private static final double TICK_ROOM = 60;
    /** The strip is at least a week wide to each side, so that one promise does not fill it. */
    private static final long LEAST_DAYS = 7;

    private static final String OURS = "performer";
    private static final String THEIRS = "customer";

    private final AgeingStrip strip;
    private final SiteUrl page;
    private final Messages messages;
    private final String notOurs;
    private final double nameRoom;
    private final LinearScale days;
    private final List<Placed> above;
    private final List<Placed> below;
    private final double axis;
    private final double height;

    /** A dot and how far from the axis it lies, in dots. */
    private record Placed(AgeingStrip.Dot dot, double x, int level) {}

    AgeingStripChart(AgeingStrip strip, SiteUrl page, Messages messages) {
        this.messages = messages;
        this.strip = strip;
        this.page = page;
        long least = strip.dots().stream()
                .mapToLong(AgeingStrip.Dot::daysPastDue)
                .min()
                .orElse(0);
        long most = strip.dots().stream()
                .mapToLong(AgeingStrip.Dot::daysPastDue)
                .max()
                .orElse(0);
        notOurs = notOurs();
        nameRoom = Stream.of(messages.text("side.we_owe"), notOurs)
                .mapToDouble(name -> TextWidth.of(name, NAME_SIZE) + 8)
                .reduce(LEAST_NAME_ROOM, Math::max);
        days = new LinearScale(Math.min(least, -LEAST_DAYS), Math.max(most, LEAST_DAYS), nameRoom, WIDTH - EDGE);
        above = placed(
                strip.dots().stream().filter(dot -> dot.side().equals(OURS)).toList());
        below = placed(
                strip.dots().stream().filter(dot -> !dot.side().equals(OURS)).toList());
        axis = NAMES + depth(above);
        height = axis + depth(below) + NAMES + NAMES;
    }

    /** Whose marks lie below the axis: what nobody owes is not the customer's. */
    private String notOurs() {
        List<String> sides =
                strip.dots().stream().map(AgeingStrip.Dot::side).distinct().toList();
        boolean anybodys = sides.contains(THEIRS);
        boolean nobodys = sides.stream().anyMatch(side -> !side.equals(OURS) && !side.equals(THEIRS));
        if (!nobodys) {
            return messages.text("side.they_owe");
        }
        String nobody = messages.text("ageing.nobodys");
        return anybodys ? messages.text("side.they_owe") + ", " + nobody : nobody;
    }

    String draw() {
        var svg = new Svg(WIDTH, height, strip.title(), page);
        svg.rectangle("over", days.at(0L), NAMES, WIDTH - EDGE - days.at(0L), height - 3 * NAMES);
        svg.line("axis", nameRoom, axis, WIDTH - EDGE, axis);
        svg.line("today", days.at(0L), NAMES - 4, days.at(0L), height - 2 * NAMES);
        for (long tick : days.ticks(TICK_ROOM)) {
            svg.text(
                    "tick",
                    days.at(tick),
                    height - NAMES - 6,
                    Anchor.MIDDLE,
                    tick == 0 ? messages.text("ageing.today") : Long.toString(Math.abs(tick)));
        }
        svg.text("name", nameRoom, height - 5, Anchor.START, messages.text("ageing.to_come"));
        svg.text("name", WIDTH - EDGE, height - 5, Anchor.END, messages.text("ageing.past"));
        svg.text("name", 0, axis - 6, Anchor.START, messages.text("side.we_owe"));
        svg.text("name", 0, axis + 14, Anchor.START, notOurs);
        above.forEach(placed -> dot(svg, placed, -1));
        below.forEach(placed -> dot(svg, placed, 1));
        return svg.done();
    }

    private void dot(Svg svg, Placed placed, int direction) {
        AgeingStrip.Dot dot = placed.dot();
        double y = axis + direction * (placed.level() + 1) * PITCH;
        svg.link(dot.url(), dot.text(), () -> {
            switch (dot.side()) {
                case OURS ->
                    svg.rectangle("ours", placed.x() - RADIUS + 0.5, y - RADIUS + 0.5, 2 * RADIUS - 1, 2 * RADIUS - 1);
                case THEIRS -> svg.circle("theirs", placed.x(), y, RADIUS);
                default -> svg.circle("nobody", placed.x(), y, RADIUS - 1);
            }
        });
    }

    /** Each dot at its day, as near to the axis as those before it leave room. */
    private List<Placed> placed(List<AgeingStrip.Dot> dots) {
        List<Double> ends = new ArrayList<>();
        List<Placed> placed = new ArrayList<>();
        List<AgeingStrip.Dot> inOrder = dots.stream()
                .sorted(Comparator.comparingLong(AgeingStrip.Dot::daysPastDue).thenComparing(AgeingStrip.Dot::url))
                .toList();
        for (AgeingStrip.Dot dot : inOrder) {
            double x = days.at(dot.daysPastDue());
            int level = 0;
            while (level < ends.size() && ends.get(level) + PITCH > x) {
                level++;
            }
            if (level == ends.size()) {
                ends.add(x);
            } else {
                ends.set(level, x);
            }
            placed.add(new Placed(dot, x, level));
        }
        return placed;
    }

    private static double depth(List<Placed> dots) {
        int levels = dots.stream().mapToInt(Placed::level).max().orElse(0) + 1;
        return (levels + 1) * PITCH;
    }
}
