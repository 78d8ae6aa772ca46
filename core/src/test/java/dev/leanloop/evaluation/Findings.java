package dev.leanloop.evaluation;

import dev.leanloop.history.History;
import dev.leanloop.knowledge.Audience;
import dev.leanloop.knowledge.Conversation;
import dev.leanloop.knowledge.Hypothesis;
import dev.leanloop.knowledge.KnowledgeBase;
import dev.leanloop.knowledge.KnowledgeReader;
import dev.leanloop.knowledge.Learning;
import dev.leanloop.knowledge.Origin;
import dev.leanloop.knowledge.Promise;
import dev.leanloop.knowledge.Quote;
import dev.leanloop.note.Handle;
import dev.leanloop.note.Note;
import dev.leanloop.note.NotePath;
import dev.leanloop.note.NoteReader;
import dev.leanloop.note.TopicName;
import dev.leanloop.note.source.NotesFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the program finds in a folder of notes, as rows that compare with a reader's answers. */
final class Findings {

    private final String prefix;
    private final List<Answer> rows = new ArrayList<>();

    private Findings(String prefix) {
        this.prefix = prefix;
    }

    /** All findings in a folder, read as the product reads it, without history. */
    static List<Answer> in(Path folder) throws IOException {
        Findings findings = new Findings(folder.getFileName() + "/");
        findings.collect(knowledge(folder));
        return findings.rows;
    }

    static KnowledgeBase knowledge(Path folder) throws IOException {
        NotesFolder notes = NotesFolder.open(folder);
        var settings = notes.settings();
        NoteReader reader = new NoteReader(settings.settings());
        List<Note> read = new ArrayList<>();
        List<dev.leanloop.diagnostic.Diagnostic> problems = new ArrayList<>(settings.diagnostics());
        NotesFolder.Contents contents = notes.contents(reader);
        problems.addAll(contents.leftOut());
        for (NotePath path : contents.notes()) {
            switch (notes.read(path)) {
                case NotesFolder.Text.Decoded text -> read.addAll(reader.read(path, text.text()));
                case NotesFolder.Text.Quarantined quarantined -> problems.add(quarantined.reason());
            }
        }
        return new KnowledgeReader(settings.settings(), History.none(), LocalDate.of(2026, 7, 1), Audience.AUTHORS)
                .read(read, problems);
    }

    private void collect(KnowledgeBase knowledge) {
        knowledge.conversations().forEach(this::conversation);
        for (Learning learning : knowledge.learnings()) {
            switch (learning.kind()) {
                case UNSORTED -> add(learning.origin(), "unsorted", "");
                case DECISION -> add(learning.origin(), "decision", "");
                case FACT, PAIN, NEED, OBJECTION, PREFERENCE, REQUEST ->
                    add(learning.origin(), "learning", learning.kind().word());
            }
            quotes(learning.origin(), learning.quotes());
            topics(learning.origin().note(), learning.topics());
        }
        for (Hypothesis hypothesis : knowledge.hypotheses()) {
            add(hypothesis.origin(), "hypothesis", "");
            topics(hypothesis.origin().note(), hypothesis.topics());
            hypothesis.verdicts().forEach(given -> quotes(given.origin(), given.quotes()));
        }
        for (Promise promise : knowledge.promises()) {
            add(promise.origin(), "action", text(promise.owner()) + ";" + text(promise.due()));
            topics(promise.origin().note(), promise.topics());
        }
        knowledge.questions().forEach(question -> {
            add(question.origin(), "question", "");
            topics(question.origin().note(), question.topics());
        });
        knowledge.looseQuotes().forEach(quote -> {
            add(quote.origin(), "quote", text(quote.who()));
            topics(quote.origin().note(), quote.topics());
        });
        knowledge.passages().forEach(passage -> topics(passage.origin().note(), passage.topics()));
    }

    private void conversation(Conversation conversation) {
        conversation.participants().forEach(person -> add(conversation.note(), 0, "person", person.value()));
        if (conversation.date() != null) {
            add(conversation.note(), 0, "date", conversation.date().toString());
        }
        if (conversation.customer() != null) {
            add(conversation.note(), 0, "customer", conversation.customer().value());
        }
        topics(conversation.note(), conversation.tags());
    }

    private void quotes(Origin origin, List<Quote> quotes) {
        quotes.forEach(quote -> add(origin.note(), quote.line(), "quote", text(quote.who())));
    }

    private void topics(NotePath note, List<TopicName> topics) {
        for (TopicName topic : topics) {
            Answer row = new Answer(prefix + note.value(), 0, "topic", false, topic.value());
            if (!rows.contains(row)) {
                rows.add(row);
            }
        }
    }

    private void add(Origin origin, String kind, String value) {
        add(origin.note(), origin.line(), kind, value);
    }

    private void add(NotePath note, int line, String kind, String value) {
        rows.add(new Answer(prefix + note.value(), line, kind, false, value));
    }

    private static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Handle handle -> handle.value();
            default -> value.toString();
        };
    }

    /** The kinds that are compared. */
    static Stream<String> kinds() {
        return Stream.of(
                "person",
                "date",
                "customer",
                "action",
                "decision",
                "quote",
                "question",
                "learning",
                "unsorted",
                "hypothesis",
                "topic");
    }
}
