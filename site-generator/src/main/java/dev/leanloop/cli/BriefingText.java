package dev.leanloop.cli;

import dev.leanloop.site.page.BriefingPage;
import dev.leanloop.site.page.Day;
import dev.leanloop.site.page.HypothesisLine;
import dev.leanloop.site.page.LearningLine;
import dev.leanloop.site.page.PromiseLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Prints a briefing line by line, in the order of its page. */
final class BriefingText {

    private static final int COLUMNS = 80;
    private static final String INDENT = "    ";

    private final Console console;
    private final BriefingFormat format;

    BriefingText(Console console, BriefingFormat format) {
        this.console = console;
        this.format = format;
    }

    /** Prints a briefing, and the command that finds what is not in it. */
    void print(BriefingPage page, String search) {
        heading("# ", page.head().title());
        paragraph(bits(
                page.segment(),
                lastTalk(page.last()),
                page.next() == null
                        ? ""
                        : "next " + page.next().words() + ", " + page.next().age()));
        paragraph(page.people().stream()
                .map(person -> (person.handle() + " " + person.role()).strip())
                .collect(Collectors.joining(", ")));
        ours(page.ours());
        theirs(page.theirs());
        section("Nobody has answered", page.questions(), question -> question.text(), question -> ago(question.day()));
        section("Changed", page.changed(), change -> change.key() + ": " + change.value(), BriefingText::before);
        section(
                "Also running with them",
                page.running(),
                BriefingPage.RunningLine::name,
                loop -> bits(lastTalk(loop.last()), "we owe " + owed(loop.ours()), "they owe " + owed(loop.theirs())));
        section(
                "In their words",
                page.quotes(),
                said -> "“" + said.quote().text() + "”",
                said -> said.quote().who() == null ? "" : said.quote().who());
        section(
                "Others told us",
                page.others(),
                other -> other.text(),
                other -> bits(
                        other.segment().isEmpty() ? "another customer" : other.segment(),
                        other.kind(),
                        ago(other.day()),
                        other.topic().text()));
        console.result("");
        if (!page.leftOut().isEmpty()) {
            paragraph("Not here: " + String.join(", ", page.leftOut()) + ".");
        }
        line("All that was said: ", search);
        stub(page.stub());
    }

    private void ours(BriefingPage.Ours ours) {
        heading("## ", "Ours");
        if (!ours.goal().isEmpty()) {
            paragraph("Goal: " + ours.goal());
        }
        list("Keep first: what we owe", ours.promises(), PromiseLine::text, BriefingText::due);
        list(
                "Ask: what we expect and have not tested",
                ours.hypotheses(),
                BriefingText::labelled,
                line -> bits(line.confidence() == null ? "" : "we said " + line.confidence(), ago(line.day())));
    }

    private void theirs(BriefingPage.Theirs theirs) {
        heading("## ", "Theirs");
        LearningLine decision = theirs.decision();
        if (decision != null) {
            paragraph("Last decision: " + decision.text()
                    + (decision.day() == null ? "" : " (" + decision.day().words() + ")"));
        }
        list("What they owe", theirs.promises(), PromiseLine::text, BriefingText::due);
        list("Pains and needs", theirs.told(), LearningLine::text, line -> bits(line.kind(), ago(line.day())));
        list("Objections", theirs.objections(), line -> line.said().text(), BriefingText::objection);
    }

    private static String objection(BriefingPage.ObjectionLine line) {
        return bits(
                ago(line.said().day()),
                line.met() == null ? "" : "met: " + line.met().text());
    }

    private void stub(BriefingPage.Stub stub) {
        heading("## ", "The next note");
        paragraph("Copy into " + stub.file() + "; commit the Plan before the conversation.");
        console.result("");
        if (format == BriefingFormat.MARKDOWN) {
            console.result("```markdown");
        }
        stub.text().lines().forEach(console::result);
        if (format == BriefingFormat.MARKDOWN) {
            console.result("```");
        }
    }

    private <T> void section(String title, List<T> entries, Function<T, String> text, Function<T, String> small) {
        if (!entries.isEmpty()) {
            heading("## ", title);
            entries.forEach(entry -> entry(text.apply(entry), small.apply(entry)));
        }
    }

    private <T> void list(String title, List<T> entries, Function<T, String> text, Function<T, String> small) {
        if (!entries.isEmpty()) {
            heading("### ", title);
            entries.forEach(entry -> entry(text.apply(entry), small.apply(entry)));
        }
    }

    private void heading(String marks, String title) {
        if (!marks.equals("# ")) {
            console.result("");
        }
        switch (format) {
            case TEXT -> console.result(console.bold(marks.equals("### ") ? title : title.toUpperCase(Locale.ROOT)));
            case MARKDOWN -> {
                console.result(marks + title);
                console.result("");
            }
        }
    }

    private void paragraph(String text) {
        if (!text.isEmpty()) {
            switch (format) {
                case TEXT -> wrapped(text, COLUMNS).forEach(console::result);
                case MARKDOWN -> console.result(text + "\n");
            }
        }
    }

    /** A line to copy, which is not wrapped. */
    private void line(String what, String command) {
        switch (format) {
            case TEXT -> console.result(what + command);
            case MARKDOWN -> console.result(what + "`" + command + "`");
        }
    }

    private void entry(String text, String small) {
        switch (format) {
            case TEXT -> {
                List<String> lines = wrapped(text, COLUMNS - 4);
                console.result("  - " + lines.getFirst());
                lines.stream().skip(1).forEach(line -> console.result(INDENT + line));
                if (!small.isEmpty()) {
                    console.result(INDENT + console.faint(small));
                }
            }
            case MARKDOWN -> console.result("- " + text + (small.isEmpty() ? "" : " (" + small + ")"));
        }
    }

    private static List<String> wrapped(String text, int columns) {
        List<String> lines = new ArrayList<>();
        var line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > columns) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    private static String labelled(HypothesisLine line) {
        return (line.label() == null ? "" : line.label() + " ") + line.text();
    }

    private static String due(PromiseLine promise) {
        return bits(
                promise.state().equals("open") ? "" : promise.state(),
                promise.due() == null
                        ? bits("no date", made(promise))
                        : promise.due().age() + ", due " + promise.due().words(),
                promise.owner() == null ? "" : promise.owner());
    }

    private static String before(BriefingPage.ChangeLine change) {
        return bits(
                "was " + change.was(),
                change.day() == null ? "" : "since " + change.day().words(),
                change.disagree() ? "sources disagree, ask" : "");
    }

    private static String made(PromiseLine promise) {
        Day day = promise.day();
        return day == null ? "" : "promised " + day.words() + ", " + day.age();
    }

    private static String lastTalk(@Nullable Day last) {
        return last == null ? "no conversation yet" : "last conversation " + last.words() + ", " + last.age();
    }

    private static String owed(BriefingPage.Owed owed) {
        return owed.open() + (owed.overdue() == 0 ? "" : " (" + owed.overdue() + " overdue)");
    }

    private static String ago(@Nullable Day day) {
        return day == null ? "" : day.age();
    }

    private static String bits(String... bits) {
        return Stream.of(bits).filter(bit -> !bit.isEmpty()).collect(Collectors.joining(", "));
    }
}
