package dev.leanloop.site;

import dev.leanloop.diagnostic.Diagnostic;
import dev.leanloop.diagnostic.Level;
import dev.leanloop.knowledge.Conversation;
import dev.leanloop.knowledge.Hypothesis;
import dev.leanloop.knowledge.KnowledgeBase;
import dev.leanloop.knowledge.Learning;
import dev.leanloop.knowledge.Promise;
import dev.leanloop.knowledge.SharedHypothesis;
import dev.leanloop.knowledge.TruthReview;
import dev.leanloop.note.NotePath;
import dev.leanloop.note.Phase;
import dev.leanloop.note.PromiseState;
import dev.leanloop.note.Side;
import dev.leanloop.note.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The pages over all customers: home, promises, hypotheses, truth reviews, search and note health. */
final class OverviewPages {

    /** How many pages these are. */
    static final int COUNT = 6;

    /** Promises due within so many days stand on the home page. */
    static final int SOON_DAYS = 7;

    private static final int HOME_REFUTED = 5;
    private static final int HOME_SURPRISES = 5;
    private static final int HOME_CONVERSATIONS = 5;
    private static final int HOME_LEARNINGS_EACH = 5;
    private static final int HOME_PROMISES = 8;

    /** A folder that was never meant for this tool has problems in every file: its page must still open. */
    static final int HEALTH_FILES = 400;

    static final int HEALTH_PROBLEMS_EACH = 12;

    private static final Comparator<Promise> BY_DUE = Catalogue.oldestFirst(Promise::due, Promise::origin);
    private static final Comparator<Promise> BY_DAY = Catalogue.oldestFirst(Promise::date, Promise::origin);

    private final Catalogue catalogue;
    private final KnowledgeBase knowledge;
    private final Lines lines;

    OverviewPages(Catalogue catalogue, Lines lines) {
        this.catalogue = catalogue;
        this.knowledge = catalogue.knowledge();
        this.lines = lines;
    }

    Stream<Page> pages() {
        return Stream.of(home(), promises(), hypotheses(), truths(), search(), health());
    }

    private HomePage home() {
        return new HomePage(
                new PageHead(SiteUrls.HOME, knowledge.title(), SitePart.NONE, List.of()),
                intro(),
                figures(),
                refuted().stream().limit(HOME_REFUTED).map(lines::hypothesis).toList(),
                surprises().stream().limit(HOME_SURPRISES).map(lines::learning).toList(),
                newest(),
                excerpt(promise -> promise.isOverdue(knowledge.asOf())),
                soon(),
                excerpt(this::isDueSoon));
    }

    private String intro() {
        String conversations = Lines.count(knowledge.conversations().size(), "conversation", "conversations");
        String customers = knowledge.customers().isEmpty()
                ? ""
                : " with " + Lines.count(knowledge.customers().size(), "customer", "customers");
        List<LocalDate> dates = knowledge.conversations().stream()
                .map(Conversation::date)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        String span = dates.isEmpty()
                ? ""
                : ", from " + Day.past(dates.getFirst(), knowledge.asOf()).words() + " to "
                        + Day.past(dates.getLast(), knowledge.asOf()).words();
        return conversations + customers + span + ".";
    }

    private HomePage.Figures figures() {
        List<Promise> owed = knowledge.promises().stream()
                .filter(promise -> promise.state().isOwed())
                .toList();
        return new HomePage.Figures(
                Lines.sorted(knowledge.learnings()),
                knowledge.learnings().size() - Lines.sorted(knowledge.learnings()),
                (int) knowledge.learnings().stream()
                        .filter(Learning::surprise)
                        .filter(Lines::isSorted)
                        .count(),
                owed.size(),
                (int) owed.stream()
                        .filter(promise -> promise.side() == Side.PERFORMER)
                        .count(),
                (int) owed.stream()
                        .filter(promise -> promise.side() == Side.CUSTOMER)
                        .count(),
                (int) owed.stream()
                        .filter(promise -> promise.isOverdue(knowledge.asOf()))
                        .count(),
                refuted().size(),
                (int) knowledge.hypotheses().stream()
                        .filter(hypothesis -> hypothesis.verdict() != Verdict.OPEN)
                        .count());
    }

    private List<Hypothesis> refuted() {
        return withVerdict(Verdict.REFUTED);
    }

    /** Hypotheses with a verdict, the newest verdict first; open ones by the day they were stated. */
    private List<Hypothesis> withVerdict(Verdict verdict) {
        return knowledge.hypotheses().stream()
                .filter(hypothesis -> hypothesis.verdict() == verdict)
                .sorted(Catalogue.newestFirst(OverviewPages::lastDay, Hypothesis::origin))
                .toList();
    }

    static @Nullable LocalDate lastDay(Hypothesis hypothesis) {
        return hypothesis.verdicts().isEmpty()
                ? hypothesis.date()
                : hypothesis.verdicts().getLast().date();
    }

    private List<Learning> surprises() {
        return knowledge.learnings().stream()
                .filter(Learning::surprise)
                .sorted(Catalogue.newestFirst(Learning::date, Learning::origin))
                .toList();
    }

    private List<LearningGroup> newest() {
        return knowledge.conversations().stream()
                .filter(conversation ->
                        !catalogue.learnings(conversation.note()).isEmpty())
                .sorted(Catalogue.newestFirst(Conversation::date, Conversation::note))
                .limit(HOME_CONVERSATIONS)
                .map(conversation -> group(conversation.note(), catalogue.learnings(conversation.note())))
                .toList();
    }

    private LearningGroup group(NotePath note, List<Learning> learnings) {
        Conversation conversation = Objects.requireNonNull(catalogue.conversation(note));
        return new LearningGroup(
                new Link(conversation.title(), SiteUrls.page(note)),
                lines.customer(conversation.customer()),
                lines.past(conversation.date()),
                learnings.size(),
                learnings.stream()
                        .limit(HOME_LEARNINGS_EACH)
                        .map(lines::learning)
                        .toList());
    }

    private Excerpt<PromiseLine> excerpt(Predicate<Promise> which) {
        return Excerpt.of(
                knowledge.promises().stream()
                        .filter(which)
                        .sorted(BY_DUE)
                        .map(lines::promise)
                        .toList(),
                HOME_PROMISES);
    }

    /** Groups are named by a date, not as "the next days", since a page may be read long after it was built. */
    private Day soon() {
        return Day.due(knowledge.asOf().plusDays(SOON_DAYS), knowledge.asOf());
    }

    private boolean isDueSoon(Promise promise) {
        LocalDate due = promise.due();
        return promise.state().isOwed()
                && due != null
                && !due.isBefore(knowledge.asOf())
                && !due.isAfter(knowledge.asOf().plusDays(SOON_DAYS));
    }

    private PromisesPage promises() {
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
        return new PromisesPage(head(SiteUrls.PROMISES, "What is owed", SitePart.OWED), owed, sides);
    }

    private List<PromisesPage.DueGroup> dueGroups(List<Promise> promises) {
        var groups = new ArrayList<PromisesPage.DueGroup>();
        LocalDate asOf = knowledge.asOf();
        addGroup(groups, "Overdue", promises, BY_DUE, promise -> promise.isOverdue(asOf));
        addGroup(groups, "By " + soon().words(), promises, BY_DUE, this::isDueSoon);
        addGroup(groups, "After " + soon().words(), promises, BY_DUE, this::isDueLater);
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

    private boolean isDueLater(Promise promise) {
        LocalDate due = promise.due();
        return promise.state().isOwed()
                && due != null
                && due.isAfter(knowledge.asOf().plusDays(SOON_DAYS));
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

    private HypothesesPage hypotheses() {
        var shared = new ArrayList<HypothesesPage.SharedGroup>();
        for (SharedHypothesis belief : knowledge.sharedHypotheses()) {
            NotePath page = belief.page();
            shared.add(new HypothesesPage.SharedGroup(
                    belief.label(),
                    belief.text(),
                    page == null ? null : SiteUrls.page(page),
                    belief.statements().stream().map(lines::hypothesis).toList()));
        }
        var groups = new ArrayList<HypothesesPage.VerdictGroup>();
        for (Verdict verdict : List.of(Verdict.REFUTED, Verdict.OPEN, Verdict.UNCLEAR, Verdict.CONFIRMED)) {
            groups.add(new HypothesesPage.VerdictGroup(
                    verdict.word(),
                    withVerdict(verdict).stream().map(lines::hypothesis).toList()));
        }
        return new HypothesesPage(
                head(SiteUrls.HYPOTHESES, "What we believed, and were we right", SitePart.KNOW), shared, groups);
    }

    private TruthsPage truths() {
        return new TruthsPage(
                head(SiteUrls.TRUTH, "Truth reviews", SitePart.KNOW),
                knowledge.truthReviews().stream()
                        .sorted(Catalogue.newestFirst(TruthReview::date, TruthReview::note))
                        .map(this::truth)
                        .toList());
    }

    private TruthsPage.TruthRow truth(TruthReview review) {
        List<TruthsPage.StepMark> steps = Stream.of(Phase.ACKNOWLEDGE, Phase.ANALYZE, Phase.ACTION_PLAN, Phase.FEEDBACK)
                .map(step ->
                        new TruthsPage.StepMark(step.title(), review.steps().containsKey(step)))
                .toList();
        List<TruthReview.FeedbackCheck> checks = review.feedback();
        return new TruthsPage.TruthRow(
                new Link(review.title(), SiteUrls.page(review.note())),
                lines.past(review.date()),
                steps,
                checks.size(),
                (int) checks.stream()
                        .filter(check -> check.state() == TruthReview.State.HOLDING)
                        .count(),
                (int) checks.stream()
                        .filter(check -> NotePages.isOverdue(check, knowledge.asOf()))
                        .count());
    }

    private static SearchPage search() {
        return new SearchPage(head(SiteUrls.SEARCH, "Search", SitePart.NONE));
    }

    private HealthPage health() {
        var byFile = knowledge.diagnostics().stream()
                .collect(
                        Collectors.groupingBy(diagnostic -> diagnostic.at().file(), TreeMap::new, Collectors.toList()));
        List<HealthPage.FileProblems> files = byFile.entrySet().stream()
                .sorted(Comparator.comparing(entry -> worst(entry.getValue())))
                .map(entry -> new HealthPage.FileProblems(
                        entry.getKey(),
                        pageOf(entry.getKey()),
                        Excerpt.of(lines.problems(entry.getValue()), HEALTH_PROBLEMS_EACH)))
                .toList();
        return new HealthPage(
                head(SiteUrls.HEALTH, "Note health", SitePart.HEALTH),
                count(Level.ERROR),
                count(Level.WARNING),
                count(Level.INFO),
                Excerpt.of(files, HEALTH_FILES));
    }

    private static Level worst(List<Diagnostic> diagnostics) {
        return diagnostics.stream()
                .map(Diagnostic::level)
                .min(Comparator.naturalOrder())
                .orElse(Level.INFO);
    }

    private @Nullable SiteUrl pageOf(String file) {
        NotePath path = NotePath.of(file);
        return catalogue.note(path) == null ? null : SiteUrls.page(path);
    }

    private int count(Level level) {
        return (int) knowledge.diagnostics().stream()
                .map(Diagnostic::level)
                .filter(level::equals)
                .count();
    }

    private static PageHead head(SiteUrl url, String title, SitePart part) {
        return new PageHead(url, title, part, List.of(Trails.HOME));
    }
}
