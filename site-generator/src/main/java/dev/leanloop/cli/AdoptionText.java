package dev.leanloop.cli;

import dev.leanloop.adopt.Adoption;
import dev.leanloop.adopt.Finding;
import dev.leanloop.diagnostic.Level;
import dev.leanloop.knowledge.Conversation;
import dev.leanloop.knowledge.KnowledgeBase;
import dev.leanloop.note.LearningKind;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** Prints what is proposed for a folder of notes, and what would be found with it and without. */
final class AdoptionText {

    private final Console console;

    AdoptionText(Console console) {
        this.console = console;
    }

    void print(Adoption adoption) {
        for (Finding finding : adoption.findings()) {
            finding.yaml().lines().forEach(line -> console.result("  " + console.bold(line)));
            console.result("    " + console.faint(finding.reason()));
        }
        if (adoption.findings().isEmpty()) {
            console.result("  Nothing needs to be set.");
        }
        console.result("");
        console.result(String.format(Locale.ROOT, "  %-28s%8s%8s", "What is found", "before", "now"));
        row(adoption, "notes", knowledge -> knowledge.notes().size());
        row(adoption, "customers", knowledge -> knowledge.customers().size());
        row(adoption, "conversations", knowledge -> knowledge.conversations().size());
        row(adoption, "  of a customer", knowledge -> count(knowledge, Conversation::customer));
        row(adoption, "  with a day", knowledge -> count(knowledge, Conversation::date));
        row(adoption, "learnings", knowledge -> knowledge.learnings().size() - unsorted(knowledge));
        if (unsorted(adoption.before()) + unsorted(adoption.after()) > 0) {
            row(adoption, "unsorted", AdoptionText::unsorted);
        }
        row(adoption, "promises", knowledge -> knowledge.promises().size());
        row(adoption, "questions", knowledge -> knowledge.questions().size());
        row(adoption, "errors", knowledge -> Math.toIntExact(Count.of(knowledge.diagnostics(), Level.ERROR)));
        row(adoption, "warnings", knowledge -> Math.toIntExact(Count.of(knowledge.diagnostics(), Level.WARNING)));
    }

    /** What was heard and has no kind: no learning yet, as on the site. */
    private static int unsorted(KnowledgeBase knowledge) {
        return Math.toIntExact(knowledge.learnings().stream()
                .filter(learning -> learning.kind() == LearningKind.UNSORTED)
                .count());
    }

    private static int count(KnowledgeBase knowledge, Function<Conversation, @Nullable Object> part) {
        return Math.toIntExact(knowledge.conversations().stream()
                .map(part)
                .filter(Objects::nonNull)
                .count());
    }

    private void row(Adoption adoption, String what, ToIntFunction<KnowledgeBase> count) {
        int before = count.applyAsInt(adoption.before());
        int now = count.applyAsInt(adoption.after());
        console.result(String.format(Locale.ROOT, "  %-28s%8d%8d", what, before, now));
    }
}
