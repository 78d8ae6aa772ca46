package dev.leanloop.site;

import dev.leanloop.knowledge.Conversation;
import dev.leanloop.knowledge.Learning;
import dev.leanloop.note.LearningKind;
import dev.leanloop.note.Phase;
import dev.leanloop.site.page.CoachingPage;
import dev.leanloop.site.page.Link;
import dev.leanloop.site.page.Page;
import dev.leanloop.site.page.PageHead;
import dev.leanloop.site.page.SitePart;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A coaching sheet for each loop: the five questions that M. Rother, "Toyota Kata" (2009), has a coach ask, filled in as far as the
 * notes go.
 */
final class CoachingPages {

    private static final int LEARNINGS = 6;
    private static final int OBSTACLES = 6;
    private static final int STEPS = 5;

    private static final Set<LearningKind> IN_THE_WAY = Set.of(LearningKind.OBJECTION, LearningKind.PAIN);

    private final Catalogue catalogue;
    private final Lines lines;

    CoachingPages(Catalogue catalogue, Lines lines) {
        this.catalogue = catalogue;
        this.lines = lines;
    }

    Stream<Page> pages() {
        return catalogue.loops().stream().map(this::page);
    }

    int count() {
        return catalogue.loops().size();
    }

    private CoachingPage page(LoopMatters loop) {
        Link customer = new Link(
                loop.customer().name(), SiteUrls.customer(loop.customer().id()));
        String title = customer.text() + (loop.name().isEmpty() ? "" : ", " + loop.name());
        return new CoachingPage(
                new PageHead(
                        SiteUrls.coaching(loop.state().loop()),
                        lines.messages().text("coaching.title", Map.of("loop", title)),
                        SitePart.WEEK,
                        new Trails(lines.messages()).belowCustomer(customer)),
                customer,
                loop.name(),
                loop.goal(),
                actual(loop),
                obstacles(loop),
                loop.untested().stream().limit(STEPS).map(lines::hypothesis).toList(),
                loop.promises().stream()
                        .filter(promise -> promise.state().isOwed())
                        .limit(STEPS)
                        .map(lines::promise)
                        .toList(),
                loop.state().next() == null ? null : catalogue.due(loop.state().next()),
                lastStep(loop),
                SiteUrls.briefing(loop.state().loop()));
    }

    private CoachingPage.Actual actual(LoopMatters loop) {
        Conversation latest = loop.latest();
        if (latest == null) {
            return new CoachingPage.Actual(null, null, List.of());
        }
        return new CoachingPage.Actual(
                talk(latest),
                lines.past(latest.date()),
                catalogue.learnings(latest.note()).stream()
                        .filter(learning -> learning.phase() == Phase.CHECK || learning.phase() == Phase.ACT)
                        .filter(Lines::isSorted)
                        .limit(LEARNINGS)
                        .map(lines::learning)
                        .toList());
    }

    private List<CoachingPage.Obstacle> obstacles(LoopMatters loop) {
        Stream<CoachingPage.Obstacle> said = loop.newestOfEachTopic(IN_THE_WAY).stream()
                .map(learning -> new CoachingPage.Obstacle(
                        learning.kind().word(), new Link(learning.text(), lines.url(learning.origin()))));
        Stream<CoachingPage.Obstacle> asked = loop.unanswered().stream()
                .map(question ->
                        new CoachingPage.Obstacle("question", new Link(question.text(), lines.url(question.origin()))));
        return Stream.concat(said, asked).limit(OBSTACLES).toList();
    }

    private CoachingPage.@Nullable LastStep lastStep(LoopMatters loop) {
        Conversation latest = loop.latest();
        if (latest == null) {
            return null;
        }
        List<Learning> learned = catalogue.learnings(latest.note());
        var counts = new ArrayList<String>();
        lines.addCount(counts, Lines.sorted(learned), "count.learnings");
        lines.addCount(counts, learned.stream().filter(Learning::surprise).count(), "count.surprises");
        return new CoachingPage.LastStep(
                talk(latest),
                lines.past(latest.date()),
                catalogue.judgedIn(latest.note()).stream()
                        .map(judged -> lines.hypothesis(judged.hypothesis()))
                        .toList(),
                String.join(", ", counts));
    }

    private static Link talk(Conversation talk) {
        return new Link(talk.title(), SiteUrls.page(talk.note()));
    }
}
