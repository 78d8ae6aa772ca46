package dev.leanloop.site.chart;

import dev.leanloop.site.message.Messages;
import dev.leanloop.site.page.LearningTimeline.Belief;
import dev.leanloop.site.page.LearningTimeline.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Draws what was expected as arcs above a pair of lanes: from the talk that states it to the one that judges it, in one talk straight
 * up, while it is open into the air at today. Each arc runs at a height where no other is in its way; short ones run lowest, so that
 * arcs cross only where the talks themselves lie crosswise.
 */
final class BeliefArcs {

    private static final double LEVEL = 11;
    private static final double SIGN = 5;
    /** Where an arc leaves or reaches a talk, from its middle: the signs of the talk itself stand between. */
    private static final double LEG = 5.5;

    private static final double BEND = 4;
    /** How far lines reach into a lane. */
    private static final double INTO = 4;

    private static final double WORDS = 400;
    private static final double SIZE = 12;

    private final List<Arc> arcs;
    private final int levels;
    private final TalkColumns columns;

    /** An arc from left to right; both the same where it is stated and judged in one talk. */
    private record Arc(Belief belief, double left, double right, double sign, int level) {

        boolean isStraight() {
            return left == right;
        }
    }

    /** From here to there with the room that a sign needs. */
    private record Span(double left, double right) {

        boolean meets(Span other) {
            return left < other.right && other.left < right;
        }
    }

    BeliefArcs(List<Belief> beliefs, TalkColumns columns, double today, double end) {
        this.columns = columns;
        List<Arc> flat = beliefs.stream()
                .map(belief -> flat(belief, columns, today, end))
                .sorted(Comparator.comparingDouble((Arc arc) -> arc.right() - arc.left())
                        .thenComparingDouble(Arc::left)
                        .thenComparing(arc -> arc.belief().url()))
                .toList();
        List<List<Span>> taken = new ArrayList<>();
        arcs = flat.stream().map(arc -> lifted(arc, taken)).toList();
        levels = taken.size();
    }

    private static Arc flat(Belief belief, TalkColumns columns, double today, double end) {
        double from = columns.at(belief.stated());
        Place judged = belief.judged();
        if (judged == null) {
            double air = Math.min(end, Math.max(today, from + TalkColumns.PITCH));
            return new Arc(belief, Math.min(from + LEG, air - SIGN), air, air, 0);
        }
        double to = columns.at(judged);
        if (judged.note().equals(belief.stated().note()) || Math.abs(to - from) < TalkColumns.PITCH) {
            return new Arc(belief, from, from, from, 0);
        }
        double left = Math.min(from, to) + LEG;
        double right = Math.max(from, to) - LEG;
        return new Arc(belief, left, right, (left + right) / 2, 0);
    }

    private static Arc lifted(Arc arc, List<List<Span>> taken) {
        Span span = new Span(Math.min(arc.left(), arc.sign() - SIGN), Math.max(arc.right(), arc.sign() + SIGN));
        int level = 0;
        while (level < taken.size() && taken.get(level).stream().anyMatch(span::meets)) {
            level++;
        }
        if (level == taken.size()) {
            taken.add(new ArrayList<>());
        }
        taken.get(level).add(span);
        return new Arc(arc.belief(), arc.left(), arc.right(), arc.sign(), level);
    }

    /** How much room they need above the lanes. */
    double height() {
        return levels * LEVEL;
    }

    /**
     * Draws them, the long ones first, so that signs of short ones lie on top.
     *
     * @param ours the upper edge of our lane
     * @param theirs of theirs, where an arc ends at a talk without our half
     * @param messages the words for verdicts
     */
    void draw(Svg svg, double ours, double theirs, Messages messages) {
        for (Arc arc : arcs.reversed()) {
            Belief belief = arc.belief();
            Place judged = belief.judged();
            boolean through = judged != null && columns.has(judged) && !columns.isOurs(judged);
            double y = ours - (arc.level() + 0.5) * LEVEL;
            String words = messages.text(
                    "timeline.arc",
                    Map.of(
                            "expected", TextWidth.fitted(belief.text(), WORDS, SIZE),
                            "verdict", messages.text("state." + belief.verdict())));
            svg.link(belief.url(), words, () -> {
                svg.path("arc arc-" + belief.verdict(), line(arc, y, ours + INTO, (through ? theirs : ours) + INTO));
                sign(svg, belief.verdict(), arc.sign(), y);
            });
        }
    }

    private static String line(Arc arc, double y, double from, double to) {
        if (arc.isStraight()) {
            return "M" + point(arc.left(), to) + "V" + Svg.number(y);
        }
        double bend = Math.min(BEND, (arc.right() - arc.left()) / 2);
        String up = "M" + point(arc.left(), from) + "V" + Svg.number(y + bend) + "Q" + point(arc.left(), y) + " "
                + point(arc.left() + bend, y);
        return arc.belief().judged() == null
                ? up + "H" + Svg.number(arc.right())
                : up + "H" + Svg.number(arc.right() - bend) + "Q" + point(arc.right(), y) + " "
                        + point(arc.right(), y + bend) + "V" + Svg.number(to);
    }

    /** The state by its shape, on a ground that keeps lines out of it. */
    private static void sign(Svg svg, String verdict, double x, double y) {
        svg.circle("ground", x, y, SIGN);
        String classes = "sign arc-" + verdict;
        @Nullable
        String shape = switch (verdict) {
            case "confirmed" -> "M" + point(x - 3, y) + "L" + point(x - 1, y + 2.5) + "L" + point(x + 3.5, y - 3);
            case "refuted" ->
                "M" + point(x - 3, y - 3) + "L" + point(x + 3, y + 3) + "M" + point(x + 3, y - 3) + "L"
                        + point(x - 3, y + 3);
            case "unclear" ->
                "M" + point(x - 3.5, y + 1) + "Q" + point(x - 1.5, y - 3) + " " + point(x, y) + "T"
                        + point(x + 3.5, y - 1);
            default -> null;
        };
        if (shape == null) {
            svg.circle(classes, x, y, 3);
        } else {
            svg.path(classes, shape);
        }
    }

    private static String point(double x, double y) {
        return Svg.number(x) + " " + Svg.number(y);
    }
}
