package dev.leanloop.site;

import dev.leanloop.knowledge.FirstCommits;
import dev.leanloop.knowledge.ItemId;
import dev.leanloop.knowledge.Origin;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Since when something is news: the day its line was first committed, when that is at most thirty days after its talk. Later it came
 * with an import or was reworded, and then, as where git is silent, its talk's day counts. Never later than the as-of day.
 */
final class News {

    private static final long AT_MOST_LATE = 30;
    private static final long DAYS_TOLD = 60;

    private final FirstCommits commits;
    private final LocalDate asOf;

    News(Catalogue catalogue) {
        this.commits = catalogue.knowledge().firstCommits();
        this.asOf = catalogue.asOf();
    }

    /** The day; null for what has none, and for what is still to come. */
    @Nullable
    LocalDate day(Origin origin, @Nullable LocalDate talk) {
        ItemId item = origin.id();
        LocalDate committed = commits.of(item).orElse(null);
        boolean timely = committed != null
                && !committed.isAfter(asOf)
                && (talk == null || ChronoUnit.DAYS.between(talk, committed) <= AT_MOST_LATE);
        LocalDate day = timely ? committed : talk;
        return day == null || day.isAfter(asOf) ? null : day;
    }

    /** The day for a browser that knows when its reader was here last; empty after so long that nobody waits for news of it. */
    String told(Origin origin, @Nullable LocalDate talk) {
        LocalDate day = day(origin, talk);
        return day == null || day.isBefore(asOf.minusDays(DAYS_TOLD)) ? "" : day.toString();
    }

    /** The ISO week of a day, as {@code 2026-W09}. */
    static String week(LocalDate day) {
        return String.format(
                Locale.ROOT,
                "%04d-W%02d",
                day.get(IsoFields.WEEK_BASED_YEAR),
                day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }
}
