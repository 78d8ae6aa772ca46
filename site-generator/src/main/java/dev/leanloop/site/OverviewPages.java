package dev.leanloop.site;

import dev.leanloop.diagnostic.Diagnostic;
import dev.leanloop.diagnostic.Level;
import dev.leanloop.knowledge.KnowledgeBase;
import dev.leanloop.knowledge.TruthReview;
import dev.leanloop.note.NotePath;
import dev.leanloop.note.Phase;
import dev.leanloop.site.page.Excerpt;
import dev.leanloop.site.page.HealthPage;
import dev.leanloop.site.page.Link;
import dev.leanloop.site.page.Page;
import dev.leanloop.site.page.SitePart;
import dev.leanloop.site.page.SiteUrl;
import dev.leanloop.site.page.TruthsPage;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The pages over all customers: home, promises, hypotheses, truth reviews, search and note health. */
final class OverviewPages {

    /** How many pages these are. */
    static final int COUNT = 6;

    /** A folder that was never meant for this tool has problems in every file: its page must still open. */
    static final int HEALTH_FILES = 400;

    static final int HEALTH_PROBLEMS_EACH = 12;

    private final Catalogue catalogue;
    private final KnowledgeBase knowledge;
    private final Lines lines;
    private final HomePages home;
    private final PromisePages promises;
    private final HypothesisPages hypotheses;
    private final SearchPages search;

    OverviewPages(Catalogue catalogue, Lines lines) {
        this.catalogue = catalogue;
        this.knowledge = catalogue.knowledge();
        this.lines = lines;
        hypotheses = new HypothesisPages(catalogue, lines);
        promises = new PromisePages(catalogue, lines);
        search = new SearchPages(catalogue);
        home = new HomePages(catalogue, lines, hypotheses);
    }

    Stream<Page> pages() {
        return Stream.of(home.page(), promises.page(), hypotheses.page(), truths(), search.page(), health());
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
                Trails.overview(SiteUrls.HEALTH, "Note health", SitePart.WRITE),
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
}
