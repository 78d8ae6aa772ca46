package dev.leanloop.site;

import dev.leanloop.knowledge.KnowledgeBase;
import dev.leanloop.knowledge.Learning;
import dev.leanloop.knowledge.NotePage;
import dev.leanloop.note.NotePath;
import dev.leanloop.site.page.Excerpt;
import dev.leanloop.site.page.LearningGroup;
import dev.leanloop.site.page.LearningsPage;
import dev.leanloop.site.page.Link;
import dev.leanloop.site.page.MonthPage;
import dev.leanloop.site.page.Page;
import dev.leanloop.site.page.PageHead;
import dev.leanloop.site.page.SitePart;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All learnings, month by month: the lines behind the home page's first number. */
final class LearningPages {

    private static final int CONVERSATIONS = 40;
    private static final int OF_A_CONVERSATION = 10;

    private final Catalogue catalogue;
    private final KnowledgeBase knowledge;
    private final Lines lines;

    /** Newest month first. */
    private final TreeMap<YearMonth, List<Learning>> months = new TreeMap<>(Comparator.reverseOrder());

    private final List<Learning> undated = new ArrayList<>();

    LearningPages(Catalogue catalogue, Lines lines) {
        this.catalogue = catalogue;
        this.knowledge = catalogue.knowledge();
        this.lines = lines;
        for (Learning learning : knowledge.learnings()) {
            LocalDate date = learning.date();
            if (date == null) {
                undated.add(learning);
            } else {
                months.computeIfAbsent(YearMonth.from(date), month -> new ArrayList<>())
                        .add(learning);
            }
        }
    }

    Stream<Page> pages() {
        Stream<Page> ofMonths = months.entrySet().stream().map(month -> page(month.getKey(), month.getValue()));
        Stream<Page> ofNoMonth = undated.isEmpty() ? Stream.empty() : Stream.of(page(null, undated));
        return Stream.of(Stream.<Page>of(list()), ofMonths, ofNoMonth).flatMap(pages -> pages);
    }

    int count() {
        return months.size() + (undated.isEmpty() ? 1 : 2);
    }

    private LearningsPage list() {
        var rows = new ArrayList<LearningsPage.MonthRow>();
        months.forEach((month, learnings) -> rows.add(row(month, learnings)));
        if (!undated.isEmpty()) {
            rows.add(row(null, undated));
        }
        return new LearningsPage(
                new PageHead(
                        SiteUrls.LEARNINGS,
                        lines.messages().text("title.learnings"),
                        SitePart.KNOW,
                        List.of(new Trails(lines.messages()).home())),
                Lines.sorted(knowledge.learnings()),
                knowledge.learnings().size() - Lines.sorted(knowledge.learnings()),
                rows);
    }

    private LearningsPage.MonthRow row(@Nullable YearMonth month, List<Learning> learnings) {
        return new LearningsPage.MonthRow(
                new Link(title(month), SiteUrls.learnings(month)),
                Lines.sorted(learnings),
                (int) learnings.stream().filter(Learning::surprise).count(),
                learnings.size() - Lines.sorted(learnings));
    }

    private MonthPage page(@Nullable YearMonth month, List<Learning> learnings) {
        Map<NotePath, List<Learning>> byNote = new LinkedHashMap<>();
        learnings.stream()
                .sorted(Catalogue.newestFirst(Learning::date, Learning::origin))
                .forEach(learning -> byNote.computeIfAbsent(learning.origin().note(), note -> new ArrayList<>())
                        .add(learning));
        return new MonthPage(
                new PageHead(
                        SiteUrls.learnings(month),
                        month == null
                                ? lines.messages().text("month.title_undated")
                                : lines.messages().text("month.title", Map.of("month", title(month))),
                        SitePart.KNOW,
                        new Trails(lines.messages()).belowLearnings()),
                Lines.sorted(learnings),
                learnings.size() - Lines.sorted(learnings),
                month == null ? "" : "kind:learning date:" + month,
                new Excerpt<>(
                        byNote.entrySet().stream()
                                .limit(CONVERSATIONS)
                                .map(group -> group(group.getKey(), group.getValue()))
                                .toList(),
                        byNote.size()));
    }

    private LearningGroup group(NotePath path, List<Learning> learnings) {
        NotePage note = Objects.requireNonNull(catalogue.note(path), "every learning stands in a note");
        return new LearningGroup(
                new Link(note.title(), SiteUrls.page(path)),
                lines.customer(note.customer()),
                lines.past(learnings.getFirst().date()),
                learnings.size(),
                learnings.stream().limit(OF_A_CONVERSATION).map(lines::learning).toList());
    }

    private String title(@Nullable YearMonth month) {
        return month == null
                ? lines.messages().text("without_date")
                : lines.messages().month(month);
    }
}
