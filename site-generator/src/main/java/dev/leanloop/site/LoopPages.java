package dev.leanloop.site;

import dev.leanloop.knowledge.Conversation;
import dev.leanloop.knowledge.LoopState;
import dev.leanloop.site.page.Excerpt;
import dev.leanloop.site.page.Link;
import dev.leanloop.site.page.LoopsPage;
import dev.leanloop.site.page.PromiseLine;
import dev.leanloop.site.page.SitePart;
import dev.leanloop.site.page.Wheel;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The map of loops: where they stop turning, and what would turn them again. */
final class LoopPages {

    /** So many of the latest talks make a row. */
    static final int TURNS = 8;

    /** So many loops of a group stand on the page. */
    static final int ROWS = 25;

    /** Of closed loops fewer, since there is nothing to do about them. */
    static final int CLOSED_ROWS = 10;

    private static final List<LoopState.Standing> NEEDY_FIRST = List.of(
            LoopState.Standing.WAITING_FOR_US,
            LoopState.Standing.WAITING_FOR_THEM,
            LoopState.Standing.SILENT,
            LoopState.Standing.MOVING,
            LoopState.Standing.CLOSED);

    private static final Comparator<LoopMatters> LONGEST_SILENT_FIRST = Comparator.comparing(
                    (LoopMatters loop) -> loop.state().last(), Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(loop -> loop.state().loop());

    private static final Comparator<LoopMatters> LATEST_FIRST = Comparator.comparing(
                    (LoopMatters loop) -> loop.state().last(), Comparator.nullsLast(Comparator.reverseOrder()))
            .thenComparing(loop -> loop.state().loop());

    private final Catalogue catalogue;
    private final Lines lines;

    LoopPages(Catalogue catalogue, Lines lines) {
        this.catalogue = catalogue;
        this.lines = lines;
    }

    LoopsPage page() {
        List<LoopMatters> loops = catalogue.loops();
        List<LoopsPage.Group> groups = NEEDY_FIRST.stream()
                .map(standing -> group(standing, loops))
                .filter(group -> group.loops().total() > 0)
                .toList();
        return new LoopsPage(
                new Trails(lines.messages()).overview(SiteUrls.LOOPS, "title.loops", SitePart.WEEK),
                (int) loops.stream()
                        .filter(loop -> loop.state().standing() != LoopState.Standing.CLOSED)
                        .count(),
                groups,
                LoopOpeners.of(loops),
                wheels(groups));
    }

    private LoopsPage.Group group(LoopState.Standing standing, List<LoopMatters> all) {
        boolean closed = standing == LoopState.Standing.CLOSED;
        List<LoopMatters> loops = all.stream()
                .filter(loop -> loop.state().standing() == standing)
                .sorted(closed ? LATEST_FIRST : LONGEST_SILENT_FIRST)
                .toList();
        Excerpt<LoopsPage.LoopRow> rows = new Excerpt<>(
                loops.stream().limit(closed ? CLOSED_ROWS : ROWS).map(this::row).toList(), loops.size());
        return switch (standing) {
            case WAITING_FOR_US ->
                new LoopsPage.Group(
                        "waiting-for-us",
                        lines.messages().text("loops.us"),
                        lines.messages().text("loops.us.todo"),
                        lines.messages().text("loops.us.line"),
                        rows);
            case WAITING_FOR_THEM ->
                new LoopsPage.Group(
                        "waiting-for-them",
                        lines.messages().text("loops.them"),
                        lines.messages().text("loops.them.todo"),
                        "Next: YYYY-MM-DD",
                        rows);
            case SILENT ->
                new LoopsPage.Group(
                        "silent",
                        lines.messages().text("loops.silent_title"),
                        lines.messages().text("loops.silent.todo"),
                        "status: closed",
                        rows);
            case MOVING ->
                new LoopsPage.Group(
                        "moving",
                        lines.messages().text("loops.moving"),
                        lines.messages().text("loops.moving.todo"),
                        "",
                        rows);
            case CLOSED ->
                new LoopsPage.Group(
                        "closed",
                        lines.messages().text("loops.closed_title"),
                        lines.messages().text("loops.closed.todo"),
                        "",
                        rows);
        };
    }

    private LoopsPage.LoopRow row(LoopMatters loop) {
        List<Conversation> shown = loop.talks().stream().limit(TURNS).toList().reversed();
        List<LoopsPage.Turn> turns = new ArrayList<>();
        Conversation before = loop.talks().size() > TURNS ? loop.talks().get(TURNS) : null;
        for (Conversation talk : shown) {
            turns.add(turn(talk, before));
            before = talk;
        }
        LocalDate next = loop.state().next();
        boolean closed = loop.state().standing() == LoopState.Standing.CLOSED;
        return new LoopsPage.LoopRow(
                new Link(
                        loop.customer().name(),
                        SiteUrls.customer(loop.customer().id())),
                new Link(
                        loop.name().isEmpty() ? lines.messages().text("loop.main") : loop.name(),
                        SiteUrls.briefing(loop.state().loop())),
                SiteUrls.coaching(loop.state().loop()),
                loop.talks().size() - shown.size(),
                turns,
                closed ? "closed" : next == null ? "silent" : "next",
                closed || next == null ? null : catalogue.due(next),
                lines.past(loop.state().last()),
                waits(loop));
    }

    private LoopsPage.Turn turn(Conversation talk, @Nullable Conversation before) {
        LocalDate day = talk.date();
        LocalDate dayBefore = before == null ? null : before.date();
        boolean joined = before != null && before.note().equals(talk.follows());
        return new LoopsPage.Turn(
                new Link(talk.title(), SiteUrls.page(talk.note())),
                lines.past(day),
                lines.wheel(talk),
                day == null || dayBefore == null
                        ? ""
                        : lines.messages().count("loops.gap", ChronoUnit.DAYS.between(dayBefore, day)),
                !joined ? "" : talk.inferred() ? "inferred" : "follows");
    }

    private @Nullable PromiseLine waits(LoopMatters loop) {
        return switch (loop.state().standing()) {
            case MOVING, CLOSED -> null;
            case WAITING_FOR_US, WAITING_FOR_THEM, SILENT ->
                LoopState.waitsFor(loop.promises(), catalogue.asOf())
                        .map(lines::promise)
                        .orElse(null);
        };
    }

    private static List<Wheel> wheels(List<LoopsPage.Group> groups) {
        return groups.stream()
                .flatMap(group -> group.loops().lines().stream())
                .flatMap(row -> row.turns().stream())
                .map(LoopsPage.Turn::wheel)
                .distinct()
                .toList();
    }
}
