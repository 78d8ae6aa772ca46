package dev.leanloop.site;

import dev.leanloop.knowledge.KnowledgeBase;
import dev.leanloop.knowledge.Promise;
import dev.leanloop.knowledge.metric.Metrics;
import dev.leanloop.knowledge.metric.Period;
import dev.leanloop.knowledge.metric.PromiseFigures;
import dev.leanloop.knowledge.metric.Unit;
import dev.leanloop.note.PromiseState;
import dev.leanloop.note.Side;
import dev.leanloop.site.page.AgeingStrip;
import dev.leanloop.site.page.Day;
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
import java.util.Objects;
import java.util.function.Predicate;
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

    private final KnowledgeBase knowledge;
    private final Lines lines;
    private final DueWindow window;

    PromisePages(Catalogue catalogue, Lines lines) {
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
                Trails.overview(SiteUrls.PROMISES, "What is owed", SitePart.WEEK), owed, ageing(), figures(), sides);
    }

    private List<FigureLine> figures() {
        PromiseFigures figures = new Metrics(knowledge).promises(new Unit.Team());
        Period period = new Period(knowledge.asOf().minusMonths(PERIOD_MONTHS), knowledge.asOf());
        return List.of(
                Figures.line(
                        "We kept on time",
                        figures.keptOnTime(Side.PERFORMER, period).share(),
                        "by the first date, in the receiver’s word, of those due in the last three months. Talk about causes; it is no"
                                + " target."),
                Figures.line(
                        "They kept on time",
                        figures.keptOnTime(Side.CUSTOMER, period).share(),
                        "likewise, of what they promised."),
                Figures.line(
                        "Done, and heard of",
                        figures.closedFeedback().share(),
                        "of what was called done more than 14 days ago: the receiver said whether it was good. Do we ask?"));
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
        String caption =
                "One mark for each open promise with a date: a square is ours, a dot theirs; the further right, the longer"
                        + " past its day."
                        + (shown.size() < dated.size()
                                ? " The " + MOST_DOTS + " due first of " + dated.size() + "."
                                : "");
        return new AgeingStrip(
                "How old what is owed is",
                caption,
                shown.stream().map(this::dot).toList(),
                new PictureTable(
                        List.of("Days past due", "Due", "Side", "Promise", "Customer"),
                        shown.stream().map(this::row).toList()));
    }

    private AgeingStrip.Dot dot(Promise promise) {
        Link customer = lines.customer(promise.customer());
        return new AgeingStrip.Dot(
                daysPastDue(promise),
                Lines.side(promise.side()),
                (customer == null ? "" : customer.text() + ": ") + promise.text() + ", due " + promise.due(),
                Lines.url(promise.origin()));
    }

    private List<PictureTable.Cell> row(Promise promise) {
        Link customer = lines.customer(promise.customer());
        return List.of(
                PictureTable.Cell.of(daysPastDue(promise)),
                PictureTable.Cell.of(Objects.requireNonNull(promise.due()).toString()),
                PictureTable.Cell.of(whose(promise.side())),
                new PictureTable.Cell(promise.text(), Lines.url(promise.origin())),
                customer == null ? PictureTable.Cell.of("") : new PictureTable.Cell(customer.text(), customer.url()));
    }

    private static String whose(Side side) {
        return switch (side) {
            case PERFORMER -> "ours";
            case CUSTOMER -> "theirs";
            case UNKNOWN -> "nobody’s";
        };
    }

    private long daysPastDue(Promise promise) {
        return ChronoUnit.DAYS.between(Objects.requireNonNull(promise.due()), knowledge.asOf());
    }

    private List<PromisesPage.DueGroup> dueGroups(List<Promise> promises) {
        var groups = new ArrayList<PromisesPage.DueGroup>();
        String last = Day.due(window.last(), knowledge.asOf()).words();
        LocalDate asOf = knowledge.asOf();
        addGroup(groups, "Overdue", promises, DueWindow.BY_DUE, promise -> promise.isOverdue(asOf));
        addGroup(groups, "By " + last, promises, DueWindow.BY_DUE, window::isSoon);
        addGroup(groups, "After " + last, promises, DueWindow.BY_DUE, window::isLater);
        addGroup(
                groups,
                "Without a date",
                promises,
                BY_DAY,
                promise -> promise.state().isOwed() && promise.due() == null);
        addGroup(
                groups, "Done, but never confirmed", promises, BY_DAY, promise -> promise.state() == PromiseState.DONE);
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
