package dev.leanloop.site;

import dev.leanloop.knowledge.Customer;
import dev.leanloop.knowledge.CustomerId;
import dev.leanloop.knowledge.FactHistory;
import dev.leanloop.knowledge.Hypothesis;
import dev.leanloop.knowledge.Learning;
import dev.leanloop.knowledge.LoopId;
import dev.leanloop.knowledge.Person;
import dev.leanloop.knowledge.Promise;
import dev.leanloop.knowledge.Question;
import dev.leanloop.note.LearningKind;
import dev.leanloop.note.Side;
import dev.leanloop.note.TopicName;
import dev.leanloop.site.message.Messages;
import dev.leanloop.site.page.BriefingPage;
import dev.leanloop.site.page.BriefingPage.ChangeLine;
import dev.leanloop.site.page.BriefingPage.OtherLine;
import dev.leanloop.site.page.BriefingPage.SaidLine;
import dev.leanloop.site.page.ConversationLine;
import dev.leanloop.site.page.LearningLine;
import dev.leanloop.site.page.Link;
import dev.leanloop.site.page.Page;
import dev.leanloop.site.page.PageHead;
import dev.leanloop.site.page.PersonLine;
import dev.leanloop.site.page.SitePart;
import java.time.LocalDate;
import java.util.ArrayList;
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

    /** The line of the day, and the spaces between what is on top. */
    private static final double FRAME = 20;

    /** The size of the title's letters, and the height of its lines. */
    private static final double TITLE_SIZE = 14;

    private static final double TITLE_LINE = 17.5;

    /** After so many lines what stands in any case is cut on paper, as print.css says. */
    private static final int TITLE_LINES = 2;

    private static final int HEAD_LINES = 3;
    private static final int GOAL_LINES = 6;

    /** The size of the names of people, and their lines. */
    private static final double NAME_SIZE = 8.5;

    private static final int NAME_LINES = 3;

    /** Room for the title of a talk in the strip, beside its wheel; what stands below it; the least height of the wheel. */
    private static final double STRIP_WIDTH = 68;

    private static final double STRIP_DAY = 14;
    private static final double STRIP_WHEEL = 17;

    /** The head of each column: its rule, its name. */
    private static final double COLUMN_HEAD = 22;

    /** Behind a goal or a decision. */
    private static final double GOAL_SPACE = 5;

    /** What was left out, the heading of the stub and its frame. */
    private static final double STUB_HEAD = 50;

    /** The stub's lines, in two columns: their height, and the letters that one holds. */
    private static final double STUB_LINE = 10.2;

    private static final int STUB_LETTERS = 46;

    /** Of the room that is free, so much at most is for the two columns. */
    private static final double COLUMNS_SHARE = 0.72;

    private static final LocalDate LONG_DAY = LocalDate.of(2026, 9, 26);
    private static final int LONG_AGO = 13;

    private static final Set<LearningKind> TOLD = Set.of(LearningKind.PAIN, LearningKind.NEED);

    private final Catalogue catalogue;
    private final Lines lines;
    private final OthersWords others;
    private final Messages messages;

    /** A long day, to measure with; how long ago it may be, and how long over. */
    private final String day;

    private final String age;
    private final String over;

    BriefingPages(Catalogue catalogue, Lines lines) {
        this.catalogue = catalogue;
        this.lines = lines;
        this.others = new OthersWords(catalogue, lines);
        this.messages = catalogue.messages();
        this.day = messages.day(LONG_DAY);
        this.age = messages.count("age.ago.month", LONG_AGO);
        this.over = messages.count("age.over.week", LONG_AGO);
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
        List<PersonLine> people = people(customer);
        List<ConversationLine> strip = strip(loop);
        String title = customer.name() + (loop.name().isEmpty() ? "" : ", " + loop.name());
        var sheet = new OneSheet(lines.messages());
        sheet.leaveOut(customer.people().size() - people.size(), "left_out.people");
        sheet.take(head(title, loop, people, strip) + STUB_HEAD + stub(stub.text()));
        double room = sheet.left() * COLUMNS_SHARE;
        OneSheet.Column left = sheet.column(room);
        OneSheet.Column right = sheet.column(room);
        BriefingPage.Ours ours = ours(loop, left);
        BriefingPage.Theirs theirs = theirs(loop, right);
        sheet.take(Math.max(left.used(), right.used()));
        List<Question> questions = sheet.fitting(
                loop.unanswered(),
                QUESTIONS,
                question -> new String[] {question.text(), dayAndAge()},
                "count.questions");
        List<ChangeLine> changed = sheet.fitting(
                changed(customer.id()),
                CHANGES,
                change -> new String[] {
                    change.key() + ": " + change.value() + " "
                            + messages.text("briefing.was_since", Map.of("value", change.was(), "day", day))
                },
                "left_out.changes");
        List<SaidLine> quotes = sheet.fitting(
                quotes(loop),
                QUOTES,
                said -> new String[] {
                    said.quote().text() + " – " + Objects.toString(said.quote().who(), "") + "\""
                },
                "count.quotes");
        List<OtherLine> told = sheet.fitting(
                others.about(loop, OTHERS),
                OTHERS,
                other -> new String[] {
                    messages.text(
                                    "briefing.other_ago",
                                    Map.of(
                                            "who",
                                            other.segment().isEmpty()
                                                    ? messages.text("briefing.another")
                                                    : other.segment(),
                                            "kind",
                                            messages.text("kind.lower." + other.kind()),
                                            "age",
                                            age))
                            + " " + other.text() + " " + other.topic().text()
                },
                "left_out.elsewhere");
        return new BriefingPage(
                new PageHead(
                        SiteUrls.briefing(loop.state().loop()),
                        lines.messages().text("briefing.title", Map.of("loop", title)),
                        SitePart.CALL,
                        new Trails(lines.messages()).belowCustomer(lines.customer(customer.id()))),
                new Link(customer.name(), SiteUrls.customer(customer.id())),
                customer.segment(),
                loop.name(),
                people,
                lines.past(loop.state().last()),
                loop.state().next() == null
                        ? null
                        : catalogue.due(Objects.requireNonNull(loop.state().next())),
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

    /** As many of their people as stand in a few lines, at least one. */
    private static List<PersonLine> people(Customer customer) {
        List<PersonLine> people = new ArrayList<>();
        for (Person person : customer.people()) {
            people.add(new PersonLine(person.handle().toString(), person.role()));
            if (people.size() > PEOPLE
                    || people.size() > 1 && PrintedText.lines(names(people), OneSheet.WIDE, NAME_SIZE) > NAME_LINES) {
                people.removeLast();
                break;
            }
        }
        return people;
    }

    private static String names(List<PersonLine> people) {
        return people.stream()
                .map(person -> person.handle() + " " + person.role())
                .collect(Collectors.joining(" · "));
    }

    /** How high what stands above the columns is. */
    private double head(String title, LoopMatters loop, List<PersonLine> people, List<ConversationLine> strip) {
        Customer customer = loop.customer();
        String next = loop.state().next() == null ? "" : "next 26 September 2026, in 13 weeks";
        return FRAME
                + Math.min(
                                TITLE_LINES,
                                PrintedText.lines(
                                        lines.messages().text("briefing.title", Map.of("loop", title)),
                                        OneSheet.WIDE,
                                        TITLE_SIZE))
                        * TITLE_LINE
                + OneSheet.usual(
                        customer.name() + " · " + customer.segment() + " · last talk " + dayAndAge() + next,
                        OneSheet.WIDE,
                        HEAD_LINES)
                + (people.isEmpty() ? 0 : OneSheet.usual(names(people), OneSheet.WIDE, HEAD_LINES))
                + strip.stream()
                        .mapToDouble(talk -> STRIP_DAY
                                + Math.max(STRIP_WHEEL, OneSheet.small(talk.title(), STRIP_WIDTH, HEAD_LINES)))
                        .max()
                        .orElse(0);
    }

    private List<ConversationLine> strip(LoopMatters loop) {
        return loop.talks().stream()
                .limit(CYCLES)
                .map(lines::conversation)
                .toList()
                .reversed();
    }

    private static double stub(String text) {
        int lines = text.lines()
                .mapToInt(line -> Math.max(1, Math.ceilDiv(line.length(), STUB_LETTERS)))
                .sum();
        return Math.ceilDiv(lines + 1, 2) * STUB_LINE;
    }

    private BriefingPage.Ours ours(LoopMatters loop, OneSheet.Column column) {
        column.take(COLUMN_HEAD);
        if (!loop.goal().isEmpty()) {
            column.take(GOAL_SPACE + OneSheet.usual("Goal  " + loop.goal(), OneSheet.COLUMN, GOAL_LINES));
        }
        List<Promise> promises = column.fitting(loop.owed(Side.PERFORMER), PROMISES, this::paragraphs, "left_out.ours");
        takeNothing(column, promises);
        List<Hypothesis> untested = column.fitting(
                loop.untested(),
                UNTESTED,
                hypothesis -> new String[] {
                    Objects.toString(hypothesis.label(), "") + "  " + hypothesis.text(),
                    messages.text("hypothesis.we_said_lower", Map.of("confidence", "100%")) + " · " + dayAndAge()
                },
                "count.hypotheses");
        takeNothing(column, untested);
        return new BriefingPage.Ours(
                loop.goal(),
                promises.stream().map(lines::promise).toList(),
                untested.stream().map(lines::hypothesis).toList());
    }

    private BriefingPage.Theirs theirs(LoopMatters loop, OneSheet.Column column) {
        column.take(COLUMN_HEAD);
        Learning decision = loop.learnings().stream()
                .filter(learning -> learning.kind() == LearningKind.DECISION)
                .findFirst()
                .orElse(null);
        if (decision != null) {
            column.take(GOAL_SPACE
                    + OneSheet.usual(
                            messages.text("briefing.decision") + "  " + decision.text() + " " + day,
                            OneSheet.COLUMN,
                            GOAL_LINES));
        }
        // Without a profile nobody knows whose side an owner is on; before a call it must be told all the same.
        List<Promise> owed = Stream.concat(loop.owed(Side.CUSTOMER).stream(), loop.owed(Side.UNKNOWN).stream())
                .toList();
        List<Promise> promises = column.fitting(owed, PROMISES, this::paragraphs, "left_out.theirs");
        takeNothing(column, promises);
        List<Learning> told =
                column.fitting(loop.newestOfEachTopic(TOLD), PAINS_AND_NEEDS, this::paragraphs, "left_out.pains");
        List<Learning> objections = column.fitting(
                loop.newestOfEachTopic(Set.of(LearningKind.OBJECTION)),
                OBJECTIONS,
                this::paragraphs,
                "count.objections");
        return new BriefingPage.Theirs(
                promises.stream().map(lines::promise).toList(),
                decision == null ? null : lines.learning(decision),
                plain(told),
                plain(objections));
    }

    private static void takeNothing(OneSheet.Column column, List<?> entries) {
        if (entries.isEmpty()) {
            column.takeNothing();
        }
    }

    private String[] paragraphs(Promise promise) {
        return new String[] {
            promise.text(),
            messages.text("promise.age_due", Map.of("age", over, "day", day))
                    + " · @"
                    + (promise.moves().isEmpty()
                            ? ""
                            : messages.text("state.moved") + " · "
                                    + messages.text("promise.at_first", Map.of("day", day)))
                    + Objects.toString(promise.owner(), "")
        };
    }

    private String[] paragraphs(Learning learning) {
        return new String[] {
            learning.text(),
            dayAndAge() + learning.topics().stream().map(TopicName::toString).collect(Collectors.joining(" "))
        };
    }

    private String dayAndAge() {
        return messages.text("day_and_age", Map.of("day", day, "age", age)) + " · ";
    }

    private List<LearningLine> plain(List<Learning> learnings) {
        return learnings.stream().map(lines::learning).toList();
    }

    private List<ChangeLine> changed(CustomerId customer) {
        return catalogue.facts(customer).stream()
                .filter(fact -> fact.was().isPresent())
                .sorted(Catalogue.newestFirst(fact -> fact.since().date(), FactHistory::key))
                .map(fact -> new ChangeLine(
                        lines.url(fact.since().origin()),
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
                        .map(quote -> new SaidLine(lines.url(learning.origin()), quote)))
                .limit(QUOTES)
                .toList();
    }
}
