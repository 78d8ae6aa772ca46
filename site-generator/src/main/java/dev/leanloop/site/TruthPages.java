package dev.leanloop.site;

import dev.leanloop.knowledge.KnowledgeBase;
import dev.leanloop.knowledge.MomentOfTruth;
import dev.leanloop.knowledge.ReviewProgress;
import dev.leanloop.knowledge.TruthReview;
import dev.leanloop.note.Phase;
import dev.leanloop.site.page.Day;
import dev.leanloop.site.page.Excerpt;
import dev.leanloop.site.page.Link;
import dev.leanloop.site.page.PictureTable;
import dev.leanloop.site.page.PictureTable.Cell;
import dev.leanloop.site.page.SitePart;
import dev.leanloop.site.page.TruthsPage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The truth board: gaps that nobody has talked about, and the reviews of those that somebody has. */
final class TruthPages {

    private static final int MOMENTS_OF_A_KIND = 8;
    private static final int FINISHED = 20;
    private static final int CARDS = 40;

    /** Fewer looks are no timeline. */
    private static final int LEAST_LOOKS = 3;

    private static final int MOST_LOOKS = 200;

    private final KnowledgeBase knowledge;
    private final Lines lines;

    TruthPages(Catalogue catalogue, Lines lines) {
        this.knowledge = catalogue.knowledge();
        this.lines = lines;
    }

    TruthsPage page() {
        List<ReviewProgress> reviews = ReviewProgress.of(knowledge).stream()
                .sorted(Catalogue.newestFirst(
                        progress -> progress.review().date(),
                        progress -> progress.review().note()))
                .toList();
        return new TruthsPage(
                Trails.overview(SiteUrls.TRUTH, "Truth board", SitePart.WEEK),
                waiting(),
                Stream.of(Phase.ACKNOWLEDGE, Phase.ANALYZE, Phase.ACTION_PLAN, Phase.FEEDBACK)
                        .map(step -> new TruthsPage.Column(
                                step.title(),
                                reviews.stream()
                                        .filter(progress -> !progress.isFinished() && progress.step() == step)
                                        .limit(CARDS)
                                        .map(this::card)
                                        .toList()))
                        .toList(),
                reviews.stream()
                        .filter(ReviewProgress::isFinished)
                        .limit(FINISHED)
                        .map(this::card)
                        .toList(),
                looks(reviews));
    }

    private List<TruthsPage.Gap> waiting() {
        List<MomentOfTruth> moments = MomentOfTruth.waiting(knowledge);
        return Arrays.stream(MomentOfTruth.Gap.values())
                .map(gap -> {
                    List<MomentOfTruth> ofKind = moments.stream()
                            .filter(moment -> moment.gap() == gap)
                            .toList();
                    return new TruthsPage.Gap(
                            title(gap),
                            new Excerpt<>(
                                    ofKind.stream()
                                            .limit(MOMENTS_OF_A_KIND)
                                            .map(this::line)
                                            .toList(),
                                    ofKind.size()));
                })
                .filter(gap -> gap.moments().total() > 0)
                .toList();
    }

    private static String title(MomentOfTruth.Gap gap) {
        return switch (gap) {
            case CONFIDENT_AND_REFUTED -> "We were sure, and it was refuted";
            case DOUBTFUL_AND_CONFIRMED -> "We doubted it, and it was confirmed";
            case MISSED -> "We promised, and they say we missed it";
            case MOVED_TWICE -> "We promised, and moved it twice";
            case SURPRISE -> "Nobody had predicted it";
        };
    }

    private TruthsPage.GapLine line(MomentOfTruth moment) {
        return new TruthsPage.GapLine(
                Lines.url(moment.stated()),
                Lines.url(moment.shown()),
                moment.text(),
                lines.customer(moment.customer()),
                lines.past(moment.date()));
    }

    private TruthsPage.Card card(ReviewProgress progress) {
        TruthReview review = progress.review();
        return new TruthsPage.Card(
                new Link(review.title(), SiteUrls.page(review.note())),
                lines.past(review.date()),
                progress.checks().stream().map(this::check).toList());
    }

    private TruthsPage.CheckLine check(ReviewProgress.Check check) {
        LocalDate due = check.check().due();
        return new TruthsPage.CheckLine(
                Lines.url(check.check().origin()),
                word(check.state()),
                check.check().text(),
                due == null ? null : Day.due(due, knowledge.asOf()));
    }

    private static String word(ReviewProgress.CheckState state) {
        return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private TruthsPage.@Nullable FeedbackTimeline looks(List<ReviewProgress> reviews) {
        List<TruthsPage.Look> looks = new ArrayList<>();
        List<List<Cell>> rows = new ArrayList<>();
        for (ReviewProgress progress : reviews) {
            for (ReviewProgress.Check check : progress.checks()) {
                LocalDate due = check.check().due();
                if (due != null && looks.size() < MOST_LOOKS) {
                    String state = word(check.state());
                    String text = Objects.toString(check.check().text());
                    looks.add(new TruthsPage.Look(
                            due, state, text, Lines.url(check.check().origin())));
                    rows.add(List.of(
                            Cell.of(due.toString()),
                            Cell.of(state.replace('-', ' ')),
                            new Cell(text, Lines.url(check.check().origin())),
                            new Cell(
                                    progress.review().title(),
                                    SiteUrls.page(progress.review().note()))));
                }
            }
        }
        if (looks.size() < LEAST_LOOKS) {
            return null;
        }
        return new TruthsPage.FeedbackTimeline(
                "When we looked back",
                "Each mark is a look on the day set for it: a tick held, a cross did not, an empty ring is still to come or overdue.",
                knowledge.asOf(),
                looks,
                new PictureTable(List.of("Due", "Found", "Question", "Review"), rows));
    }
}
