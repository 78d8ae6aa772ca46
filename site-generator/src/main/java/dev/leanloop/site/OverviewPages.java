package dev.leanloop.site;

import dev.leanloop.knowledge.KnowledgeBase;
import dev.leanloop.knowledge.TruthReview;
import dev.leanloop.note.Phase;
import dev.leanloop.site.page.Link;
import dev.leanloop.site.page.Page;
import dev.leanloop.site.page.SitePart;
import dev.leanloop.site.page.TruthsPage;
import java.util.List;
import java.util.stream.Stream;

/** The pages over all customers: home, promises, hypotheses, truth reviews, search and note health. */
final class OverviewPages {

    /** How many pages these are. */
    static final int COUNT = 6;

    private final HealthPages health;
    private final KnowledgeBase knowledge;
    private final Lines lines;
    private final HomePages home;
    private final PromisePages promises;
    private final HypothesisPages hypotheses;
    private final SearchPages search;

    OverviewPages(Catalogue catalogue, Lines lines) {
        health = new HealthPages(catalogue, lines);
        this.knowledge = catalogue.knowledge();
        this.lines = lines;
        hypotheses = new HypothesisPages(catalogue, lines);
        promises = new PromisePages(catalogue, lines);
        search = new SearchPages(catalogue);
        home = new HomePages(catalogue, lines, hypotheses);
    }

    Stream<Page> pages() {
        return Stream.of(home.page(), promises.page(), hypotheses.page(), truths(), search.page(), health.page());
    }

    private TruthsPage truths() {
        return new TruthsPage(
                Trails.overview(SiteUrls.TRUTH, "Truth board", SitePart.WEEK),
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
}
