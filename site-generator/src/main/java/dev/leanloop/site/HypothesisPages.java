package dev.leanloop.site;

import dev.leanloop.knowledge.CustomerId;
import dev.leanloop.knowledge.Hypothesis;
import dev.leanloop.knowledge.KnowledgeBase;
import dev.leanloop.knowledge.Once;
import dev.leanloop.knowledge.SharedHypothesis;
import dev.leanloop.knowledge.metric.Calibration;
import dev.leanloop.knowledge.metric.HypothesisFigures;
import dev.leanloop.knowledge.metric.Metrics;
import dev.leanloop.knowledge.metric.Share;
import dev.leanloop.knowledge.metric.Unit;
import dev.leanloop.note.NotePath;
import dev.leanloop.note.Verdict;
import dev.leanloop.site.page.Excerpt;
import dev.leanloop.site.page.FigureLine;
import dev.leanloop.site.page.HypothesesPage;
import dev.leanloop.site.page.Link;
import dev.leanloop.site.page.SitePart;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the team believed and what became of it. */
final class HypothesisPages {

    private static final int OF_A_VERDICT = 30;
    private static final int SHARED = 20;
    private static final int MANY = 20;
    private static final int CUSTOMERS_OF_A_BELIEF = 8;

    private static final List<Verdict> WORST_FIRST =
            List.of(Verdict.REFUTED, Verdict.UNCLEAR, Verdict.CONFIRMED, Verdict.OPEN);

    private final Catalogue catalogue;
    private final KnowledgeBase knowledge;
    private final Lines lines;
    private final Once<Map<Verdict, List<Hypothesis>>> byVerdict;

    HypothesisPages(Catalogue catalogue, Lines lines) {
        this.catalogue = catalogue;
        this.knowledge = catalogue.knowledge();
        this.lines = lines;
        byVerdict = new Once<>(() -> knowledge.hypotheses().stream()
                .sorted(Catalogue.newestFirst(HypothesisPages::lastDay, Hypothesis::origin))
                .collect(Collectors.groupingBy(Hypothesis::verdict)));
    }

    HypothesesPage page() {
        Metrics metrics = catalogue.metrics();
        Calibration calibration = metrics.calibration();
        return new HypothesesPage(
                new Trails(lines.messages()).overview(SiteUrls.HYPOTHESES, "title.hypotheses", SitePart.KNOW),
                figures(metrics.hypotheses(new Unit.Team())),
                HypothesisPictures.reliability(calibration, lines.messages()),
                calibration(calibration),
                HypothesisPictures.stream(knowledge, lines.messages()),
                knowledge.sharedHypotheses().stream()
                        .limit(SHARED)
                        .map(this::shared)
                        .toList(),
                Stream.of(Verdict.REFUTED, Verdict.OPEN, Verdict.UNCLEAR, Verdict.CONFIRMED)
                        .map(verdict -> group(verdict, with(verdict)))
                        .toList());
    }

    private HypothesesPage.VerdictGroup group(Verdict verdict, List<Hypothesis> hypotheses) {
        return new HypothesesPage.VerdictGroup(
                verdict.word(),
                new Excerpt<>(
                        hypotheses.stream()
                                .limit(OF_A_VERDICT)
                                .map(lines::hypothesis)
                                .toList(),
                        hypotheses.size()));
    }

    private List<FigureLine> figures(HypothesisFigures figures) {
        return List.of(
                Figures.line(
                        lines.messages(),
                        "figure.with_verdict",
                        figures.verdictCoverage().share()),
                refuted(figures),
                Figures.line(
                        lines.messages(),
                        "figure.written_before",
                        figures.writtenBefore().share()));
    }

    /** That none are refuted says something of how we ask only where there are many (M5). */
    private FigureLine refuted(HypothesisFigures figures) {
        Share share = figures.refuted().share();
        Map<String, Integer> unclear = Map.of("unclear", figures.unclear().size());
        FigureLine line = Figures.line(lines.messages(), "figure.refuted", share, unclear);
        return share.part() > 0 || share.whole() >= MANY
                ? line
                : new FigureLine(
                        line.name(),
                        line.count(),
                        line.interval(),
                        lines.messages().text("figure.refuted.few", unclear));
    }

    private String calibration(Calibration calibration) {
        int judged = calibration.judged().size();
        if (!calibration.isEnough()) {
            return lines.messages()
                    .text("hypotheses.no_calibration", Map.of("needed", Calibration.SCORE_FROM, "count", judged));
        }
        return lines.messages()
                .text(
                        "hypotheses.calibration",
                        Map.of(
                                "count", judged,
                                "score", hundredths(calibration.brier().orElse(0)),
                                "average", hundredths(calibration.reference().orElse(0)),
                                "unclear", calibration.unclear().size()));
    }

    private static String hundredths(double score) {
        long hundredths = Math.round(score * 100);
        return "0." + (hundredths < 10 ? "0" : "") + hundredths;
    }

    private HypothesesPage.SharedGroup shared(SharedHypothesis belief) {
        NotePath page = belief.page();
        Map<CustomerId, Hypothesis.Given> latest = belief.latest();
        List<HypothesesPage.JudgedAt> judged = latest.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<CustomerId, Hypothesis.Given> given) ->
                                WORST_FIRST.indexOf(given.getValue().verdict()))
                        .thenComparing(Map.Entry::getKey))
                .flatMap(given -> Stream.ofNullable(lines.customer(given.getKey()))
                        .map(customer -> judged(customer, given.getValue())))
                .toList();
        return new HypothesesPage.SharedGroup(
                belief.label(),
                belief.text(),
                page == null ? null : SiteUrls.page(page),
                Excerpt.of(judged, CUSTOMERS_OF_A_BELIEF),
                knowledge.customers().size() - judged.size());
    }

    private HypothesesPage.JudgedAt judged(Link customer, Hypothesis.Given given) {
        return new HypothesesPage.JudgedAt(
                customer, given.verdict().word(), given.text(), lines.url(given.origin()), lines.past(given.date()));
    }

    /** Hypotheses with a verdict, the newest verdict first; open ones by the day they were stated. */
    List<Hypothesis> with(Verdict verdict) {
        return byVerdict.get().getOrDefault(verdict, List.of());
    }

    static @Nullable LocalDate lastDay(Hypothesis hypothesis) {
        return hypothesis.verdicts().isEmpty()
                ? hypothesis.date()
                : hypothesis.verdicts().getLast().date();
    }
}
