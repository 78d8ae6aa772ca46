package dev.leanloop.site;

import dev.leanloop.knowledge.ReviewProgress;
import dev.leanloop.knowledge.TruthReview;
import dev.leanloop.site.page.PictureTable;
import dev.leanloop.site.page.PictureTable.Cell;
import dev.leanloop.site.page.SiteUrl;
import dev.leanloop.site.page.TruthsPage;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The picture of the looks back that reviews agreed on, each on the day set for it. */
final class FeedbackTimelines {

    /** Fewer looks are no timeline: the cards say as much. */
    static final int LEAST_LOOKS = 3;

    /** More would be a wall: the latest are shown. */
    static final int MOST_LOOKS = 120;

    private FeedbackTimelines() {}

    /** A look with its review. */
    private record Dated(TruthReview review, ReviewProgress.Check look, LocalDate due) {}

    static TruthsPage.@Nullable FeedbackTimeline of(List<ReviewProgress> reviews, LocalDate asOf) {
        List<Dated> dated = reviews.stream()
                .flatMap(progress -> progress.checks().stream()
                        .filter(look -> look.check().due() != null)
                        .map(look -> new Dated(
                                progress.review(),
                                look,
                                Objects.requireNonNull(look.check().due()))))
                .sorted(Comparator.comparing(Dated::due)
                        .reversed()
                        .thenComparing(one -> one.look().check().origin()))
                .toList();
        if (dated.size() < LEAST_LOOKS) {
            return null;
        }
        List<Dated> shown = dated.stream().limit(MOST_LOOKS).toList();
        String caption =
                "Each mark is a look back on the day set for it: a tick found it holding, a cross did not, a filled"
                        + " diamond is overdue, an empty ring is still to come."
                        + (shown.size() < dated.size()
                                ? " The latest " + shown.size() + " of " + dated.size() + "."
                                : "");
        return new TruthsPage.FeedbackTimeline(
                "When we looked back",
                caption,
                asOf,
                shown.stream()
                        .map(one -> new TruthsPage.Look(
                                one.due(), TruthPages.word(one.look().state()), text(one), url(one)))
                        .toList(),
                new PictureTable(
                        List.of("Due", "Taken", "Found", "Question", "Review"),
                        shown.stream().map(FeedbackTimelines::row).toList()));
    }

    private static List<Cell> row(Dated one) {
        LocalDate made = one.look().check().made();
        return List.of(
                Cell.of(one.due().toString()),
                Cell.of(made == null ? "" : made.toString()),
                Cell.of(found(one.look().state())),
                new Cell(text(one), url(one)),
                new Cell(one.review().title(), SiteUrls.page(one.review().note())));
    }

    private static String found(ReviewProgress.CheckState state) {
        return switch (state) {
            case OPEN -> "to come";
            case OVERDUE -> "overdue";
            case HOLDING -> "holding";
            case NOT_HOLDING -> "not holding";
        };
    }

    private static String text(Dated one) {
        return one.look().check().text();
    }

    private static SiteUrl url(Dated one) {
        return Lines.url(one.look().check().origin());
    }
}
