package dev.leanloop.site;

import dev.leanloop.knowledge.Origin;
import dev.leanloop.knowledge.ReviewProgress;
import dev.leanloop.knowledge.TruthReview;
import dev.leanloop.site.message.Messages;
import dev.leanloop.site.page.PictureTable;
import dev.leanloop.site.page.PictureTable.Cell;
import dev.leanloop.site.page.SiteUrl;
import dev.leanloop.site.page.TruthsPage;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
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

    static TruthsPage.@Nullable FeedbackTimeline of(List<ReviewProgress> reviews, LocalDate asOf, Messages messages) {
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
        String caption = shown.size() < dated.size()
                ? messages.text("looks.caption_some", Map.of("shown", shown.size(), "all", dated.size()))
                : messages.text("looks.caption");
        return new TruthsPage.FeedbackTimeline(
                messages.text("looks.title"),
                caption,
                asOf,
                shown.stream()
                        .map(one -> new TruthsPage.Look(
                                one.due(), TruthPages.word(one.look().state()), text(one), url(one)))
                        .toList(),
                new PictureTable(
                        Stream.of("column.due", "looks.taken", "looks.found", "looks.question", "looks.review")
                                .map(messages::text)
                                .toList(),
                        shown.stream().map(one -> row(one, messages)).toList()));
    }

    private static List<Cell> row(Dated one, Messages messages) {
        LocalDate made = one.look().check().made();
        return List.of(
                Cell.of(one.due().toString()),
                Cell.of(made == null ? "" : made.toString()),
                Cell.of(messages.text(found(one.look().state()))),
                new Cell(text(one), url(one)),
                new Cell(one.review().title(), SiteUrls.page(one.review().note())));
    }

    private static String found(ReviewProgress.CheckState state) {
        return switch (state) {
            case OPEN -> "state.to_come";
            case OVERDUE -> "state.overdue";
            case HOLDING -> "state.holding";
            case NOT_HOLDING -> "state.not-holding";
        };
    }

    private static String text(Dated one) {
        return one.look().check().text();
    }

    private static SiteUrl url(Dated one) {
        Origin origin = one.look().check().origin();
        return SiteUrls.page(origin.note()).at(origin.id().fragment());
    }
}
