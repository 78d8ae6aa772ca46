package dev.leanloop.site;

import dev.leanloop.knowledge.Conversation;
import dev.leanloop.knowledge.Forge;
import dev.leanloop.knowledge.HtmlTrace;
import dev.leanloop.knowledge.Learning;
import dev.leanloop.knowledge.MadeHtml;
import dev.leanloop.knowledge.NotePage;
import dev.leanloop.knowledge.Promise;
import dev.leanloop.knowledge.SharedHypothesis;
import dev.leanloop.knowledge.TruthReview;
import dev.leanloop.note.Handle;
import dev.leanloop.note.LearningKind;
import dev.leanloop.note.NoteImage;
import dev.leanloop.note.NotePath;
import dev.leanloop.note.Phase;
import dev.leanloop.note.Side;
import dev.leanloop.site.page.BeliefPage;
import dev.leanloop.site.page.ConversationLine;
import dev.leanloop.site.page.ConversationPage;
import dev.leanloop.site.page.Day;
import dev.leanloop.site.page.Link;
import dev.leanloop.site.page.NoteText;
import dev.leanloop.site.page.Page;
import dev.leanloop.site.page.PageHead;
import dev.leanloop.site.page.PlainNotePage;
import dev.leanloop.site.page.SafeHtml;
import dev.leanloop.site.page.SitePart;
import dev.leanloop.site.page.SiteUrl;
import dev.leanloop.site.page.TruthPage;
import dev.leanloop.site.page.Wheel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A page for every note, by what it is about. */
final class NotePages {

    private final Catalogue catalogue;
    private final Lines lines;
    private final Lines elsewhere;
    private final ShownBefore before;
    private final Forge forge;
    private final Map<NotePath, TruthReview> truths;
    private final Map<NotePath, SharedHypothesis> beliefs;

    /** What the pages made so far show. */
    private final Map<String, NoteImage> images = new ConcurrentSkipListMap<>();

    /**
     * Pages for the notes.
     *
     * @param before what the text of each was made of when it was made last
     */
    NotePages(Catalogue catalogue, Lines lines, Lines elsewhere, ShownBefore before) {
        this.before = before;
        this.elsewhere = elsewhere;
        this.catalogue = catalogue;
        this.lines = lines;
        this.forge = catalogue.knowledge().forge();
        truths = catalogue.knowledge().truthReviews().stream()
                .collect(Collectors.toMap(TruthReview::note, Function.identity(), (first, second) -> first));
        var withPage = new HashMap<NotePath, SharedHypothesis>();
        for (SharedHypothesis belief : catalogue.knowledge().sharedHypotheses()) {
            NotePath page = belief.page();
            if (page != null) {
                withPage.putIfAbsent(page, belief);
            }
        }
        beliefs = Map.copyOf(withPage);
    }

    Page page(NotePage note) {
        Conversation conversation = catalogue.conversation(note.path());
        if (conversation != null) {
            return conversation(note, conversation);
        }
        TruthReview truth = truths.get(note.path());
        if (truth != null) {
            return truth(note, truth);
        }
        SharedHypothesis belief = beliefs.get(note.path());
        if (belief != null) {
            return new BeliefPage(
                    head(
                            note,
                            SitePart.KNOW,
                            new Trails(lines.messages()).below("nav.hypotheses", SiteUrls.HYPOTHESES)),
                    text(note),
                    belief.label(),
                    belief.statements().stream().map(lines::hypothesis).toList());
        }
        Link customer = lines.customer(note.customer());
        return new PlainNotePage(
                head(note, SitePart.CALL, new Trails(lines.messages()).belowCustomer(customer)),
                text(note),
                customer,
                lines.past(note.date()));
    }

    List<NoteImage> images() {
        return List.copyOf(images.values());
    }

    private ConversationPage conversation(NotePage note, Conversation conversation) {
        NotePath path = note.path();
        ConversationLine line = lines.conversation(conversation);
        return new ConversationPage(
                head(note, SitePart.CALL, new Trails(lines.messages()).belowCustomer(line.customer())),
                text(note),
                line,
                conversation.loop() == null ? null : SiteUrls.briefing(conversation.loop()),
                cycle(conversation, line.wheel()),
                before(conversation),
                catalogue.followers(path).stream()
                        .map(next -> neighbour(next, conversation, next.inferred()))
                        .toList(),
                catalogue.hypotheses(path).stream().map(lines::hypothesis).toList(),
                catalogue.promises(path).stream().map(lines::promise).toList(),
                catalogue.questions(path).stream().map(lines::question).toList(),
                settled(path),
                related(path));
    }

    private List<ConversationPage.RelatedLine> related(NotePath path) {
        return catalogue.learnings(path).stream()
                .filter(learning -> !catalogue.related(learning).isEmpty())
                .map(learning -> new ConversationPage.RelatedLine(
                        new Link(
                                learning.text(), SiteUrls.item(learning.origin().id())),
                        catalogue.related(learning).stream()
                                .map(elsewhere::learning)
                                .toList()))
                .toList();
    }

    private ConversationPage.@Nullable Neighbour before(Conversation conversation) {
        Conversation before = catalogue.conversation(conversation.follows());
        return before == null ? null : neighbour(before, conversation, conversation.inferred());
    }

    private ConversationPage.Neighbour neighbour(Conversation neighbour, Conversation of, boolean inferred) {
        LocalDate date = neighbour.date();
        LocalDate here = of.date();
        return new ConversationPage.Neighbour(
                new Link(neighbour.title(), lines.page(neighbour.note())),
                date == null || here == null ? null : Day.beside(date, here, lines.messages()),
                inferred);
    }

    private ConversationPage.CycleView cycle(Conversation conversation, Wheel wheel) {
        return new ConversationPage.CycleView(
                wheel,
                switch (conversation.cycle()) {
                    case PDCA, CAPD, EDCA, SDCA -> conversation.cycle().name();
                    case UNKNOWN -> "";
                },
                switch (conversation.cycle()) {
                    case PDCA -> lines.messages().text("talk.opening.pdca");
                    case CAPD -> lines.messages().text("talk.opening.capd");
                    case EDCA -> lines.messages().text("talk.opening.edca");
                    case SDCA -> lines.messages().text("talk.opening.sdca");
                    case UNKNOWN -> lines.messages().text("talk.opening.unknown");
                },
                List.of(phase(conversation, Phase.PLAN), phase(conversation, Phase.DO)),
                List.of(phase(conversation, Phase.CHECK), phase(conversation, Phase.ACT)),
                ending(conversation),
                !conversation.phases().isEmpty());
    }

    private ConversationPage.PhaseLine phase(Conversation conversation, Phase phase) {
        NotePath note = conversation.note();
        int decisions = 0;
        int learnings = 0;
        int unsorted = 0;
        for (Learning learning : catalogue.learnings(note)) {
            if (learning.phase() == phase) {
                switch (learning.kind()) {
                    case DECISION -> decisions++;
                    case UNSORTED -> unsorted++;
                    default -> learnings++;
                }
            }
        }
        var holds = new ArrayList<String>();
        lines.addCount(holds, count(catalogue.hypotheses(note), item -> item.phase() == phase), "count.hypotheses");
        if (phase == Phase.CHECK) {
            lines.addCount(holds, catalogue.judgedIn(note).size(), "count.verdicts");
        }
        lines.addCount(holds, decisions, "count.decisions");
        lines.addCount(holds, learnings, "count.learnings");
        lines.addCount(holds, unsorted, "count.unsorted");
        lines.addCount(holds, count(catalogue.promises(note), item -> item.phase() == phase), "count.promises");
        lines.addCount(holds, count(catalogue.questions(note), item -> item.phase() == phase), "count.questions");
        return new ConversationPage.PhaseLine(
                phase.title(), conversation.phases().contains(phase), String.join(", ", holds));
    }

    private static <T> int count(List<T> items, Predicate<T> which) {
        int count = 0;
        for (T item : items) {
            count += which.test(item) ? 1 : 0;
        }
        return count;
    }

    /** An advance is closed by what the customer decided or promised; our own to-dos make a continuation. */
    private String ending(Conversation conversation) {
        LocalDate date = conversation.date();
        if (date != null && !conversation.tookPlace(catalogue.asOf())) {
            return lines.messages()
                    .text("talk.ending.planned", Map.of("day", lines.messages().day(date)));
        }
        NotePath note = conversation.note();
        boolean hasAct = conversation.phases().contains(Phase.ACT);
        boolean decided = catalogue.learnings(note).stream()
                .anyMatch(item -> item.kind() == LearningKind.DECISION && (!hasAct || item.phase() == Phase.ACT));
        boolean promised = catalogue.promises(note).stream()
                .anyMatch(item -> item.side() == Side.CUSTOMER && (!hasAct || item.phase() == Phase.ACT));
        if (decided && promised) {
            return lines.messages().text("talk.ending.both");
        }
        if (decided) {
            return lines.messages().text("talk.ending.decided");
        }
        if (promised) {
            return lines.messages().text("talk.ending.promised");
        }
        return hasAct
                ? lines.messages().text("talk.ending.continued")
                : lines.messages().text("talk.ending.no_act");
    }

    private List<ConversationPage.SettledLine> settled(NotePath note) {
        var settled = new ArrayList<ConversationPage.SettledLine>();
        for (Catalogue.Judged judged : catalogue.judgedIn(note)) {
            if (!judged.hypothesis().origin().note().equals(note)) {
                settled.add(new ConversationPage.SettledLine(
                        judged.given().verdict().word(),
                        new Link(
                                judged.hypothesis().text(),
                                lines.url(judged.hypothesis().origin())),
                        judged.given().text(),
                        lines.url(judged.given().origin())));
            }
        }
        for (Catalogue.Answered answered : catalogue.answeredIn(note)) {
            Promise promise = answered.promise();
            if (!promise.origin().note().equals(note)) {
                settled.add(new ConversationPage.SettledLine(
                        answered.word().state().word(),
                        new Link(promise.text(), lines.url(promise.origin())),
                        answered.word().text(),
                        lines.url(answered.word().origin())));
            }
        }
        return settled;
    }

    private TruthPage truth(NotePage note, TruthReview truth) {
        return new TruthPage(
                head(note, SitePart.WEEK, new Trails(lines.messages()).below("nav.truth", SiteUrls.TRUTH)),
                text(note),
                lines.past(truth.date()),
                lines.notes(truth.about()),
                truth.with().stream().map(Handle::toString).toList(),
                truth.feedback().stream().map(this::feedback).toList(),
                catalogue.promises(note.path()).stream().map(lines::promise).toList());
    }

    private TruthPage.FeedbackLine feedback(TruthReview.FeedbackCheck check) {
        LocalDate asOf = catalogue.asOf();
        LocalDate due = check.due();
        return new TruthPage.FeedbackLine(
                lines.url(check.origin()),
                check.state().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                check.text(),
                check.words(),
                check.who() == null ? null : check.who().toString(),
                due == null ? null : Day.due(due, asOf, lines.messages()),
                isOverdue(check, asOf));
    }

    static boolean isOverdue(TruthReview.FeedbackCheck check, LocalDate asOf) {
        LocalDate due = check.due();
        return check.state() == TruthReview.State.OPEN && due != null && due.isBefore(asOf);
    }

    private PageHead head(NotePage note, SitePart part, List<Link> trail) {
        return new PageHead(lines.page(note.path()), note.title(), part, trail);
    }

    private NoteText text(NotePage note) {
        return new NoteText(
                note.path().value(),
                forge.edit(note.path()).orElse(null),
                forge.history(note.path()).orElse(null),
                note.properties().stream()
                        .map(property -> new NoteText.Property(property.name(), String.join(", ", property.values())))
                        .toList(),
                html(note),
                lines.notes(note.backlinks()),
                lines.problems(catalogue.diagnostics(note.path().value())));
    }

    /** The note's words: only where they would not be what they were last time, they are made before a template asks for them. */
    private SafeHtml html(NotePage note) {
        SiteUrl page = lines.page(note.path());
        var urls = new RelativeUrls(page, image -> images.put(image.name(), image));
        if (!before.isKept()) {
            return new SafeHtml(note.html(urls));
        }
        HtmlTrace trace = before.of(note.path());
        var shown = new ArrayList<NoteImage>();
        if (note.isStill(trace, new RelativeUrls(page, shown::add))) {
            shown.forEach(image -> images.put(image.name(), image));
            before.add(note.path(), trace);
            return SafeHtml.whenAsked(trace.words(), () -> note.html(urls));
        }
        MadeHtml made = note.made(urls);
        before.add(note.path(), made.trace());
        return made.trace().isKnown() ? SafeHtml.of(made.html(), made.trace().words()) : new SafeHtml(made.html());
    }
}
