package dev.leanloop.site;

import dev.leanloop.knowledge.Conversation;
import dev.leanloop.knowledge.Learning;
import dev.leanloop.note.Verdict;
import dev.leanloop.site.page.FormatPage;
import dev.leanloop.site.page.Link;
import dev.leanloop.site.page.SitePart;
import dev.leanloop.site.page.StartPage;
import java.util.Comparator;
import java.util.List;

/** For new members: where to start, what is worth reading, how a note is written. */
final class StartPages {

    private static final int LOOPS = 10;

    private final Catalogue catalogue;
    private final UnknownPages unknowns;

    StartPages(Catalogue catalogue, UnknownPages unknowns) {
        this.catalogue = catalogue;
        this.unknowns = unknowns;
    }

    StartPage page() {
        List<StartPage.TellingLoop> loops = catalogue.loops().stream()
                .map(this::telling)
                .filter(loop -> loop.refuted() + loop.surprises() > 0)
                .sorted(Comparator.comparing(
                                (StartPage.TellingLoop loop) -> loop.refuted() + loop.surprises(),
                                Comparator.reverseOrder())
                        .thenComparing(loop -> loop.customer().text())
                        .thenComparing(StartPage.TellingLoop::loop))
                .limit(LOOPS)
                .toList();
        return new StartPage(
                new Trails(catalogue.messages()).overview(SiteUrls.START, "nav.start", SitePart.WRITE),
                loops,
                unknowns.livingBeliefs());
    }

    FormatPage format() {
        return new FormatPage(new Trails(catalogue.messages()).overview(SiteUrls.FORMAT, "nav.format", SitePart.WRITE));
    }

    private StartPage.TellingLoop telling(LoopMatters loop) {
        Conversation first = loop.talks().isEmpty() ? null : loop.talks().getLast();
        return new StartPage.TellingLoop(
                new Link(
                        loop.customer().name(),
                        SiteUrls.customer(loop.customer().id())),
                loop.name().isEmpty() ? catalogue.messages().text("loop.main") : loop.name(),
                first == null ? null : new Link(first.title(), SiteUrls.page(first.note())),
                loop.talks().size(),
                (int) loop.hypotheses().stream()
                        .filter(hypothesis -> hypothesis.verdict() == Verdict.REFUTED)
                        .count(),
                (int) loop.learnings().stream().filter(Learning::surprise).count());
    }
}
