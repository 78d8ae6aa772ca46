package dev.leanloop.site.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A picture as a reader sees it: where its texts and marks lie. Texts are as wide as a usual face makes them. */
record Drawn(String svg, double width, double height) {

    private static final double SIZE = 12;
    /** What is above and below the line that letters stand on. */
    private static final double ABOVE = 9;

    private static final double BELOW = 3;

    private static final Pattern VIEW_BOX = Pattern.compile("viewBox=\"0 0 ([0-9.]+) ([0-9.]+)\"");
    private static final Pattern TEXT =
            Pattern.compile("<text class=\"([^\"]*)\" x=\"([-0-9.]+)\" y=\"([-0-9.]+)\"([^>]*)>([^<]*)</text>");
    private static final Pattern RECTANGLE =
            Pattern.compile("<rect class=\"([^\"]*)\" x=\"([-0-9.]+)\" y=\"([-0-9.]+)\""
                    + " width=\"([-0-9.]+)\" height=\"([-0-9.]+)\"/>");
    private static final Pattern CIRCLE =
            Pattern.compile("<circle class=\"([^\"]*)\" cx=\"([-0-9.]+)\" cy=\"([-0-9.]+)\" r=\"([-0-9.]+)\"/>");
    private static final Pattern PATH = Pattern.compile("<path class=\"([^\"]*)\" d=\"([^\"]*)\"/>");
    private static final Pattern POINT = Pattern.compile("[MLQ ]([-0-9.]+) ([-0-9.]+)");

    /** Where something lies, and what it is. */
    record Box(String what, double left, double top, double right, double bottom) {

        /** More than a hair on each other. */
        private boolean liesOn(Box other) {
            return left < other.right - 0.2
                    && other.left < right - 0.2
                    && top < other.bottom - 0.2
                    && other.top < bottom - 0.2;
        }
    }

    static Drawn of(String svg) {
        MatchResult box = VIEW_BOX.matcher(svg).results().findFirst().orElseThrow();
        return new Drawn(svg, number(box, 1), number(box, 2));
    }

    List<Box> texts() {
        return TEXT.matcher(svg).results().map(Drawn::text).toList();
    }

    private static Box text(MatchResult found) {
        String words = found.group(5)
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
        double wide = TextWidth.of(words, SIZE);
        double x = number(found, 2)
                - (found.group(4).contains("middle") ? wide / 2 : found.group(4).contains("end") ? wide : 0);
        double y = number(found, 3);
        return new Box(words, x, y - ABOVE, x + wide, y + BELOW);
    }

    List<Box> rectangles(String classes) {
        return RECTANGLE
                .matcher(svg)
                .results()
                .filter(found -> found.group(1).equals(classes))
                .map(found -> new Box(
                        classes,
                        number(found, 2),
                        number(found, 3),
                        number(found, 2) + number(found, 4),
                        number(found, 3) + number(found, 5)))
                .toList();
    }

    List<Box> circles(String classes) {
        return CIRCLE.matcher(svg)
                .results()
                .filter(found -> found.group(1).equals(classes))
                .map(found -> new Box(
                        classes,
                        number(found, 2) - number(found, 4),
                        number(found, 3) - number(found, 4),
                        number(found, 2) + number(found, 4),
                        number(found, 3) + number(found, 4)))
                .toList();
    }

    /** The data of paths of exactly these classes. */
    List<String> paths(String classes) {
        return PATH.matcher(svg)
                .results()
                .filter(found -> found.group(1).equals(classes))
                .map(found -> found.group(2))
                .toList();
    }

    /** The uppermost point that a path names. */
    static double top(String path) {
        return points(path).mapToDouble(point -> number(point, 2)).min().orElseThrow();
    }

    /** The leftmost point that a path names. */
    static double left(String path) {
        return points(path).mapToDouble(point -> number(point, 1)).min().orElseThrow();
    }

    /** The points that a path names, but for arcs, which stay beside their start. */
    private static Stream<MatchResult> points(String path) {
        return POINT.matcher(path.replaceAll("a[^MZ]*", "")).results();
    }

    /** Texts that lie on other texts or on signs. */
    List<String> overlaps() {
        List<Box> signs = circles("ground");
        List<String> overlaps = new ArrayList<>(overlaps(texts()));
        for (Box text : texts()) {
            signs.stream().filter(text::liesOn).forEach(sign -> overlaps.add(text + " on " + sign));
        }
        return overlaps;
    }

    /** Those that lie on others. */
    static List<String> overlaps(List<Box> boxes) {
        List<String> overlaps = new ArrayList<>();
        for (int i = 0; i < boxes.size(); i++) {
            for (Box other : boxes.subList(i + 1, boxes.size())) {
                if (boxes.get(i).liesOn(other)) {
                    overlaps.add(boxes.get(i) + " on " + other);
                }
            }
        }
        return overlaps;
    }

    /** Whatever does not lie in the picture. */
    List<String> outside() {
        Stream<Box> points = PATH.matcher(svg)
                .results()
                .flatMap(path -> points(path.group(2))
                        .map(point -> new Box(
                                path.group(2),
                                number(point, 1),
                                number(point, 2),
                                number(point, 1),
                                number(point, 2))));
        return Stream.of(
                        texts().stream(),
                        points,
                        Stream.of("ground", "nobody", "sign arc-open").flatMap(classes -> circles(classes).stream()),
                        Stream.of("lane-ours", "lane-theirs").flatMap(classes -> rectangles(classes).stream()))
                .flatMap(boxes -> boxes)
                .filter(box -> box.left() < 0 || box.top() < 0 || box.right() > width || box.bottom() > height)
                .map(Box::toString)
                .toList();
    }

    private static double number(MatchResult found, int group) {
        return Double.parseDouble(found.group(group));
    }
}
