package dev.leanloop.site;

import dev.leanloop.site.page.Page;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The pages over all customers: home, note health, and the reports that are one page each. */
final class OverviewPages {

    /** How many pages these are. */
    static final int COUNT = 13;

    private final Catalogue catalogue;
    private final Lines lines;
    private final WeekPages weeks;
    private final UnknownPages unknowns;
    private final HypothesisPages hypotheses;

    OverviewPages(Catalogue catalogue, Lines lines, WeekPages weeks) {
        this.catalogue = catalogue;
        this.lines = lines;
        this.weeks = weeks;
        hypotheses = new HypothesisPages(catalogue, lines);
        unknowns = new UnknownPages(catalogue, lines);
    }

    /** Each looks through all that is known, so that it is made when it is asked for, and by several threads at once. */
    Stream<Supplier<Page>> pages() {
        var start = new StartPages(catalogue, unknowns);
        return Stream.of(
                () -> new HomePages(catalogue, lines, hypotheses, weeks).page(),
                () -> new PromisePages(catalogue, lines).page(),
                () -> new LoopPages(catalogue, lines).page(),
                () -> new TruthPages(catalogue, lines).page(),
                hypotheses::page,
                () -> new ChangedPages(catalogue, lines).page(),
                () -> new ObjectionPages(catalogue, lines).page(),
                () -> new SpreadPages(catalogue, lines).page(),
                () -> new QuotePages(catalogue, lines).page(),
                unknowns::page,
                start::page,
                start::format,
                () -> new HealthPages(catalogue, lines).page());
    }
}
