package dev.leanloop.site;

import dev.leanloop.knowledge.Conversation;
import dev.leanloop.knowledge.KnowledgeBase;
import dev.leanloop.knowledge.Learning;
import dev.leanloop.note.Side;
import dev.leanloop.note.Verdict;
import dev.leanloop.site.message.Messages;
import dev.leanloop.site.page.FormatPage;
import dev.leanloop.site.page.Link;
import dev.leanloop.site.page.SitePart;
import dev.leanloop.site.page.SiteUrl;
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
                asks(),
                loops,
                unknowns.livingBeliefs());
    }

    private List<StartPage.Ask> asks() {
        KnowledgeBase knowledge = catalogue.knowledge();
        long overdue = knowledge.promises().stream()
                .filter(promise -> promise.side() == Side.PERFORMER && promise.isOverdue(knowledge.asOf()))
                .count();
        long refuted = knowledge.hypotheses().stream()
                .filter(hypothesis -> hypothesis.verdict() == Verdict.REFUTED)
                .count();
        long open = knowledge.questions().stream()
                .filter(question -> !question.answered())
                .count();
        return List.of(
                ask("call", "part.call", SiteUrls.CUSTOMERS, ""),
                ask("overdue", "nav.promises", SiteUrls.PROMISES.at("_performer"), counted("home.overdue", overdue)),
                ask("owed", "nav.promises", SiteUrls.PROMISES.at("_customer"), ""),
                ask("refuted", "nav.hypotheses", SiteUrls.REFUTED, counted("count.state.refuted", refuted)),
                ask("stopped", "nav.loops", SiteUrls.LOOPS, ""),
                ask("objection", "nav.objections", SiteUrls.OBJECTIONS, ""),
                ask("week", "nav.weeks", SiteUrls.WEEKS, ""),
                ask("topic", "nav.topics", SiteUrls.TOPICS, ""),
                ask("changed", "nav.changed", SiteUrls.CHANGED, ""),
                ask("spread", "nav.spread", SiteUrls.SPREAD, ""),
                ask("truth", "nav.truth", SiteUrls.TRUTH, ""),
                ask("unknown", "nav.unknowns", SiteUrls.UNKNOWNS, counted("count.questions", open)),
                ask("where", "nav.where", SiteUrls.MATTERS, ""),
                ask("quotes", "nav.quotes", SiteUrls.QUOTES, ""),
                ask("write", "nav.format", SiteUrls.FORMAT, ""),
                ask("health", "nav.health", SiteUrls.HEALTH, ""));
    }

    private StartPage.Ask ask(String question, String page, SiteUrl url, String count) {
        Messages messages = catalogue.messages();
        return new StartPage.Ask(messages.text("start.ask." + question), new Link(messages.text(page), url), count);
    }

    private String counted(String message, long count) {
        return catalogue.messages().count(message, count);
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
