package dev.leanloop.site;

import dev.leanloop.knowledge.Hypothesis;
import dev.leanloop.knowledge.KnowledgeBase;
import dev.leanloop.knowledge.metric.Calibration;
import dev.leanloop.knowledge.metric.Share;
import dev.leanloop.note.Verdict;
import dev.leanloop.site.message.Messages;
import dev.leanloop.site.page.HypothesesPage;
import dev.leanloop.site.page.PictureTable;
import dev.leanloop.site.page.PictureTable.Cell;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The pictures of what the team believed, where there is enough to draw. */
final class HypothesisPictures {

    /** Fewer months with verdicts are no stream. */
    private static final int LEAST_MONTHS = 3;

    private static final int MOST_MONTHS = 24;

    private HypothesisPictures() {}

    /** Null when fewer than twenty were judged, or no bin has five. */
    static HypothesesPage.@Nullable ReliabilityPlot reliability(Calibration calibration, Messages messages) {
        List<HypothesesPage.Bin> bins = new ArrayList<>();
        List<List<Cell>> rows = new ArrayList<>();
        for (Calibration.Bin bin : calibration.plot()) {
            Share share = bin.confirmed().share();
            share.interval().ifPresent(between -> {
                bins.add(new HypothesesPage.Bin(
                        bin.meanStated().orElse(0),
                        share.proportion().orElse(0),
                        between.low(),
                        between.high(),
                        share.whole()));
                rows.add(List.of(
                        Cell.of(messages.text("reliability.range", Map.of("low", bin.low(), "high", bin.high()))),
                        Cell.of(Figures.share(messages, share)),
                        Cell.of(messages.text(
                                "reliability.range",
                                Map.of(
                                        "low", Figures.percent(between.low()),
                                        "high", Figures.percent(between.high()))))));
            });
        }
        return bins.isEmpty()
                ? null
                : new HypothesesPage.ReliabilityPlot(
                        messages.text("reliability.title"),
                        messages.text("reliability.caption"),
                        bins,
                        new PictureTable(
                                Stream.of("reliability.we_said", "reliability.came_true_title", "reliability.likely")
                                        .map(messages::text)
                                        .toList(),
                                rows));
    }

    /** Verdicts by the month they were given; null when fewer than three months have some. */
    static HypothesesPage.@Nullable VerdictStream stream(KnowledgeBase knowledge, Messages messages) {
        Map<YearMonth, Map<Verdict, Integer>> months = new TreeMap<>();
        for (Hypothesis hypothesis : knowledge.hypotheses()) {
            for (Hypothesis.Given given : hypothesis.verdicts()) {
                LocalDate date = given.date();
                if (date != null && !date.isAfter(knowledge.asOf())) {
                    months.computeIfAbsent(YearMonth.from(date), month -> new EnumMap<>(Verdict.class))
                            .merge(given.verdict(), 1, Integer::sum);
                }
            }
        }
        if (months.size() < LEAST_MONTHS) {
            return null;
        }
        YearMonth last = YearMonth.from(knowledge.asOf());
        YearMonth first = months.keySet().iterator().next();
        YearMonth earliest = last.minusMonths(MOST_MONTHS - 1L);
        List<HypothesesPage.Month> drawn = new ArrayList<>();
        for (YearMonth month = first.isBefore(earliest) ? earliest : first;
                !month.isAfter(last);
                month = month.plusMonths(1)) {
            Map<Verdict, Integer> given = months.getOrDefault(month, Map.of());
            drawn.add(new HypothesesPage.Month(
                    month,
                    given.getOrDefault(Verdict.CONFIRMED, 0),
                    given.getOrDefault(Verdict.REFUTED, 0),
                    given.getOrDefault(Verdict.UNCLEAR, 0)));
        }
        return new HypothesesPage.VerdictStream(
                messages.text("stream.title"),
                messages.text("stream.caption"),
                drawn,
                new PictureTable(
                        Stream.of(
                                        "column.month",
                                        "hypotheses.title.confirmed",
                                        "hypotheses.title.refuted",
                                        "hypotheses.title.unclear")
                                .map(messages::text)
                                .toList(),
                        drawn.stream()
                                .map(month -> List.of(
                                        Cell.of(month.month().toString()),
                                        Cell.of(month.confirmed()),
                                        Cell.of(month.refuted()),
                                        Cell.of(month.unclear())))
                                .toList()));
    }
}
