package dev.leanloop.site;

import dev.leanloop.knowledge.KnowledgeBase;
import dev.leanloop.knowledge.Promise;
import dev.leanloop.knowledge.metric.Period;
import dev.leanloop.knowledge.metric.PromiseFigures;
import dev.leanloop.knowledge.metric.Unit;
import dev.leanloop.note.PromiseState;
import dev.leanloop.note.Side;
import dev.leanloop.site.message.Messages;
import dev.leanloop.site.page.AgeingStrip;
import dev.leanloop.site.page.Excerpt;
import dev.leanloop.site.page.FigureLine;
import dev.leanloop.site.page.Link;
import dev.leanloop.site.page.PictureTable;
import dev.leanloop.site.page.PromisesPage;
import dev.leanloop.site.page.SitePart;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What both sides owe, by when it is due. */
final class PromisePages {

    private static final Comparator<Promise> BY_DAY = Catalogue.oldestFirst(Promise::date, Promise::origin);

    /** Fewer do not make a picture: the list below says as much. */
    private static final int LEAST_DOTS = 5;

    /** More would be a wall: the list below has them all. */
    private static final int PERIOD_MONTHS = 3;

    private static final int OF_A_GROUP = 20;
    private static final int MOST_DOTS = 200;

    private final Catalogue catalogue;
    private final KnowledgeBase knowledge;
    private final Lines lines;
    private final DueWindow window;

    PromisePages(Catalogue catalogue, Lines lines) {
        this.catalogue = catalogue;
        this.knowledge = catalogue.knowledge();
        this.lines = lines;
        this.window = new DueWindow(knowledge.asOf());
    }

    PromisesPage page() {
        var sides = new ArrayList<PromisesPage.Owed>();
        for (Side side : Side.values()) {
            List<Promise> ofSide = knowledge.promises().stream()
                    .filter(promise -> promise.side() == side)
                    .toList();
            int owed = (int)
                    ofSide.stream().filter(promise -> promise.state().isOwed()).count();
            List<PromisesPage.DueGroup> groups = dueGroups(ofSide);
            if (side != Side.UNKNOWN || !groups.isEmpty()) {
                sides.add(new PromisesPage.Owed(Lines.side(side), owed, groups));
            }
        }
        int owed = sides.stream().mapToInt(PromisesPage.Owed::owed).sum();
        return new PromisesPage(
                new Trails(lines.messages()).overview(SiteUrls.PROMISES, "home.owed", SitePart.WEEK),
                owed,
                ageing(),
                figures(),
                sides);
    }

    private List<FigureLine> figures() {
        PromiseFigures figures = catalogue.metrics().promises(new Unit.Team());
        Period period = new Period(knowledge.asOf().minusMonths(PERIOD_MONTHS), knowledge.asOf());
        Messages messages = lines.messages();
        return List.of(
                Figures.line(
                        messages,
                        "figure.we_kept",
                        figures.keptOnTime(Side.PERFORMER, period).share()),
                Figures.line(
                        messages,
                        "figure.they_kept",
                        figures.keptOnTime(Side.CUSTOMER, period).share()),
                Figures.line(
                        messages, "figure.heard_of", figures.closedFeedback().share()));
    }

    private @Nullable AgeingStrip ageing() {
        List<Promise> dated = knowledge.promises().stream()
                .filter(promise -> promise.state().isOwed() && promise.due() != null)
                .sorted(DueWindow.BY_DUE)
                .toList();
        if (dated.size() < LEAST_DOTS) {
            return null;
        }
        List<Promise> shown = dated.stream().limit(MOST_DOTS).toList();
        String caption = shown.size() < dated.size()
                ? lines.messages().text("ageing.caption_some", Map.of("shown", MOST_DOTS, "all", dated.size()))
                : lines.messages().text("ageing.caption");
        return new AgeingStrip(
                lines.messages().text("ageing.title"),
                caption,
                shown.stream().map(this::dot).toList(),
                new PictureTable(
                        Stream.of("column.days_past", "column.due", "column.side", "column.promise", "column.customer")
                                .map(lines.messages()::text)
                                .toList(),
                        shown.stream().map(this::row).toList()));
    }

    private AgeingStrip.Dot dot(Promise promise) {
        Link customer = lines.customer(promise.customer());
        return new AgeingStrip.Dot(
                daysPastDue(promise),
                Lines.side(promise.side()),
                lines.messages()
                        .text(
                                "ageing.mark",
                                Map.of(
                                        "promise",
                                        (customer == null ? "" : customer.text() + ": ") + promise.text(),
                                        "day",
                                        Objects.requireNonNull(promise.due()))),
                lines.url(promise.origin()));
    }

    private List<PictureTable.Cell> row(Promise promise) {
        Link customer = lines.customer(promise.customer());
        return List.of(
                PictureTable.Cell.of(daysPastDue(promise)),
                PictureTable.Cell.of(Objects.requireNonNull(promise.due()).toString()),
                PictureTable.Cell.of(whose(promise.side())),
                new PictureTable.Cell(promise.text(), lines.url(promise.origin())),
                customer == null ? PictureTable.Cell.of("") : new PictureTable.Cell(customer.text(), customer.url()));
    }

    private String whose(Side side) {
        return switch (side) {
            case PERFORMER -> lines.messages().text("ageing.ours");
            case CUSTOMER -> lines.messages().text("ageing.theirs");
            case UNKNOWN -> lines.messages().text("ageing.nobodys");
        };
    }

    private long daysPastDue(Promise promise) {
        return ChronoUnit.DAYS.between(Objects.requireNonNull(promise.due()), knowledge.asOf());
    }

    private List<PromisesPage.DueGroup> dueGroups(List<Promise> promises) {
        var groups = new ArrayList<PromisesPage.DueGroup>();
        String last = lines.messages().day(window.last());
        LocalDate asOf = knowledge.asOf();
        addGroup(
                groups,
                lines.messages().text("overdue"),
                promises,
                DueWindow.BY_DUE,
                promise -> promise.isOverdue(asOf));
        addGroup(
                groups,
                lines.messages().text("promises.by", Map.of("day", last)),
                promises,
                DueWindow.BY_DUE,
                window::isSoon);
        addGroup(
                groups,
                lines.messages().text("promises.after", Map.of("day", last)),
                promises,
                DueWindow.BY_DUE,
                window::isLater);
        addGroup(
                groups,
                lines.messages().text("without_date"),
                promises,
                BY_DAY,
                promise -> promise.state().isOwed() && promise.due() == null);
        addGroup(
                groups,
                lines.messages().text("promises.unconfirmed"),
                promises,
                BY_DAY,
                promise -> promise.state() == PromiseState.DONE);
        return groups;
    }

    private void addGroup(
            List<PromisesPage.DueGroup> groups,
            String title,
            List<Promise> promises,
            Comparator<Promise> order,
            Predicate<Promise> which) {
        List<Promise> members = promises.stream().filter(which).sorted(order).toList();
        if (!members.isEmpty()) {
            groups.add(new PromisesPage.DueGroup(
                    title,
                    new Excerpt<>(
                            members.stream()
                                    .limit(OF_A_GROUP)
                                    .map(lines::promise)
                                    .toList(),
                            members.size())));
        }
    }
}
