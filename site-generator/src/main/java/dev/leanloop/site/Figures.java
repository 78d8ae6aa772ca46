package dev.leanloop.site;

import dev.leanloop.knowledge.metric.Share;
import dev.leanloop.site.page.FigureLine;

/** Puts shares into words. */
final class Figures {

    private static final int PER_CENT = 100;

    private Figures() {}

    /** Counts first; a per cent with its interval only where there are enough. */
    static FigureLine line(String name, Share share, String meaning) {
        String interval = share.mayShowPerCent()
                ? share.interval()
                        .map(between -> percent(share.proportion().orElse(0)) + "%, likely " + percent(between.low())
                                + " to " + percent(between.high()) + "%")
                        .orElse("")
                : "";
        return new FigureLine(name, share.toString(), interval, meaning);
    }

    static long percent(double share) {
        return Math.round(share * PER_CENT);
    }
}
