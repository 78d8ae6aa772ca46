package dev.leanloop.site;

import dev.leanloop.knowledge.Conversation;
import dev.leanloop.knowledge.LoopState;
import dev.leanloop.site.page.Excerpt;
import dev.leanloop.site.page.Link;
import dev.leanloop.site.page.LoopsPage;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How loops went, by whose half stood first in their first talk. Counts side by side and nothing concluded: loops differ in more
 * than who spoke first.
 */
final class LoopOpeners {

    /** So many customers of a side are named. */
    static final int CUSTOMERS = 8;

    private static final String NOBODY_KNOWS = "unknown";

    private LoopOpeners() {}

    /** A line for each side that opened any; loops without a talk yet were opened by nobody. */
    static List<LoopsPage.OpenerLine> of(List<LoopMatters> loops) {
        return Stream.of("performer", "customer", NOBODY_KNOWS)
                .map(side -> line(
                        side,
                        loops.stream()
                                .filter(loop -> !loop.talks().isEmpty())
                                .filter(loop -> opener(loop).equals(side))
                                .toList()))
                .filter(line -> line.loops() > 0)
                .toList();
    }

    private static LoopsPage.OpenerLine line(String side, List<LoopMatters> loops) {
        return new LoopsPage.OpenerLine(
                side,
                loops.size(),
                (int) loops.stream()
                        .filter(loop -> loop.state().standing() != LoopState.Standing.CLOSED)
                        .count(),
                Objects.requireNonNullElse(
                        spread(loops.stream().mapToLong(loop -> loop.talks().size())), new LoopsPage.Spread("0", 0, 0)),
                spread(loops.stream().map(LoopOpeners::days).flatMapToLong(OptionalLong::stream)),
                Excerpt.of(
                        loops.stream()
                                .map(loop -> new Link(
                                        loop.customer().name(),
                                        SiteUrls.customer(loop.customer().id())))
                                .distinct()
                                .toList(),
                        CUSTOMERS));
    }

    private static String opener(LoopMatters loop) {
        String opener = Lines.opener(first(loop).cycle());
        return opener.isEmpty() ? NOBODY_KNOWS : opener;
    }

    /** The oldest talk with a day; of talks without any the last in the list. */
    private static Conversation first(LoopMatters loop) {
        return loop.talks().reversed().stream()
                .filter(talk -> talk.date() != null)
                .findFirst()
                .orElseGet(() -> loop.talks().getLast());
    }

    private static OptionalLong days(LoopMatters loop) {
        List<LocalDate> days = loop.talks().stream()
                .map(Conversation::date)
                .flatMap(Stream::ofNullable)
                .toList();
        return days.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(ChronoUnit.DAYS.between(days.getLast(), days.getFirst()));
    }

    private static LoopsPage.@Nullable Spread spread(LongStream numbers) {
        long[] sorted = numbers.sorted().toArray();
        int n = sorted.length;
        if (n == 0) {
            return null;
        }
        long twice = sorted[(n - 1) / 2] + sorted[n / 2];
        return new LoopsPage.Spread(twice / 2 + (twice % 2 == 0 ? "" : ".5"), sorted[0], sorted[n - 1]);
    }
}
