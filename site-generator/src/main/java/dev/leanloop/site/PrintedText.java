package dev.leanloop.site;

/**
 * How many lines a text takes on paper, near enough to keep a sheet to one page: letters are as wide as those of the widest common
 * sans-serif faces (Verdana, DejaVu Sans), rounded up, so that any other face needs no more lines. Lines break at spaces only, and
 * within a word that is wider than a line. Stateless.
 */
final class PrintedText {

    private static final String SLIM = "ijlI.,:;'|!’‘ ";
    private static final String NARROW = "frt()[]/-\"“”·";
    private static final String WIDE = "mwMW@%—…";
    private static final double SLIM_EM = 0.33;
    private static final double NARROW_EM = 0.43;
    private static final double USUAL_EM = 0.63;
    private static final double CAPITAL_EM = 0.72;
    private static final double WIDE_EM = 0.98;
    private static final int FIRST_IDEOGRAPH = 0x2E80;

    private PrintedText() {}

    /**
     * How many lines a text takes; at least one.
     *
     * @param width of a line, in the unit of the size
     * @param size of the letters
     */
    static int lines(String text, double width, double size) {
        int lines = 1;
        double at = 0;
        for (String word : text.split(" ", -1)) {
            double needed = width(word, size);
            double space = at == 0 ? 0 : width(" ", size);
            if (at + space + needed <= width) {
                at += space + needed;
            } else {
                int whole = Math.max(1, (int) Math.ceil(needed / width));
                lines += at == 0 ? whole - 1 : whole;
                at = needed - (whole - 1) * width;
            }
        }
        return lines;
    }

    /** How wide a text is on one line. */
    static double width(String text, double size) {
        return text.codePoints().mapToDouble(PrintedText::em).sum() * size;
    }

    private static double em(int point) {
        if (SLIM.indexOf(point) >= 0) {
            return SLIM_EM;
        }
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
