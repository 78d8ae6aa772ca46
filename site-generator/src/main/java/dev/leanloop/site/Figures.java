package dev.leanloop.site;

import dev.leanloop.knowledge.metric.Share;
import dev.leanloop.site.message.Messages;
import dev.leanloop.site.page.FigureLine;
import java.util.Map;

/** Puts shares into words. */
final class Figures {

    private static final int PER_CENT = 100;

    private Figures() {}

    /** Counts first; a per cent with its interval only where there are enough. */
    static FigureLine line(Messages messages, String key, Share share) {
        return line(messages, key, share, Map.of());
    }

    static FigureLine line(Messages messages, String key, Share share, Map<String, ?> named) {
        String interval = share.mayShowPerCent()
                ? share.interval()
                        .map(between -> messages.text(
                                "figure.likely",
                                Map.of(
                                        "share", percent(share.proportion().orElse(0)),
                                        "low", percent(between.low()),
                                        "high", percent(between.high()))))
                        .orElse("")
                : "";
        return new FigureLine(
                messages.text(key), share(messages, share), interval, messages.text(key + ".means", named));
    }

    /** {@code 7 of 9}. */
    static String share(Messages messages, Share share) {
        return messages.text("figure.share", Map.of("part", share.part(), "whole", share.whole()));
    }

    static long percent(double share) {
        return Math.round(share * PER_CENT);
    }
}
