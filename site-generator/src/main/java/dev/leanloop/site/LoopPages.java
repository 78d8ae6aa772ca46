package dev.leanloop.site;

import dev.leanloop.knowledge.Conversation;
import dev.leanloop.knowledge.LoopState;
import dev.leanloop.site.page.Age;
import dev.leanloop.site.page.Day;
import dev.leanloop.site.page.Excerpt;
import dev.leanloop.site.page.Link;
import dev.leanloop.site.page.LoopsPage;
import dev.leanloop.site.page.SitePart;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The map of loops: where they stop turning, and what would turn them again. */
final class LoopPages {

    private static final int TURNS = 8;
    private static final int ROWS = 60;

    private static final List<LoopState.Standing> NEEDY_FIRST = List.of(
            LoopState.Standing.WAITING_FOR_US,
            LoopState.Standing.WAITING_FOR_THEM,
            LoopState.Standing.SILENT,
            LoopState.Standing.MOVING,
            LoopState.Standing.CLOSED);

    private static final Comparator<LoopMatters> LONGEST_SILENT_FIRST = Comparator.comparing(
                    (LoopMatters loop) -> loop.state().last(), Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(loop -> loop.state().loop());

    private final Catalogue catalogue;
    private final Lines lines;

    LoopPages(Catalogue catalogue, Lines lines) {
        this.catalogue = catalogue;
        this.lines = lines;
    }

    LoopsPage page() {
        List<LoopMatters> loops = LoopMatters.of(catalogue).toList();
        return new LoopsPage(
                Trails.overview(SiteUrls.LOOPS, "Where loops stop turning", SitePart.WEEK),
                (int) loops.stream()
                        .filter(loop -> loop.state().standing() != LoopState.Standing.CLOSED)
                        .count(),
                NEEDY_FIRST.stream()
                        .map(standing -> group(standing, loops))
                        .filter(group -> group.loops().total() > 0)
                        .toList(),
                openers(loops));
    }

    private LoopsPage.Group group(LoopState.Standing standing, List<LoopMatters> all) {
        List<LoopMatters> loops = all.stream()
                .filter(loop -> loop.state().standing() == standing)
                .sorted(standing == LoopState.Standing.CLOSED ? LONGEST_SILENT_FIRST.reversed() : LONGEST_SILENT_FIRST)
                .toList();
        Excerpt<LoopsPage.LoopRow> rows =
                new Excerpt<>(loops.stream().limit(ROWS).map(this::row).toList(), loops.size());
        return switch (standing) {
            case WAITING_FOR_US ->
                new LoopsPage.Group(
                        "waiting-for-us",
                        "Waiting for us",
                        "Keep the oldest promise, or move its date on purpose.",
                        rows);
            case WAITING_FOR_THEM ->
                new LoopsPage.Group(
                        "waiting-for-them",
                        "Waiting for them",
                        "Ask whether the promise still stands, and for a date that does.",
                        rows);
            case SILENT ->
                new LoopsPage.Group(
                        "silent",
                        "Silent",
                        "Set a next date with them, or close the loop openly: “Loop closed” in its last note.",
                        rows);
            case MOVING ->
                new LoopsPage.Group(
                        "moving", "Moving", "Commit the next Plan before the talk, so that it counts.", rows);
            case CLOSED -> new LoopsPage.Group("closed", "Closed", "Said openly, which is an answer, too.", rows);
        };
    }

    private LoopsPage.LoopRow row(LoopMatters loop) {
        List<Conversation> shown = loop.talks().stream().limit(TURNS).toList().reversed();
        List<LoopsPage.Turn> turns = new ArrayList<>();
        LocalDate before = loop.talks().size() > TURNS ? loop.talks().get(TURNS).date() : null;
        for (Conversation talk : shown) {
            LocalDate day = talk.date();
            turns.add(new LoopsPage.Turn(
                    new Link(talk.title(), SiteUrls.page(talk.note())),
                    lines.wheel(talk),
                    day == null || before == null ? "" : ChronoUnit.DAYS.between(before, day) + " d"));
            before = day;
        }
        LocalDate next = loop.state().next();
        return new LoopsPage.LoopRow(
                new Link(
                        loop.customer().name(),
                        SiteUrls.customer(loop.customer().id())),
                new Link(
                        loop.name().isEmpty() ? "main" : loop.name(),
                        SiteUrls.briefing(loop.state().loop())),
                loop.talks().size() - shown.size(),
                turns,
                next == null ? null : Day.due(next, catalogue.asOf()),
                loop.state().silence().stream()
                        .filter(days -> days > 0)
                        .mapToObj(Age::span)
                        .findFirst()
                        .orElse(""));
    }

    private static List<LoopsPage.OpenerLine> openers(List<LoopMatters> loops) {
        return Stream.of("performer", "customer", "unknown")
                .map(side -> opener(
                        side,
                        loops.stream()
                                .filter(loop -> !loop.talks().isEmpty())
                                .filter(loop -> opened(loop).equals(side))
                                .toList()))
                .filter(line -> line.loops() > 0)
                .toList();
    }

    private static String opened(LoopMatters loop) {
        String opener = Lines.opener(loop.talks().getLast().cycle());
        return opener.isEmpty() ? "unknown" : opener;
    }

    private static LoopsPage.OpenerLine opener(String side, List<LoopMatters> loops) {
        return new LoopsPage.OpenerLine(
                side,
                loops.size(),
                median(loops.stream().map(loop -> loop.talks().size()).toList()),
                median(loops.stream().map(LoopPages::days).toList()));
    }

    private static int days(LoopMatters loop) {
        List<LocalDate> days = loop.talks().stream()
                .map(Conversation::date)
                .flatMap(Stream::ofNullable)
                .sorted()
                .toList();
        return days.isEmpty() ? 0 : (int) ChronoUnit.DAYS.between(days.getFirst(), days.getLast());
    }

    /** The lower one of two in the middle. */
    private static int median(List<Integer> numbers) {
        return numbers.isEmpty() ? 0 : numbers.stream().sorted().toList().get((numbers.size() - 1) / 2);
    }
}
