package dev.leanloop.site;

/**
 * How many lines a text takes on paper, near enough to keep a sheet to one page: letters are as wide as those of the widest common
 * sans-serif faces, so that any other face needs no more lines. Lines break at spaces only, and within a word that is wider than a line.
 * Stateless.
 */
final class PrintedText {

    /** Of the letters from the space to the tilde, in thousandths of their size: of Verdana or of DejaVu Sans, whichever is wider. */
    private static final int[] WIDTHS = {
        352, 401, 460, 838, 637, 1076, 780, 275, 454, 454, 636, 838, 364, 454, 364, 454,
        637, 637, 637, 637, 637, 637, 637, 637, 637, 637, 454, 454, 838, 838, 838, 545,
        1000, 685, 687, 699, 771, 632, 576, 775, 752, 421, 455, 693, 558, 863, 749, 788,
        604, 788, 695, 684, 616, 732, 685, 989, 686, 615, 686, 454, 454, 454, 838, 636,
        636, 613, 635, 550, 635, 616, 353, 635, 634, 278, 344, 592, 278, 975, 634, 612,
        635, 635, 427, 521, 393, 634, 592, 818, 592, 592, 525, 637, 454, 637, 838
    };

    private static final int THOUSANDTHS = 1000;
    private static final int FIRST_WITH_WIDTH = ' ';
    private static final String SLIM = "·’‘“”";
    private static final double SLIM_EM = 0.52;
    private static final double OTHER_EM = 0.65;
    private static final double OTHER_CAPITAL_EM = 0.79;
    private static final String WIDE = "—…";
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
        int place = point - FIRST_WITH_WIDTH;
        if (place >= 0 && place < WIDTHS.length) {
            return (double) WIDTHS[place] / THOUSANDTHS;
        }
        if (SLIM.indexOf(point) >= 0) {
            return SLIM_EM;
        }
        if (point >= FIRST_IDEOGRAPH || WIDE.indexOf(point) >= 0) {
            return 1;
        }
        return Character.isUpperCase(point) ? OTHER_CAPITAL_EM : OTHER_EM;
    }
}
