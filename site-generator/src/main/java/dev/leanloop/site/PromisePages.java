package dev.leanloop.site;

import dev.leanloop.knowledge.KnowledgeBase;
import dev.leanloop.knowledge.Promise;
import dev.leanloop.note.PromiseState;
import dev.leanloop.note.Side;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** What both sides owe, by when it is due. */
final class PromisePages {

    private static final Comparator<Promise> BY_DAY = Catalogue.oldestFirst(Promise::date, Promise::origin);

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
        return new PromisesPage(Trails.overview(SiteUrls.PROMISES, "What is owed", SitePart.OWED), owed, sides);
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
        List<PromiseLine> members = promises.stream()
                .filter(which)
                .sorted(order)
                .map(lines::promise)
                .toList();
        if (!members.isEmpty()) {
            groups.add(new PromisesPage.DueGroup(title, members));
        }
    }
}
