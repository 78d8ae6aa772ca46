package dev.leanloop.site;

import dev.leanloop.knowledge.Hypothesis;
import dev.leanloop.knowledge.KnowledgeBase;
import dev.leanloop.knowledge.SharedHypothesis;
import dev.leanloop.note.NotePath;
import dev.leanloop.note.Verdict;
import dev.leanloop.site.page.HypothesesPage;
import dev.leanloop.site.page.SitePart;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the team believed and what became of it. */
final class HypothesisPages {

    private final KnowledgeBase knowledge;
    private final Lines lines;

    HypothesisPages(Catalogue catalogue, Lines lines) {
        this.knowledge = catalogue.knowledge();
        this.lines = lines;
    }

    HypothesesPage page() {
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
                    with(verdict).stream().map(lines::hypothesis).toList()));
        }
        return new HypothesesPage(
                Trails.overview(SiteUrls.HYPOTHESES, "What we believed, and were we right", SitePart.KNOW),
                shared,
                groups);
    }

    /** Hypotheses with a verdict, the newest verdict first; open ones by the day they were stated. */
    List<Hypothesis> with(Verdict verdict) {
        return knowledge.hypotheses().stream()
                .filter(hypothesis -> hypothesis.verdict() == verdict)
                .sorted(Catalogue.newestFirst(HypothesisPages::lastDay, Hypothesis::origin))
                .toList();
    }

    static @Nullable LocalDate lastDay(Hypothesis hypothesis) {
        return hypothesis.verdicts().isEmpty()
                ? hypothesis.date()
                : hypothesis.verdicts().getLast().date();
    }
}
