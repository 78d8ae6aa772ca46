package dev.leanloop.cli;

import dev.leanloop.index.Way;
import dev.leanloop.site.message.Messages;
import java.util.Map;

/** What else could be asked, in the words of the English search page, as {@code waylines.js} says them there. */
final class WayText {

    private static final String ANY_DAY = "without --from and --to";

    private final Messages messages = Messages.inEnglish();

    String of(Way way) {
        String hits = messages.count("search.hit_count", way.total());
        String more = way.narrowed() ? "" : ", " + ANY_DAY;
        Map<String, String> put = Map.of("query", way.query(), "word", way.left(), "hits", hits);
        return switch (way.type()) {
            case MEANT -> messages.text("search.did_you_mean", put) + " " + hits + more;
            case ALSO -> messages.text("search.see_also", put) + more;
            case EVERYWHERE -> "The same " + ANY_DAY + ": " + hits;
            case WITHOUT -> messages.text("search.without", put) + more;
            case ANY -> messages.text("search.any", put) + more;
        };
    }
}
