package dev.leanloop.site;

import dev.leanloop.knowledge.Hypothesis;
import dev.leanloop.knowledge.KnowledgeBase;
import dev.leanloop.knowledge.Learning;
import dev.leanloop.knowledge.Promise;
import dev.leanloop.note.LearningKind;
import dev.leanloop.note.Verdict;
import dev.leanloop.site.page.Excerpt;
import dev.leanloop.site.page.Link;
import dev.leanloop.site.page.Page;
import dev.leanloop.site.page.PageHead;
import dev.leanloop.site.page.PictureTable;
import dev.leanloop.site.page.PictureTable.Cell;
import dev.leanloop.site.page.PromiseLine;
import dev.leanloop.site.page.SitePart;
import dev.leanloop.site.page.WeekPage;
import dev.leanloop.site.page.WeeklyKinds;
import dev.leanloop.site.page.WeeksPage;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What became known, week by week. */
final class WeekPages {

    private static final int OF_A_KIND = 12;
    private static final int CUSTOMERS = 12;
    private static final int OF_A_CUSTOMER = 5;
    private static final int WEEKS_DRAWN = 12;
    private static final int LEAST_WEEKS = 4;
    private static final int DAYS_TOLD = 90;

    private final Catalogue catalogue;
    private final Lines lines;
    private final CustomerGroups byCustomer;
    private final TreeMap<LocalDate, Integer> newByDay = new TreeMap<>();

    /** By Monday. */
    private final TreeMap<LocalDate, Week> weeks = new TreeMap<>();

    private static final class Week {
        private final List<Hypothesis> refuted = new ArrayList<>();
        private final List<Learning> learnings = new ArrayList<>();
        private final List<Promise> promised = new ArrayList<>();
        private final List<Promise> settled = new ArrayList<>();

        private List<Learning> surprises() {
            return learnings.stream().filter(Learning::surprise).toList();
        }

        private List<Learning> told() {
            return learnings.stream()
                    .filter(learning -> !learning.surprise() && Lines.isSorted(learning))
                    .toList();
        }
    }

    WeekPages(Catalogue catalogue, Lines lines) {
        this.catalogue = catalogue;
        this.lines = lines;
        this.byCustomer = new CustomerGroups(lines, CUSTOMERS, OF_A_CUSTOMER);
        KnowledgeBase knowledge = catalogue.knowledge();
        News news = new News(catalogue);
        for (Learning learning : knowledge.learnings()) {
            LocalDate day = news.day(learning.origin(), learning.date());
            week(day).learnings.add(learning);
            if (day != null && Lines.isSorted(learning)) {
                newByDay.merge(day, 1, Integer::sum);
            }
        }
        for (Hypothesis hypothesis : knowledge.hypotheses()) {
            if (hypothesis.verdict() == Verdict.REFUTED
                    && !hypothesis.verdicts().isEmpty()) {
                Hypothesis.Given last = hypothesis.verdicts().getLast();
                week(news.day(last.origin(), last.date())).refuted.add(hypothesis);
            }
        }
        for (Promise promise : knowledge.promises()) {
            week(news.day(promise.origin(), promise.date())).promised.add(promise);
            if (!promise.words().isEmpty()) {
                Promise.Word last = promise.words().getLast();
                week(news.day(last.origin(), last.date())).settled.add(promise);
            }
        }
    }

    /** What has no day goes nowhere. */
    private Week week(@Nullable LocalDate day) {
        return day == null
                ? new Week()
                : weeks.computeIfAbsent(
                        day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)), monday -> new Week());
    }

    Stream<Page> pages() {
        return Stream.concat(
                Stream.of(list()), weeks.entrySet().stream().map(week -> page(week.getKey(), week.getValue())));
    }

    int count() {
        return weeks.size() + 1;
    }

    private WeeksPage list() {
        return new WeeksPage(
                new Trails(lines.messages()).overview(SiteUrls.WEEKS, "title.weeks", SitePart.WEEK),
                weeks.descendingMap().entrySet().stream()
                        .map(week -> new WeeksPage.WeekRow(
                                link(week.getKey()),
                                catalogue.past(week.getKey()),
                                Lines.sorted(week.getValue().learnings),
                                week.getValue().surprises().size(),
                                week.getValue().refuted.size()))
                        .toList());
    }

    private Link link(LocalDate monday) {
        String week = News.week(monday);
        return new Link(
                lines.messages().text("week.name", Map.of("week", week.substring(6), "year", week.substring(0, 4))),
                SiteUrls.week(week));
    }

    private WeekPage page(LocalDate monday, Week week) {
        LocalDate before = weeks.lowerKey(monday);
        LocalDate after = weeks.higherKey(monday);
        return new WeekPage(
                new PageHead(
                        SiteUrls.week(News.week(monday)),
                        lines.messages()
                                .text(
                                        "week.title",
                                        Map.of(
                                                "week", News.week(monday).substring(6),
                                                "year", News.week(monday).substring(0, 4))),
                        SitePart.WEEK,
                        new Trails(lines.messages()).below("title.weeks", SiteUrls.WEEKS)),
                catalogue.past(monday),
                catalogue.past(monday.plusDays(6)),
                before == null ? null : link(before),
                after == null ? null : link(after),
                new Excerpt<>(
                        week.refuted.stream()
                                .limit(OF_A_KIND)
                                .map(lines::hypothesis)
                                .toList(),
                        week.refuted.size()),
                new Excerpt<>(
                        week.surprises().stream()
                                .limit(OF_A_KIND)
                                .map(lines::learning)
                                .toList(),
                        week.surprises().size()),
                byCustomer.of(week.told()),
                promises(week.promised),
                promises(week.settled));
    }

    private Excerpt<PromiseLine> promises(List<Promise> promises) {
        return new Excerpt<>(
                promises.stream().limit(OF_A_KIND).map(lines::promise).toList(), promises.size());
    }

    /** The learnings of the latest days that brought some, for a browser that knows when its reader was here last. */
    String newByDay() {
        return newByDay.descendingMap().entrySet().stream()
                .limit(DAYS_TOLD)
                .map(day -> day.getKey() + ":" + day.getValue())
                .collect(Collectors.joining(" "));
    }

    /** The last twelve weeks by kind; null when fewer than four of them brought something. */
    @Nullable
    WeeklyKinds drawn() {
        LocalDate last = catalogue.asOf().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        List<LocalDate> mondays = Stream.iterate(last.minusWeeks(WEEKS_DRAWN - 1L), monday -> monday.plusWeeks(1))
                .limit(WEEKS_DRAWN)
                .toList();
        long busy = mondays.stream()
                .map(weeks::get)
                .filter(week -> week != null && Lines.sorted(week.learnings) > 0)
                .count();
        if (busy < LEAST_WEEKS) {
            return null;
        }
        List<WeeklyKinds.Row> rows = Stream.of(LearningKind.values())
                .filter(kind -> kind != LearningKind.UNSORTED)
                .map(kind -> new WeeklyKinds.Row(
                        lines.messages().text("kind.lower." + kind.word()),
                        mondays.stream().map(monday -> count(monday, kind)).toList()))
                .filter(row -> row.counts().stream().anyMatch(count -> count > 0))
                .toList();
        List<String> names = mondays.stream().map(LocalDate::toString).toList();
        List<String> columns = new ArrayList<>(List.of(lines.messages().text("weekly.from")));
        rows.forEach(row -> columns.add(row.kind()));
        List<List<Cell>> table = new ArrayList<>();
        for (int i = 0; i < mondays.size(); i++) {
            LocalDate monday = mondays.get(i);
            List<Cell> row = new ArrayList<>();
            row.add(new Cell(monday.toString(), weeks.containsKey(monday) ? SiteUrls.week(News.week(monday)) : null));
            for (WeeklyKinds.Row kind : rows) {
                row.add(Cell.of(kind.counts().get(i)));
            }
            table.add(row);
        }
        return new WeeklyKinds(
                lines.messages().text("weekly.title"),
                lines.messages().text("weekly.caption"),
                names,
                rows,
                new PictureTable(columns, table));
    }

    private int count(LocalDate monday, LearningKind kind) {
        Week week = weeks.get(monday);
        return week == null
                ? 0
                : (int) week.learnings.stream()
                        .filter(learning -> learning.kind() == kind)
                        .count();
    }
}
