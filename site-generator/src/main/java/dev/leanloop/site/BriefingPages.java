package dev.leanloop.site;

import dev.leanloop.knowledge.Customer;
import dev.leanloop.knowledge.CustomerId;
import dev.leanloop.knowledge.FactHistory;
import dev.leanloop.knowledge.Learning;
import dev.leanloop.knowledge.LoopId;
import dev.leanloop.knowledge.Promise;
import dev.leanloop.knowledge.Question;
import dev.leanloop.note.LearningKind;
import dev.leanloop.note.Side;
import dev.leanloop.site.page.BriefingPage;
import dev.leanloop.site.page.BriefingPage.ChangeLine;
import dev.leanloop.site.page.BriefingPage.OtherLine;
import dev.leanloop.site.page.BriefingPage.SaidLine;
import dev.leanloop.site.page.ConversationLine;
import dev.leanloop.site.page.Day;
import dev.leanloop.site.page.LearningLine;
import dev.leanloop.site.page.Link;
import dev.leanloop.site.page.Page;
import dev.leanloop.site.page.PageHead;
import dev.leanloop.site.page.PersonLine;
import dev.leanloop.site.page.SitePart;
import java.util.List;
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

    /** The line of the day, the title and the rules between the parts. */
    private static final int FRAME_LINES = 8;

    /** Letters of a talk's title in one row of the strip. */
    private static final int STRIP_LETTERS = 17;

    /** What stands below a promise: how it stands, when it is due, who owes it. */
    private static final String SMALL_PRINT = "4 days over, due 26 September 2026, @";

    private static final String SMALL_PRINT_OF_MOVED = "moved, at first 12 September 2026, ";

    /** Of the lines that are free, so many per cent at most are for the two columns. */
    private static final int COLUMNS_SHARE = 75;

    private static final Set<LearningKind> TOLD = Set.of(LearningKind.PAIN, LearningKind.NEED);

    private final Catalogue catalogue;
    private final Lines lines;
    private final OthersWords others;

    BriefingPages(Catalogue catalogue, Lines lines) {
        this.catalogue = catalogue;
        this.lines = lines;
        this.others = new OthersWords(catalogue, lines);
    }

    Stream<Page> pages() {
        return LoopMatters.of(catalogue).map(this::page);
    }

    int count() {
        return (int) LoopMatters.of(catalogue).count();
    }

    /** The briefing of one loop; empty when there is no such loop. */
    Optional<BriefingPage> page(LoopId loop) {
        return LoopMatters.of(catalogue)
                .filter(matters -> matters.state().loop().equals(loop))
                .findFirst()
                .map(this::page);
    }

    private BriefingPage page(LoopMatters loop) {
        Customer customer = loop.customer();
        BriefingPage.Stub stub = NoteStub.of(loop, lines);
        List<PersonLine> people = customer.people().stream()
                .limit(PEOPLE)
                .map(person -> new PersonLine(person.handle().toString(), person.role()))
                .toList();
        List<ConversationLine> strip = strip(loop);
        String title = customer.name() + (loop.name().isEmpty() ? "" : ", " + loop.name());
        var sheet = new OneSheet(FRAME_LINES
                + OneSheet.wide(title + title)
                + OneSheet.wide(people.stream()
                        .map(person -> person.handle() + person.role())
                        .collect(Collectors.joining(" -- ")))
                + strip.stream()
                        .mapToInt(talk -> 1 + OneSheet.lines(talk.title(), STRIP_LETTERS))
                        .max()
                        .orElse(0)
                + (int) stub.text().lines().count());
        int room = sheet.left() * COLUMNS_SHARE / 100;
        OneSheet.Column left = sheet.column(room);
        OneSheet.Column right = sheet.column(room);
        BriefingPage.Ours ours = ours(loop, left);
        BriefingPage.Theirs theirs = theirs(loop, right);
        sheet.take(Math.max(left.used(), right.used()) + 2);
        List<Question> questions = sheet.fitting(
                loop.unanswered(), QUESTIONS, question -> 1 + OneSheet.wide(question.text()), "question", "questions");
        List<ChangeLine> changed = sheet.fitting(
                changed(customer.id()),
                CHANGES,
                change -> OneSheet.wide(change.key() + change.value() + change.was() + SMALL_PRINT),
                "change",
                "changes");
        List<SaidLine> quotes = sheet.fitting(
                quotes(loop), QUOTES, said -> OneSheet.wide(said.quote().text() + SMALL_PRINT), "quote", "quotes");
        List<OtherLine> told = sheet.fitting(
                others.about(loop, OTHERS),
                OTHERS,
                other -> OneSheet.wide(other.text() + other.segment() + SMALL_PRINT),
                "learning from elsewhere",
                "learnings from elsewhere");
        return new BriefingPage(
                new PageHead(
                        SiteUrls.briefing(loop.state().loop()),
                        "Before the next talk: " + title,
                        SitePart.CALL,
                        Trails.belowCustomer(lines.customer(customer.id()))),
                new Link(customer.name(), SiteUrls.customer(customer.id())),
                customer.segment(),
                loop.name(),
                people,
                lines.past(loop.state().last()),
                loop.state().next() == null
                        ? null
                        : Day.due(Objects.requireNonNull(loop.state().next()), catalogue.asOf()),
                strip,
                ours,
                theirs,
                questions.stream().map(lines::question).toList(),
                changed,
                quotes,
                told,
                sheet.leftOut(),
                stub,
                SiteUrls.coaching(loop.state().loop()));
    }

    private List<ConversationLine> strip(LoopMatters loop) {
        return loop.talks().stream()
                .limit(CYCLES)
                .map(lines::conversation)
                .toList()
                .reversed();
    }

    private BriefingPage.Ours ours(LoopMatters loop, OneSheet.Column column) {
        column.take(loop.goal().isEmpty() ? 0 : OneSheet.narrow("Goal " + loop.goal()));
        return new BriefingPage.Ours(
                loop.goal(),
                column
                        .fitting(
                                loop.owed(Side.PERFORMER),
                                PROMISES,
                                BriefingPages::linesOf,
                                "promise of ours",
                                "promises of ours")
                        .stream()
                        .map(lines::promise)
                        .toList(),
                column
                        .fitting(
                                loop.untested(),
                                UNTESTED,
                                untested -> 1 + OneSheet.narrow(untested.label() + untested.text()),
                                "hypothesis",
                                "hypotheses")
                        .stream()
                        .map(lines::hypothesis)
                        .toList());
    }

    private BriefingPage.Theirs theirs(LoopMatters loop, OneSheet.Column column) {
        List<Learning> decisions = column.fitting(
                loop.learnings().stream()
                        .filter(learning -> learning.kind() == LearningKind.DECISION)
                        .limit(1)
                        .toList(),
                1,
                learning -> OneSheet.narrow("Last decision, 12 September 2026: " + learning.text()),
                "decision",
                "decisions");
        List<Promise> promises = column.fitting(
                loop.owed(Side.CUSTOMER), PROMISES, BriefingPages::linesOf, "promise of theirs", "promises of theirs");
        List<Learning> told = column.fitting(
                loop.newestOfEachTopic(TOLD),
                PAINS_AND_NEEDS,
                learning -> 1 + OneSheet.narrow(learning.text()),
                "pain or need",
                "pains and needs");
        List<Learning> objections = column.fitting(
                loop.newestOfEachTopic(Set.of(LearningKind.OBJECTION)),
                OBJECTIONS,
                learning -> 1 + OneSheet.narrow(learning.text()),
                "objection",
                "objections");
        return new BriefingPage.Theirs(
                promises.stream().map(lines::promise).toList(),
                decisions.isEmpty() ? null : lines.learning(decisions.getFirst()),
                plain(told),
                plain(objections));
    }

    private static int linesOf(Promise promise) {
        String small = SMALL_PRINT
                + (promise.moves().isEmpty() ? "" : SMALL_PRINT_OF_MOVED)
                + Objects.toString(promise.owner(), "");
        return OneSheet.narrow(promise.text()) + OneSheet.narrow(small);
    }

    private List<LearningLine> plain(List<Learning> learnings) {
        return learnings.stream().map(lines::learning).toList();
    }

    private List<ChangeLine> changed(CustomerId customer) {
        return catalogue.facts(customer).stream()
                .filter(fact -> fact.was().isPresent())
                .sorted(Catalogue.newestFirst(fact -> fact.since().date(), FactHistory::key))
                .map(fact -> new ChangeLine(
                        Lines.url(fact.since().origin()),
                        fact.key(),
                        Objects.requireNonNullElse(fact.now().value(), ""),
                        fact.was().map(Learning::value).orElse(""),
                        lines.past(fact.since().date())))
                .toList();
    }

    /** The newest quotes that may be shown, one for each learning. */
    private List<SaidLine> quotes(LoopMatters loop) {
        return loop.learnings().stream()
                .flatMap(learning -> lines.quotes(learning.quotes()).stream()
                        .limit(1)
                        .map(quote -> new SaidLine(Lines.url(learning.origin()), quote)))
                .limit(QUOTES)
                .toList();
    }
}
