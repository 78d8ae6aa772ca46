package dev.leanloop.site;

import dev.leanloop.knowledge.Customer;
import dev.leanloop.site.message.Messages;
import dev.leanloop.site.page.BriefingPage.ChangeLine;
import dev.leanloop.site.page.BriefingPage.ObjectionLine;
import dev.leanloop.site.page.BriefingPage.OtherLine;
import dev.leanloop.site.page.BriefingPage.RunningLine;
import dev.leanloop.site.page.BriefingPage.SaidLine;
import dev.leanloop.site.page.ConversationLine;
import dev.leanloop.site.page.Day;
import dev.leanloop.site.page.HypothesisLine;
import dev.leanloop.site.page.LearningLine;
import dev.leanloop.site.page.Link;
import dev.leanloop.site.page.PersonLine;
import dev.leanloop.site.page.PromiseLine;
import dev.leanloop.site.page.QuestionLine;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The words of a briefing as briefing.ftlh puts them on paper, and how high what stands there in any case is, in points. An age is as
 * long as any may become, for the browser says it anew on the day it is read.
 */
final class BriefingLayout {

    /** The line of the day, and the spaces between what is on top. */
    private static final double FRAME = 24;

    /** The size of the title's letters, and the height of its lines. */
    private static final double TITLE_SIZE = 14;

    private static final double TITLE_LINE = 17;

    /** After so many lines what stands in any case is cut on paper, as report.css says. */
    private static final int TITLE_LINES = 2;

    private static final int HEAD_LINES = 3;
    private static final int GOAL_LINES = 6;

    /** The size of the names of people. */
    private static final double NAME_SIZE = 8.5;

    /** Room for the title of a talk in the strip, beside its wheel; what stands below it; the least height of the wheel. */
    private static final double STRIP_WIDTH = 68;

    private static final double STRIP_DAY = 10.5;
    private static final double STRIP_WHEEL = 21;

    /** The head of each column: its rule, its name; behind both columns. */
    private static final double COLUMN_HEAD = 23;

    /** Behind a goal or a decision. */
    private static final double GOAL_SPACE = 5;

    /** What was left out, in two lines, the heading of the stub and its frame. */
    private static final double STUB_HEAD = 53;

    /** The stub's lines, in two columns: their height, and the letters that one holds. */
    private static final double STUB_LINE = 10;

    private static final int STUB_LETTERS = 49;

    private static final int LONG_AGO = 13;

    private static final String BETWEEN = " · ";

    private final Messages messages;

    /** How long ago it may be, and how long over. */
    private final String ago;

    private final String over;

    BriefingLayout(Messages messages) {
        this.messages = messages;
        ago = messages.count("age.ago.month", LONG_AGO);
        over = messages.count("age.over.week", LONG_AGO);
    }

    /** How high what stands above the columns is. */
    double head(
            String title,
            Customer customer,
            @Nullable Day last,
            @Nullable Day next,
            List<PersonLine> people,
            List<ConversationLine> strip) {
        String about = customer.name()
                + BETWEEN
                + customer.segment()
                + BETWEEN
                + lastTalk(last)
                + (next == null
                        ? ""
                        : BETWEEN
                                + messages.text(
                                        "next_talk",
                                        Map.of("day", next.words(), "age", messages.count("age.in.week", LONG_AGO))));
        return FRAME
                + Math.min(TITLE_LINES, PrintedText.lines(title, OneSheet.WIDE, TITLE_SIZE)) * TITLE_LINE
                + OneSheet.usual(about, OneSheet.WIDE, HEAD_LINES)
                + (people.isEmpty() ? 0 : OneSheet.usual(names(people), OneSheet.WIDE, HEAD_LINES))
                + strip.stream()
                        .mapToDouble(talk -> STRIP_DAY
                                + Math.max(STRIP_WHEEL, OneSheet.small(talk.title(), STRIP_WIDTH, HEAD_LINES)))
                        .max()
                        .orElse(0);
    }

    /** How many lines the names of people take. */
    static int linesOfNames(List<PersonLine> people) {
        return PrintedText.lines(names(people), OneSheet.WIDE, NAME_SIZE);
    }

    private static String names(List<PersonLine> people) {
        return people.stream()
                .map(person -> person.handle() + " " + person.role())
                .collect(Collectors.joining(BETWEEN));
    }

    /** How high the head of a column is, with the text that stands there first; that may be empty. */
    double columnHead(String name, String text) {
        return COLUMN_HEAD
                + (text.isEmpty() ? 0 : GOAL_SPACE + OneSheet.usual(name + "  " + text, OneSheet.COLUMN, GOAL_LINES));
    }

    static String textAndDay(LearningLine line) {
        return line.text() + " " + words(line.day());
    }

    /** How high the next note to copy is, with the line of what was left out. */
    double stub(String text) {
        int lines = text.lines()
                .mapToInt(line -> Math.max(1, Math.ceilDiv(line.length(), STUB_LETTERS)))
                .sum();
        return STUB_HEAD + Math.ceilDiv(lines + 1, 2) * STUB_LINE;
    }

    String[] promise(PromiseLine line) {
        String state = line.state().equals("open") ? "" : messages.text("state." + line.state()) + BETWEEN;
        String due = line.due() == null
                ? messages.text("no_date") + made(line)
                : messages.text("promise.age_due", Map.of("age", over, "day", words(line.due())));
        String first =
                line.firstDue() == null ? "" : messages.text("promise.at_first", Map.of("day", words(line.firstDue())));
        return new String[] {
            line.side().equals("unknown") ? messages.text("side.nobodys") + "   " + line.text() : line.text(),
            // The sign of the state is as wide as two letters.
            "mm" + state + due + first + BETWEEN + Objects.toString(line.owner(), "")
        };
    }

    private String made(PromiseLine line) {
        return line.day() == null ? "" : BETWEEN + messages.text("promise.made", Map.of("when", dayAndAgo(line.day())));
    }

    String[] hypothesis(HypothesisLine line) {
        String said = line.confidence() == null
                ? ""
                : messages.text("hypothesis.we_said_lower", Map.of("confidence", line.confidence())) + BETWEEN;
        return new String[] {Objects.toString(line.label(), "") + "  " + line.text(), said + dayAndAgo(line.day())};
    }

    String[] learning(LearningLine line) {
        String topics = line.topics().stream().map(Link::text).collect(Collectors.joining(" "));
        return line.day() == null && topics.isEmpty()
                ? new String[] {line.text()}
                : new String[] {line.text(), dayAndAgo(line.day()) + BETWEEN + topics};
    }

    String[] objection(ObjectionLine line) {
        String[] said = learning(line.said());
        if (line.met() == null) {
            return said;
        }
        String met = messages.text("briefing.met", Map.of("talk", line.met().text()));
        return new String[] {said[0], said.length > 1 ? said[1] + BETWEEN + met : met};
    }

    String[] question(QuestionLine line) {
        return line.day() == null ? new String[] {line.text()} : new String[] {line.text(), dayAndAgo(line.day())};
    }

    String[] change(ChangeLine line) {
        return new String[] {
            line.key() + ": " + line.value() + " "
                    + messages.text("briefing.was_since", Map.of("value", line.was(), "day", words(line.day())))
                    + (line.disagree() ? BETWEEN + messages.text("briefing.disagree") : "")
        };
    }

    String[] running(RunningLine line) {
        return new String[] {
            line.name()
                    + "  "
                    + lastTalk(line.last())
                    + BETWEEN
                    + messages.text(
                            "briefing.we_owe_overdue",
                            Map.of(
                                    "count",
                                    line.ours().open(),
                                    "overdue",
                                    line.ours().overdue()))
                    + BETWEEN
                    + messages.text(
                            "briefing.they_owe_overdue",
                            Map.of(
                                    "count",
                                    line.theirs().open(),
                                    "overdue",
                                    line.theirs().overdue()))
        };
    }

    String[] quote(SaidLine line) {
        return new String[] {
            "““" + line.quote().text() + " – " + Objects.toString(line.quote().who(), "")
        };
    }

    String[] other(OtherLine line) {
        return new String[] {
            messages.text(
                            "briefing.other_ago",
                            Map.of(
                                    "who",
                                    line.segment().isEmpty() ? messages.text("briefing.another") : line.segment(),
                                    "kind",
                                    messages.text("kind.lower." + line.kind()),
                                    "age",
                                    ago))
                    + " " + line.text() + " " + line.topic().text()
        };
    }

    private String lastTalk(@Nullable Day last) {
        return last == null
                ? messages.text("briefing.no_talk")
                : messages.text("last_talk", Map.of("when", dayAndAgo(last)));
    }

    private String dayAndAgo(@Nullable Day day) {
        return day == null ? "" : messages.text("day_and_age", Map.of("day", day.words(), "age", ago));
    }

    private static String words(@Nullable Day day) {
        return day == null ? "" : day.words();
    }
}
