package dev.leanloop.site;

import dev.leanloop.site.page.Page;
import java.util.stream.Stream;

/** The pages over all customers: home, note health, and the reports that are one page each. */
final class OverviewPages {

    /** How many pages these are. */
    static final int COUNT = 13;

    private final HealthPages health;
    private final HomePages home;
    private final PromisePages promises;
    private final LoopPages loops;
    private final TruthPages truths;
    private final ChangedPages changed;
    private final ObjectionPages objections;
    private final SpreadPages spread;
    private final QuotePages quotes;
    private final UnknownPages unknowns;
    private final StartPages start;
    private final HypothesisPages hypotheses;

    OverviewPages(Catalogue catalogue, Lines lines, WeekPages weeks) {
        health = new HealthPages(catalogue, lines);
        hypotheses = new HypothesisPages(catalogue, lines);
        promises = new PromisePages(catalogue, lines);
        loops = new LoopPages(catalogue, lines);
        truths = new TruthPages(catalogue, lines);
        changed = new ChangedPages(catalogue, lines);
        objections = new ObjectionPages(catalogue, lines);
        unknowns = new UnknownPages(catalogue, lines);
        spread = new SpreadPages(catalogue, lines);
        quotes = new QuotePages(catalogue, lines);
        start = new StartPages(catalogue, unknowns);
        home = new HomePages(catalogue, lines, hypotheses, weeks);
    }

    Stream<Page> pages() {
        return Stream.of(
                home.page(),
                promises.page(),
                loops.page(),
                truths.page(),
                hypotheses.page(),
                changed.page(),
                objections.page(),
                spread.page(),
                quotes.page(),
                unknowns.page(),
                start.page(),
                start.format(),
                health.page());
    }
}
