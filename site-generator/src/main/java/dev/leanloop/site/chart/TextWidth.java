package dev.leanloop.site.chart;

/**
 * How wide a text is, near enough to keep labels apart: a build has no fonts. Widths are those of a common sans-serif face, rounded
 * up, so that a label in a narrower face has room left over. Stateless.
 */
final class TextWidth {

    private static final String NARROW = "iljtfI.,:;'|!()[] /·’‘";
    private static final String WIDE = "mwMW@%—…";
    private static final double NARROW_EM = 0.32;
    private static final double USUAL_EM = 0.56;
    private static final double CAPITAL_EM = 0.7;
    private static final double WIDE_EM = 0.92;
    private static final int FIRST_IDEOGRAPH = 0x2E80;
    private static final String CUT = "…";

    private TextWidth() {}

    /** The width of a text in pixels at a font size in pixels. */
    static double of(String text, double size) {
        return text.codePoints().mapToDouble(TextWidth::em).sum() * size;
    }

    /** The text, or as many of its letters as fit with an ellipsis behind them. */
    static String fitted(String text, double width, double size) {
        if (of(text, size) <= width) {
            return text;
        }
        var fitted = new StringBuilder();
        double left = width - of(CUT, size);
        for (int point : text.codePoints().toArray()) {
            left -= em(point) * size;
            if (left < 0) {
                break;
            }
            fitted.appendCodePoint(point);
        }
        return fitted.toString().stripTrailing() + CUT;
    }

    private static double em(int point) {
        if (NARROW.indexOf(point) >= 0) {
            return NARROW_EM;
        }
        if (WIDE.indexOf(point) >= 0) {
            return WIDE_EM;
        }
        if (point >= FIRST_IDEOGRAPH) {
            return 1;
        }
        return Character.isUpperCase(point) ? CAPITAL_EM : USUAL_EM;
    }
}
