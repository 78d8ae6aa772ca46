package dev.leanloop.knowledge;

import dev.leanloop.diagnostic.Diagnostic;
import dev.leanloop.note.Item;
import dev.leanloop.note.Note;
import dev.leanloop.note.NoteType;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Joins what the notes say of each other: verdicts to hypotheses, words to promises, answers to questions. First every note
 * states its items, then every word finds what it is about.
 */
final class ItemResolver {

    private final Sources sources;
    private final LabelProblems labels;
    private final LearningList learnings;
    private final HypothesisList hypotheses;
    private final PromiseList promises;
    private final QuestionList questions;

    ItemResolver(Sources sources, Map<String, String> sharedTexts, List<Diagnostic> diagnostics) {
        Attachments attachments = new Attachments(sources, diagnostics);
        this.sources = sources;
        this.labels = new LabelProblems(new NoteProblems(sources.index(), diagnostics));
        this.learnings = new LearningList(sources, attachments);
        this.hypotheses = new HypothesisList(sources, attachments, sharedTexts);
        this.promises = new PromiseList(sources, attachments);
        this.questions = new QuestionList(sources);
    }

    LearningList learnings() {
        return learnings;
    }

    HypothesisList hypotheses() {
        return hypotheses;
    }

    PromiseList promises() {
        return promises;
    }

    QuestionList questions() {
        return questions;
    }

    void resolve(List<Note> notes) {
        List<Scope> scopes = notes.parallelStream()
                .map(note -> scope(note, sources.names().get(note.path())))
                .toList();
        for (Scope scope : scopes) {
            state(scope);
        }
        for (Scope scope : scopes) {
            giveWords(scope);
        }
    }

    private Scope scope(Note note, @Nullable ItemNames names) {
        if (names == null) {
            throw new IllegalStateException("no names for " + note.path());
        }
        Optional<Conversation> conversation = sources.conversations().of(note.path());
        boolean dated = note.type() == NoteType.CONVERSATION || note.type() == NoteType.TRUTH;
        LocalDate date = conversation.isPresent()
                ? conversation.orElseThrow().date()
                : dated ? sources.dates().of(note).date() : note.writtenDate();
        return new Scope(
                note,
                names,
                sources.directory().of(note).orElse(null),
                date,
                conversation.map(Conversation::by).orElse(null),
                conversation
                        .map(Conversation::tags)
                        .orElseGet(() -> ConversationList.noteTags(note, sources.settings())),
                sources.shared());
    }

    private void state(Scope scope) {
        List<Item> items = scope.note().items();
        for (int i = 0; i < items.size(); i++) {
            Origin origin = scope.names().items().get(i);
            switch (items.get(i)) {
                case Item.Hypothesis hypothesis -> hypotheses.state(scope, hypothesis, origin);
                case Item.Promise promise -> promises.state(scope, promise, origin);
                case Item.Learning learning -> learnings.state(scope, learning, origin);
                case Item.Question question -> questions.state(scope, question, origin);
                case Item.Praise said -> learnings.statePraise(scope, said, origin);
                case Item.LooseQuote quote -> learnings.stateQuote(scope, quote, origin);
                case Item.VerdictGiven given -> {}
                case Item.PromiseWord word -> {}
                case Item.Answer answer -> {}
                case Item.FeedbackCheck check -> {}
            }
        }
        learnings.statePassages(scope);
    }

    private void giveWords(Scope scope) {
        List<Item> items = scope.note().items();
        for (int i = 0; i < items.size(); i++) {
            Origin origin = scope.names().items().get(i);
            switch (items.get(i)) {
                case Item.VerdictGiven given -> giveVerdict(scope, given, origin);
                case Item.PromiseWord word -> giveWord(scope, word, origin);
                case Item.Answer answer -> questions.give(scope, answer);
                case Item.Hypothesis hypothesis -> {}
                case Item.Promise promise -> {}
                case Item.Learning learning -> {}
                case Item.Question question -> {}
                case Item.Praise said -> {}
                case Item.LooseQuote quote -> {}
                case Item.FeedbackCheck check -> {}
            }
        }
    }

    private void giveVerdict(Scope scope, Item.VerdictGiven given, Origin origin) {
        if (hypotheses.give(scope, given, origin)) {
            return;
        }
        labels.verdict(scope, given, origin, hypotheses.labelsFor(scope));
        String label = given.label() == null ? "" : given.label() + " ";
        learnings.unsorted(scope, given.body(), origin, label + given.verdict().word());
    }

    private void giveWord(Scope scope, Item.PromiseWord word, Origin origin) {
        if (promises.give(scope, word, origin)) {
            return;
        }
        labels.word(scope, word, origin, promises.labelsFor(scope));
        learnings.unsorted(
                scope, word.body(), origin, word.label() + " " + word.state().word());
    }
}
