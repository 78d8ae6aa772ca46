package dev.leanloop.site;

import dev.leanloop.knowledge.Conversation;
import dev.leanloop.knowledge.Customer;
import dev.leanloop.knowledge.CustomerId;
import dev.leanloop.knowledge.LoopId;
import dev.leanloop.knowledge.LoopState;
import dev.leanloop.knowledge.Person;
import dev.leanloop.knowledge.Promise;
import dev.leanloop.note.LearningKind;
import dev.leanloop.note.Side;
import dev.leanloop.site.message.Messages;
import dev.leanloop.site.page.BriefingPage;
import dev.leanloop.site.page.BriefingPage.ChangeLine;
import dev.leanloop.site.page.BriefingPage.ObjectionLine;
import dev.leanloop.site.page.BriefingPage.OtherLine;
import dev.leanloop.site.page.BriefingPage.RunningLine;
import dev.leanloop.site.page.BriefingPage.SaidLine;
import dev.leanloop.site.page.ConversationLine;
import dev.leanloop.site.page.Day;
import dev.leanloop.site.page.Excerpt;
import dev.leanloop.site.page.HypothesisLine;
import dev.leanloop.site.page.LearningLine;
import dev.leanloop.site.page.Link;
import dev.leanloop.site.page.Page;
import dev.leanloop.site.page.PageHead;
import dev.leanloop.site.page.PersonLine;
import dev.leanloop.site.page.PromiseLine;
import dev.leanloop.site.page.QuestionLine;
import dev.leanloop.site.page.SitePart;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A briefing for each loop: what must be known, kept and asked in the next talk, on one sheet. */
final class BriefingPages {

    private static final int CYCLES = 5;
    private static final int PEOPLE = 8;
    private static final int PROMISES = 5;
    private static final int UNTESTED = 4;
    private static final int PAINS_AND_NEEDS = 4;
    private static final int OBJECTIONS = 3;
    private static final int QUESTIONS = 4;
    private static final int QUOTES = 2;
    private static final int CHANGES = 5;
    private static final int OTHERS = 3;

    private static final int RUNNING = 3;

    /** The lines that the names of people take at most. */
    private static final int NAME_LINES = 3;

    /** Of the room that is free, so much at most is for the two columns. */
    private static final double COLUMNS_SHARE = 0.72;

    private static final Set<LearningKind> TOLD = Set.of(LearningKind.PAIN, LearningKind.NEED);

    private final Catalogue catalogue;
    private final Lines lines;
    private final OthersWords others;
    private final NextTalks talks;
    private final ChangedFacts changed;
    private final BriefingLayout layout;
    private final Map<CustomerId, List<LoopMatters>> loops;

    BriefingPages(Catalogue catalogue, Lines lines) {
        this.catalogue = catalogue;
        this.lines = lines;
        this.others = new OthersWords(catalogue, lines);
        this.talks = new NextTalks(catalogue);
        this.changed = new ChangedFacts(catalogue, lines);
        this.layout = new BriefingLayout(catalogue.messages());
        this.loops = catalogue.loops().stream()
                .collect(Collectors.groupingBy(loop -> loop.customer().id()));
    }

    Stream<Page> pages() {
        return catalogue.loops().stream().map(this::page);
    }

    int count() {
        return catalogue.loops().size();
    }

    /** The briefing of one loop; empty when there is no such loop. */
    Optional<BriefingPage> page(LoopId loop) {
        return catalogue.loops().stream()
                .filter(matters -> matters.state().loop().equals(loop))
                .findFirst()
                .map(this::page);
    }

    private BriefingPage page(LoopMatters loop) {
        Customer customer = loop.customer();
        BriefingPage.Stub stub = NoteStub.of(loop, lines);
        Conversation planned = loop.planned();
        List<PersonLine> people = people(customer);
        List<ConversationLine> strip = strip(loop);
        String title = customer.name() + (loop.name().isEmpty() ? "" : ", " + loop.name());
        Day last = lines.past(loop.state().last());
        Day next = loop.state().next() == null
                ? null
                : catalogue.due(Objects.requireNonNull(loop.state().next()));
        PageHead head = new PageHead(
                SiteUrls.briefing(loop.state().loop()),
                lines.messages().text("briefing.title", Map.of("loop", title)),
                SitePart.CALL,
                new Trails(lines.messages()).belowCustomer(lines.customer(customer.id())));
        var sheet = new OneSheet(lines.messages());
        sheet.leaveOut(customer.people().size() - people.size(), "left_out.people");
        OneSheet.Area across = sheet.across();
        across.take(layout.head(head.title(), customer, last, next, people, strip)
                + layout.stub(planned == null ? stub.text() : ""));
        OneSheet.Part<QuestionLine> questions = across.part(
                Excerpt.of(loop.unanswered(), QUESTIONS, lines::question), layout::question, "count.questions");
        OneSheet.Part<ChangeLine> facts =
                across.part(Excerpt.of(changed.of(customer.id()), CHANGES), layout::change, "left_out.changes");
        OneSheet.Part<RunningLine> running =
                across.part(Excerpt.of(otherLoops(loop), RUNNING, this::running), layout::running, "left_out.loops");
        OneSheet.Part<SaidLine> quotes = across.part(Excerpt.of(quotes(loop), QUOTES), layout::quote, "count.quotes");
        OneSheet.Part<OtherLine> told =
                across.part(Excerpt.of(others.about(loop, OTHERS), OTHERS), layout::other, "left_out.elsewhere");
        double room = Math.min(across.free(), across.left() * COLUMNS_SHARE);
        OneSheet.Area left = sheet.column(room);
        OneSheet.Area right = sheet.column(room);
        BriefingPage.Ours ours = ours(loop, left);
        BriefingPage.Theirs theirs = theirs(loop, right);
        across.take(Math.max(left.used(), right.used()));
        return new BriefingPage(
                head,
                new Link(customer.name(), SiteUrls.customer(customer.id())),
                customer.segment(),
                loop.name(),
                people,
                last,
                next,
                strip,
                ours,
                theirs,
                questions.fitting(),
                facts.fitting(),
                running.fitting(),
                quotes.fitting(),
                told.fitting(),
                sheet.leftOut(),
                stub,
                planned == null ? null : lines.note(planned.note()),
                SiteUrls.coaching(loop.state().loop()));
    }

    /** As many of their people as stand in a few lines, at least one. */
    private static List<PersonLine> people(Customer customer) {
        List<PersonLine> people = new ArrayList<>();
        for (Person person : customer.people()) {
            people.add(new PersonLine(person.handle().toString(), person.role()));
            if (people.size() > PEOPLE || people.size() > 1 && BriefingLayout.linesOfNames(people) > NAME_LINES) {
                people.removeLast();
                break;
            }
        }
        return people;
    }

    private List<ConversationLine> strip(LoopMatters loop) {
        return loop.talks().stream()
                .limit(CYCLES)
                .map(lines::conversation)
                .toList()
                .reversed();
    }

    private BriefingPage.Ours ours(LoopMatters loop, OneSheet.Area column) {
        column.take(layout.columnHead(messages().text("briefing.goal"), loop.goal()));
        OneSheet.Part<PromiseLine> promises = promises(loop.owed(Side.PERFORMER), column, "left_out.ours");
        OneSheet.Part<HypothesisLine> untested = column.part(
                Excerpt.of(loop.untested(), UNTESTED, lines::hypothesis), layout::hypothesis, "count.hypotheses");
        return new BriefingPage.Ours(loop.goal(), orNothing(promises, column), orNothing(untested, column));
    }

    private BriefingPage.Theirs theirs(LoopMatters loop, OneSheet.Area column) {
        LearningLine decision = loop.learnings().stream()
                .filter(learning -> learning.kind() == LearningKind.DECISION)
                .findFirst()
                .map(lines::learning)
                .orElse(null);
        column.take(layout.columnHead(
                messages().text("briefing.decision"), decision == null ? "" : BriefingLayout.textAndDay(decision)));
        // Without a profile nobody knows whose side an owner is on; before a call it must be told all the same.
        OneSheet.Part<PromiseLine> promises = promises(
                Stream.concat(loop.owed(Side.CUSTOMER).stream(), loop.owed(Side.UNKNOWN).stream())
                        .toList(),
                column,
                "left_out.theirs");
        OneSheet.Part<LearningLine> told =
                column.part(newest(loop, TOLD, PAINS_AND_NEEDS), layout::learning, "left_out.pains");
        OneSheet.Part<ObjectionLine> objections = column.part(objections(loop), layout::objection, "count.objections");
        return new BriefingPage.Theirs(orNothing(promises, column), decision, told.fitting(), objections.fitting());
    }

    private OneSheet.Part<PromiseLine> promises(List<Promise> owed, OneSheet.Area column, String name) {
        return column.part(Excerpt.of(owed, PROMISES, lines::promise), layout::promise, name);
    }

    /** What stands below a heading that is there in any case. */
    private static <T> List<T> orNothing(OneSheet.Part<T> part, OneSheet.Area column) {
        List<T> fitting = part.fitting();
        if (fitting.isEmpty()) {
            column.takeNothing();
        }
        return fitting;
    }

    private Messages messages() {
        return catalogue.messages();
    }

    private Excerpt<LearningLine> newest(LoopMatters loop, Set<LearningKind> kinds, int most) {
        return Excerpt.of(loop.newestOfEachTopic(kinds), most, lines::learning);
    }

    /** Those that no talk came after first: they are what is still to be met. */
    private Excerpt<ObjectionLine> objections(LoopMatters loop) {
        return Excerpt.of(
                loop.newestOfEachTopic(Set.of(LearningKind.OBJECTION)).stream()
                        .map(objection -> new ObjectionLine(
                                lines.learning(objection),
                                talks.after(objection).map(this::talk).orElse(null)))
                        .sorted(Comparator.comparing(line -> line.met() != null))
                        .toList(),
                OBJECTIONS);
    }

    private Link talk(Conversation talk) {
        Day day = lines.past(talk.date());
        return new Link(day == null ? talk.title() : day.words(), lines.page(talk.note()));
    }

    /** The customer's other loops that are open, those of the latest talk first. */
    private List<LoopMatters> otherLoops(LoopMatters own) {
        return loops.getOrDefault(own.customer().id(), List.of()).stream()
                .filter(loop -> !loop.state().loop().equals(own.state().loop())
                        && loop.state().standing() != LoopState.Standing.CLOSED)
                .sorted(Catalogue.newestFirst(
                        loop -> loop.state().last(), loop -> loop.state().loop()))
                .toList();
    }

    private RunningLine running(LoopMatters loop) {
        return new RunningLine(
                SiteUrls.briefing(loop.state().loop()),
                lines.loopName(loop.state().loop()),
                lines.past(loop.state().last()),
                owed(loop, Side.PERFORMER),
                owed(loop, Side.CUSTOMER));
    }

    private BriefingPage.Owed owed(LoopMatters loop, Side side) {
        List<Promise> owed = loop.owed(side);
        return new BriefingPage.Owed(owed.size(), (int) owed.stream()
                .filter(promise -> promise.isOverdue(catalogue.asOf()))
                .count());
    }

    /** The newest quotes that may be shown, one for each learning. */
    private List<SaidLine> quotes(LoopMatters loop) {
        return loop.learnings().stream()
                .flatMap(learning -> lines.quotes(learning.quotes()).stream()
                        .limit(1)
                        .map(quote -> new SaidLine(lines.url(learning.origin()), quote)))
                .limit(QUOTES)
                .toList();
    }
}
