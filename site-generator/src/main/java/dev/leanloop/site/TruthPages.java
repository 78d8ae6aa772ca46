package dev.leanloop.site;

import dev.leanloop.knowledge.KnowledgeBase;
import dev.leanloop.knowledge.MomentOfTruth;
import dev.leanloop.knowledge.ReviewProgress;
import dev.leanloop.knowledge.TruthReview;
import dev.leanloop.knowledge.metric.Counted;
import dev.leanloop.knowledge.metric.FollowThrough;
import dev.leanloop.knowledge.metric.Unit;
import dev.leanloop.note.Phase;
import dev.leanloop.site.page.Day;
import dev.leanloop.site.page.Excerpt;
import dev.leanloop.site.page.FigureLine;
import dev.leanloop.site.page.Link;
import dev.leanloop.site.page.SitePart;
import dev.leanloop.site.page.TruthsPage;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The truth board: gaps that nobody has talked about, and the reviews of those that somebody has. */
final class TruthPages {

    /** So many gaps of one kind stand on the page. */
    static final int MOMENTS_OF_A_KIND = 6;

    /** So many reviews stand in a column. */
    static final int CARDS = 25;

    private static final int FINISHED = 15;
    private static final int NOTES_OF_A_CARD = 3;
    private static final int CHECKS_OF_A_CARD = 8;

    private static final Comparator<ReviewProgress> NEWEST_FIRST = Catalogue.newestFirst(
            progress -> progress.review().date(), progress -> progress.review().note());

    /** What is to be looked at next stands first. */
    private static final Comparator<ReviewProgress> NEXT_LOOK_FIRST = Comparator.comparing(
                    TruthPages::nextLook, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(NEWEST_FIRST);

    private final Catalogue catalogue;
    private final KnowledgeBase knowledge;
    private final Lines lines;

    TruthPages(Catalogue catalogue, Lines lines) {
        this.catalogue = catalogue;
        this.knowledge = catalogue.knowledge();
        this.lines = lines;
    }

    TruthsPage page() {
        List<ReviewProgress> reviews = ReviewProgress.of(knowledge);
        return new TruthsPage(
                new Trails(lines.messages()).overview(SiteUrls.TRUTH, "nav.truth", SitePart.WEEK),
                waiting(),
                Stream.of(Phase.ACKNOWLEDGE, Phase.ANALYZE, Phase.ACTION_PLAN, Phase.FEEDBACK)
                        .map(step -> column(step, reviews))
                        .toList(),
                cards(reviews, ReviewProgress::isFinished, NEWEST_FIRST, FINISHED),
                (int) reviews.stream()
                        .flatMap(progress -> progress.checks().stream())
                        .filter(check -> check.state() == ReviewProgress.CheckState.OVERDUE)
                        .count(),
                followed(),
                FeedbackTimelines.of(reviews, knowledge.asOf(), lines.messages()));
    }

    private List<TruthsPage.Gap> waiting() {
        List<MomentOfTruth> moments = MomentOfTruth.waiting(knowledge);
        return Arrays.stream(MomentOfTruth.Gap.values())
                .map(gap -> gap(
                        gap,
                        moments.stream().filter(moment -> moment.gap() == gap).toList()))
                .filter(gap -> gap.moments().total() > 0)
                .toList();
    }

    private TruthsPage.Gap gap(MomentOfTruth.Gap gap, List<MomentOfTruth> moments) {
        Excerpt<TruthsPage.GapLine> shown = new Excerpt<>(
                moments.stream().limit(MOMENTS_OF_A_KIND).map(this::line).toList(), moments.size());
        return switch (gap) {
            case CONFIDENT_AND_REFUTED -> gap("truths.gap.sure_refuted", "is:refuted", shown);
            case DOUBTFUL_AND_CONFIRMED -> gap("truths.gap.doubted_confirmed", "is:confirmed", shown);
            case MISSED -> gap("truths.gap.missed", "is:missed side:performer", shown);
            case MOVED_TWICE -> gap("truths.gap.moved_twice", "kind:promise side:performer", shown);
            case SURPRISE -> gap("truths.gap.surprise", "is:surprise", shown);
        };
    }

    private TruthsPage.Gap gap(String title, String query, Excerpt<TruthsPage.GapLine> shown) {
        return new TruthsPage.Gap(lines.messages().text(title), query, shown);
    }

    private TruthsPage.GapLine line(MomentOfTruth moment) {
        return new TruthsPage.GapLine(
                lines.url(moment.stated()),
                lines.url(moment.shown()),
                moment.text(),
                lines.customer(moment.customer()),
                lines.past(moment.date()),
                ReviewStub.of(moment));
    }

    private TruthsPage.Column column(Phase step, List<ReviewProgress> reviews) {
        Excerpt<TruthsPage.Card> cards =
                cards(reviews, progress -> !progress.isFinished() && progress.step() == step, NEXT_LOOK_FIRST, CARDS);
        return switch (step) {
            case ACKNOWLEDGE ->
                new TruthsPage.Column(
                        step.title(),
                        lines.messages().text("truths.acknowledge"),
                        lines.messages().text("truths.acknowledge.todo"),
                        cards);
            case ANALYZE ->
                new TruthsPage.Column(
                        step.title(),
                        lines.messages().text("truths.analyze"),
                        lines.messages().text("truths.analyze.todo"),
                        cards);
            case ACTION_PLAN ->
                new TruthsPage.Column(
                        step.title(),
                        lines.messages().text("truths.action_plan"),
                        lines.messages().text("truths.action_plan.todo"),
                        cards);
            case FEEDBACK ->
                new TruthsPage.Column(
                        step.title(),
                        lines.messages().text("truth.holds"),
                        lines.messages().text("truths.feedback.todo"),
                        cards);
            default -> throw new IllegalArgumentException(step + " is no step of a review");
        };
    }

    private Excerpt<TruthsPage.Card> cards(
            List<ReviewProgress> reviews,
            Predicate<ReviewProgress> which,
            Comparator<ReviewProgress> order,
            int limit) {
        List<ReviewProgress> chosen =
                reviews.stream().filter(which).sorted(order).toList();
        return new Excerpt<>(chosen.stream().limit(limit).map(this::card).toList(), chosen.size());
    }

    private TruthsPage.Card card(ReviewProgress progress) {
        TruthReview review = progress.review();
        return new TruthsPage.Card(
                new Link(review.title(), SiteUrls.page(review.note())),
                lines.past(review.date()),
                Excerpt.of(lines.notes(review.about()), NOTES_OF_A_CARD),
                progress.missing().stream().map(Phase::title).toList(),
                Excerpt.of(progress.checks().stream().map(this::check).toList(), CHECKS_OF_A_CARD));
    }

    private TruthsPage.CheckLine check(ReviewProgress.Check check) {
        LocalDate due = check.check().due();
        return new TruthsPage.CheckLine(
                lines.url(check.check().origin()),
                word(check.state()),
                check.check().text(),
                check.check().words(),
                due == null ? null : Day.due(due, knowledge.asOf(), lines.messages()));
    }

    static String word(ReviewProgress.CheckState state) {
        return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static @Nullable LocalDate nextLook(ReviewProgress progress) {
        return progress.checks().stream()
                .filter(check -> check.state() == ReviewProgress.CheckState.OVERDUE
                        || check.state() == ReviewProgress.CheckState.OPEN)
                .map(check -> check.check().due())
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private List<FigureLine> followed() {
        FollowThrough through = catalogue.metrics().followThrough(new Unit.Team());
        return Stream.of(onTime(through.onTime()), holding(through.holding()))
                .flatMap(Stream::ofNullable)
                .toList();
    }

    /** Where git knows of none when it was taken, as after an import, a nought would say more than is known. */
    private @Nullable FigureLine onTime(Counted<TruthReview.FeedbackCheck> due) {
        String name = "figure.taken";
        List<TruthReview.FeedbackCheck> taken = due.whole().stream()
                .filter(check -> check.state() != TruthReview.State.OPEN)
                .toList();
        boolean known = taken.isEmpty()
                || taken.stream()
                        .map(TruthReview.FeedbackCheck::made)
                        .anyMatch(made -> made != null && !made.isAfter(knowledge.asOf()));
        if (due.whole().isEmpty()) {
            return null;
        }
        return known
                ? Figures.line(lines.messages(), name, due.share())
                : new FigureLine(
                        lines.messages().text(name),
                        lines.messages().text("figure.not_known"),
                        "",
                        lines.messages().count("figure.not_known.means", taken.size()));
    }

    private @Nullable FigureLine holding(Counted<TruthReview.FeedbackCheck> taken) {
        return taken.whole().isEmpty() ? null : Figures.line(lines.messages(), "figure.holding", taken.share());
    }
}
