package dev.leanloop.cli;

import dev.leanloop.change.KnowledgeChange;
import dev.leanloop.diagnostic.Amount;
import dev.leanloop.diagnostic.Diagnostic;
import dev.leanloop.knowledge.Customer;
import dev.leanloop.knowledge.CustomerId;
import dev.leanloop.knowledge.Hypothesis;
import dev.leanloop.knowledge.KnowledgeBase;
import dev.leanloop.knowledge.Learning;
import dev.leanloop.knowledge.LoopId;
import dev.leanloop.knowledge.Origin;
import dev.leanloop.knowledge.Promise;
import dev.leanloop.knowledge.Question;
import dev.leanloop.note.LearningKind;
import dev.leanloop.note.PromiseState;
import dev.leanloop.note.Verdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes what the notes learned as Markdown, for a merge request or a mail. What matters most comes first. */
final class ChangeText {

    private static final String MAIN = "main";

    /** A longer list is not read, and a forge's comment has an end. */
    private static final int LISTED = 50;

    private final Map<CustomerId, String> names = new HashMap<>();
    private final List<String> lines = new ArrayList<>();

    private ChangeText(KnowledgeBase knowledge) {
        for (Customer customer : knowledge.customers()) {
            names.put(customer.id(), customer.name());
        }
    }

    /**
     * The whole text, line by line.
     *
     * @param between which times, in words
     */
    static List<String> of(KnowledgeChange change, KnowledgeBase after, String between) {
        ChangeText text = new ChangeText(after);
        text.lines.add("## What the notes learned");
        text.lines.add("");
        text.lines.add(between
                + (change.notes().isEmpty()
                        ? ""
                        : ", " + Amount.of(change.notes().size(), "new note")) + ".");
        if (change.isEmpty()) {
            text.lines.add("");
            text.lines.add("Nothing that was not known before.");
        } else {
            text.all(change);
        }
        return text.lines;
    }

    private void all(KnowledgeChange change) {
        for (Verdict verdict : List.of(Verdict.REFUTED, Verdict.CONFIRMED, Verdict.UNCLEAR)) {
            list(
                    switch (verdict) {
                        case REFUTED -> "Proved wrong";
                        case CONFIRMED -> "Proved right";
                        case UNCLEAR, OPEN -> "Still unclear";
                    },
                    change.judged().stream()
                            .filter(judged -> judged.given().verdict() == verdict)
                            .toList(),
                    this::judged);
        }
        list("Learned", change.learned(), this::learning);
        list("Told otherwise", change.reworded(), this::reworded);
        list("No longer told", change.forgotten(), this::learning);
        list("Expected", change.expected(), this::expected);
        list("Promised", change.promised(), this::promised);
        for (PromiseState state : List.of(
                PromiseState.KEPT, PromiseState.DONE, PromiseState.MISSED, PromiseState.MOVED, PromiseState.DROPPED)) {
            list(
                    state.word().substring(0, 1).toUpperCase(Locale.ROOT)
                            + state.word().substring(1),
                    change.settled().stream()
                            .filter(promise -> promise.state() == state)
                            .toList(),
                    this::promised);
        }
        list("Overdue by now", change.overdue(), this::promised);
        list("Asked", change.asked(), this::question);
        list("Answered", change.answered(), this::question);
        list("Loops begun", change.begun(), this::loop);
        list("Loops closed", change.closed(), this::loop);
        list("Problems", change.problems(), ChangeText::problem);
        if (change.mended() > 0) {
            lines.add("");
            lines.add(Amount.of(change.mended(), "problem") + " mended.");
        }
    }

    private <T> void list(String title, List<T> entries, Function<T, String> entry) {
        if (entries.isEmpty()) {
            return;
        }
        lines.add("");
        lines.add("### " + title);
        lines.add("");
        entries.stream().limit(LISTED).forEach(one -> lines.add("- " + entry.apply(one)));
        if (entries.size() > LISTED) {
            lines.add("- and " + (entries.size() - LISTED) + " more");
        }
    }

    private String judged(KnowledgeChange.Judged judged) {
        Hypothesis hypothesis = judged.hypothesis();
        String shown = judged.given().text();
        return labelled(hypothesis)
                + (shown.isEmpty() ? "" : ": " + MarkdownWords.of(shown))
                + place(hypothesis.customer(), judged.given().origin());
    }

    private String expected(Hypothesis hypothesis) {
        return labelled(hypothesis) + place(hypothesis.customer(), hypothesis.origin());
    }

    private static String labelled(Hypothesis hypothesis) {
        return Stream.of(
                        hypothesis.label() == null ? "" : hypothesis.label(),
                        hypothesis.confidence() == null ? "" : hypothesis.confidence() + "%",
                        "*" + MarkdownWords.of(hypothesis.text()) + "*")
                .filter(word -> !word.isEmpty() && !word.equals("**"))
                .collect(Collectors.joining(" "));
    }

    private String learning(Learning learning) {
        return kind(learning) + MarkdownWords.of(learning.text()) + place(learning.customer(), learning.origin());
    }

    private String reworded(KnowledgeChange.Reworded reworded) {
        return kind(reworded.is()) + MarkdownWords.of(reworded.is().text()) + " (was: "
                + MarkdownWords.of(reworded.was().text()) + ")"
                + place(reworded.is().customer(), reworded.is().origin());
    }

    private static String kind(Learning learning) {
        String surprise = learning.surprise() ? "**!** " : "";
        return learning.kind() == LearningKind.UNSORTED
                ? surprise
                : surprise + "**" + learning.kind().word() + "** ";
    }

    private String promised(Promise promise) {
        return (promise.owner() == null ? "" : MarkdownWords.of(promise.owner().toString()) + " ")
                + MarkdownWords.of(promise.text())
                + (promise.due() == null ? "" : " by " + promise.due())
                + (Objects.equals(promise.due(), promise.firstDue()) ? "" : " (at first " + promise.firstDue() + ")")
                + place(promise.customer(), promise.origin());
    }

    private String question(Question question) {
        return MarkdownWords.of(question.text())
                + (question.answer() == null ? "" : " *" + MarkdownWords.of(question.answer()) + "*")
                + place(question.customer(), question.origin());
    }

    private String loop(LoopId loop) {
        return MarkdownWords.of(name(loop.customer()))
                + (loop.name().equals(MAIN) ? "" : ", " + MarkdownWords.of(loop.name()));
    }

    private static String problem(Diagnostic problem) {
        return problem.level().name().toLowerCase(Locale.ROOT) + " " + problem.code() + " "
                + MarkdownWords.of(problem.message()) + " "
                + MarkdownWords.code(problem.at().file() + ":" + problem.at().line());
    }

    private String place(@Nullable CustomerId customer, Origin origin) {
        return " (" + (customer == null ? "" : MarkdownWords.of(name(customer)) + ", ")
                + MarkdownWords.code(origin.note().file() + ":" + origin.line()) + ")";
    }

    private String name(CustomerId customer) {
        return names.getOrDefault(customer, customer.value());
    }
}
