package dev.leanloop.site;

import dev.leanloop.knowledge.Conversation;
import dev.leanloop.knowledge.KnowledgeBase;
import dev.leanloop.knowledge.Learning;
import dev.leanloop.knowledge.Promise;
import dev.leanloop.note.NotePath;
import dev.leanloop.note.Side;
import dev.leanloop.note.Verdict;
import dev.leanloop.site.page.Excerpt;
import dev.leanloop.site.page.HomePage;
import dev.leanloop.site.page.LearningGroup;
import dev.leanloop.site.page.Link;
import dev.leanloop.site.page.PageHead;
import dev.leanloop.site.page.PromiseLine;
import dev.leanloop.site.page.SitePart;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

/** The home page: what was learned, what proved wrong, what is due. Every list on it is bounded. */
final class HomePages {

    private static final int HOME_REFUTED = 5;
    private static final int HOME_SURPRISES = 5;
    private static final int HOME_CONVERSATIONS = 5;
    private static final int HOME_LEARNINGS_EACH = 5;
    private static final int HOME_PROMISES = 8;

    private final Catalogue catalogue;
    private final KnowledgeBase knowledge;
    private final Lines lines;
    private final DueWindow window;
    private final HypothesisPages hypotheses;
    private final WeekPages weeks;

    HomePages(Catalogue catalogue, Lines lines, HypothesisPages hypotheses, WeekPages weeks) {
        this.weeks = weeks;
        this.catalogue = catalogue;
        this.knowledge = catalogue.knowledge();
        this.lines = lines;
        this.window = new DueWindow(knowledge.asOf());
        this.hypotheses = hypotheses;
    }

    HomePage page() {
        List<Conversation> talks = knowledge.conversations().stream()
                .filter(conversation -> conversation.tookPlace(knowledge.asOf()))
                .toList();
        return new HomePage(
                new PageHead(SiteUrls.HOME, knowledge.title(), SitePart.NONE, List.of()).withFeed(SiteUrls.FEED),
                intro(talks),
                talks.size(),
                knowledge.customers().size(),
                withoutCustomer(),
                figures(),
                hypotheses.with(Verdict.REFUTED).stream()
                        .limit(HOME_REFUTED)
                        .map(lines::hypothesis)
                        .toList(),
                surprises().stream().limit(HOME_SURPRISES).map(lines::learning).toList(),
                newest(),
                excerpt(promise -> promise.isOverdue(knowledge.asOf())),
                weeks.drawn(),
                weeks.newByDay(),
                catalogue.due(window.last()),
                excerpt(window::isSoon));
    }

    private String intro(List<Conversation> talks) {
        Map<String, Object> counts = Map.of(
                "talks", talks.size(),
                "customers", knowledge.customers().size());
        List<LocalDate> dates = talks.stream()
                .map(Conversation::date)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        if (dates.isEmpty()) {
            return catalogue.messages().text("home.intro", counts);
        }
        Map<String, Object> named = new HashMap<>(counts);
        named.put("from", catalogue.messages().day(dates.getFirst()));
        named.put("to", catalogue.messages().day(dates.getLast()));
        return catalogue.messages().text("home.intro_days", named);
    }

    /** As of notes that were not written for this program: a few stray ones are told where customers are. */
    private int withoutCustomer() {
        int without = (int) knowledge.conversations().stream()
                .filter(conversation -> conversation.customer() == null)
                .count();
        return without * 2 > knowledge.conversations().size() ? without : 0;
    }

    private HomePage.Figures figures() {
        List<Promise> owed = knowledge.promises().stream()
                .filter(promise -> promise.state().isOwed())
                .toList();
        return new HomePage.Figures(
                Lines.sorted(knowledge.learnings()),
                knowledge.learnings().size() - Lines.sorted(knowledge.learnings()),
                (int) knowledge.learnings().stream().filter(Learning::surprise).count(),
                owed.size(),
                (int) owed.stream()
                        .filter(promise -> promise.side() == Side.PERFORMER)
                        .count(),
                (int) owed.stream()
                        .filter(promise -> promise.side() == Side.CUSTOMER)
                        .count(),
                (int) owed.stream()
                        .filter(promise -> promise.isOverdue(knowledge.asOf()))
                        .count(),
                hypotheses.with(Verdict.REFUTED).size(),
                (int) knowledge.hypotheses().stream()
                        .filter(hypothesis -> hypothesis.verdict() != Verdict.OPEN)
                        .count());
    }

    private List<Learning> surprises() {
        return catalogue.newestLearnings().stream().filter(Learning::surprise).toList();
    }

    /** Of the latest conversations; one without a day, such as a form to fill in, is new only where none has a day. */
    private List<LearningGroup> newest() {
        List<Conversation> told = knowledge.conversations().stream()
                .filter(conversation ->
                        !catalogue.learnings(conversation.note()).isEmpty())
                .toList();
        boolean anyDated = told.stream().anyMatch(conversation -> conversation.date() != null);
        return told.stream()
                .filter(conversation -> !anyDated || conversation.date() != null)
                .sorted(Catalogue.newestFirst(Conversation::date, Conversation::note))
                .limit(HOME_CONVERSATIONS)
                .map(conversation -> group(conversation.note(), catalogue.learnings(conversation.note())))
                .toList();
    }

    private LearningGroup group(NotePath note, List<Learning> learnings) {
        Conversation conversation = Objects.requireNonNull(catalogue.conversation(note));
        return new LearningGroup(
                new Link(conversation.title(), SiteUrls.page(note)),
                lines.customer(conversation.customer()),
                lines.past(conversation.date()),
                learnings.size(),
                learnings.stream()
                        .limit(HOME_LEARNINGS_EACH)
                        .map(lines::learning)
                        .toList());
    }

    private Excerpt<PromiseLine> excerpt(Predicate<Promise> which) {
        return Excerpt.of(
                knowledge.promises().stream()
                        .filter(which)
                        .sorted(DueWindow.BY_DUE)
                        .toList(),
                HOME_PROMISES,
                lines::promise);
    }
}
