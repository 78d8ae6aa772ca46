package dev.leanloop.site.chart;

import dev.leanloop.site.page.SiteUrl;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Writes one {@code svg} element. Lengths are in pixels at the picture's natural size and are rounded to a tenth; everything that
 * comes from a note is escaped. For one picture and one thread.
 */
final class Svg {

    /** Where a text's position lies within it. */
    enum Anchor {
        START,
        MIDDLE,
        END
    }

    private final StringBuilder out = new StringBuilder();
    private final SiteUrl page;

    /**
     * @param page the page that links start from
     * @param label what the picture is called
     */
    Svg(double width, double height, String label, SiteUrl page) {
        this.page = page;
        out.append("<svg class=\"chart\" viewBox=\"0 0 ")
                .append(number(width))
                .append(' ')
                .append(number(height))
                .append("\" width=\"")
                .append(number(width))
                .append("\" height=\"")
                .append(number(height))
                .append("\" role=\"group\" aria-label=\"")
                .append(escaped(label))
                .append("\">");
    }

    /** The element as a whole. */
    String done() {
        return out + "</svg>";
    }

    /** Starts a group that {@link #end} closes. */
    Svg group(String classes) {
        out.append("<g class=\"").append(classes).append("\">");
        return this;
    }

    Svg end() {
        out.append("</g>");
        return this;
    }

    /** A mark that leads to the line behind it and says what it is when pointed at. */
    Svg link(SiteUrl url, String says, Runnable mark) {
        String words = escaped(says);
        out.append("<a href=\"")
                .append(escaped(url.from(page)))
                .append("\" tabindex=\"-1\" aria-label=\"")
                .append(words)
                .append("\"><title>")
                .append(words)
                .append("</title>");
        mark.run();
        out.append("</a>");
        return this;
    }

    Svg line(String classes, double x1, double y1, double x2, double y2) {
        return path(classes, "M" + number(x1) + " " + number(y1) + "L" + number(x2) + " " + number(y2));
    }

    /** A path whose data was made with {@link #number}. */
    Svg path(String classes, String data) {
        out.append("<path class=\"")
                .append(classes)
                .append("\" d=\"")
                .append(data)
                .append("\"/>");
        return this;
    }

    Svg circle(String classes, double x, double y, double radius) {
        out.append("<circle class=\"").append(classes).append('"');
        attribute("cx", x);
        attribute("cy", y);
        attribute("r", radius);
        out.append("/>");
        return this;
    }

    Svg rectangle(String classes, double x, double y, double width, double height) {
        out.append("<rect class=\"").append(classes).append('"');
        attribute("x", x);
        attribute("y", y);
        attribute("width", width);
        attribute("height", height);
        out.append("/>");
        return this;
    }

    Svg text(String classes, double x, double y, Anchor anchor, String words) {
        out.append("<text class=\"").append(classes).append('"');
        attribute("x", x);
        attribute("y", y);
        switch (anchor) {
            case START -> {}
            case MIDDLE -> out.append(" text-anchor=\"middle\"");
            case END -> out.append(" text-anchor=\"end\"");
        }
        out.append('>').append(escaped(words)).append("</text>");
        return this;
    }

    private void attribute(String name, double length) {
        out.append(' ').append(name).append("=\"").append(number(length)).append('"');
    }

    /** A length with at most one digit after the point, the same on every machine. */
    static String number(double length) {
        BigDecimal tenths = BigDecimal.valueOf(length).setScale(1, RoundingMode.HALF_UP);
        return tenths.signum() == 0 ? "0" : tenths.stripTrailingZeros().toPlainString();
    }

    private static String escaped(String text) {
        var escaped = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            switch (point) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                default -> escaped.appendCodePoint(point);
            }
        });
        return escaped.toString();
    }
}
