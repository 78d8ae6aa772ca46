package dev.leanloop.knowledge;

import dev.leanloop.history.FirstLines;
import dev.leanloop.note.Handle;
import dev.leanloop.note.Item;
import dev.leanloop.note.LearningKind;
import dev.leanloop.note.Note;
import dev.leanloop.note.NoteType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what counts by itself: learnings, and the remarks and passages beside them. */
final class LearningList {

    private final FirstLines lines;
    private final LocalDate asOf;
    private final Attachments attachments;
    private final List<Learning> learnings = new ArrayList<>();
    private final List<Remark> praise = new ArrayList<>();
    private final List<Remark> looseQuotes = new ArrayList<>();
    private final List<Passage> passages = new ArrayList<>();

    LearningList(Sources sources, Attachments attachments) {
        this.lines = sources.lines();
        this.asOf = sources.asOf();
        this.attachments = attachments;
    }

    List<Learning> all() {
        return learnings.stream().sorted(Comparator.comparing(Learning::origin)).toList();
    }

    List<Remark> praise() {
        return praise;
    }

    List<Remark> looseQuotes() {
        return looseQuotes;
    }

    List<Passage> passages() {
        return passages;
    }

    void state(Scope scope, Item.Learning item, Origin origin) {
        learnings.add(learning(scope, item, origin));
    }

    void statePraise(Scope scope, Item.Praise said, Origin origin) {
        praise.add(remark(scope, said.body(), origin, null));
    }

    void stateQuote(Scope scope, Item.LooseQuote quote, Origin origin) {
        if (attachments.mayQuote(scope, quote.written())) {
            looseQuotes.add(remark(scope, quote.body(), origin, quote.who()));
        }
    }

    void statePassages(Scope scope) {
        List<Note.PassageText> texts = scope.note().passages();
        for (int i = 0; i < texts.size(); i++) {
            Note.PassageText passage = texts.get(i);
            passages.add(new Passage(
                    scope.names().passages().get(i),
                    passage.heading(),
                    passage.text(),
                    scope.customer(),
                    scope.date(),
                    passage.phase(),
                    scope.topics(passage.topics())));
        }
    }

    /** A word on nothing: it is not lost, the line stays as it was written. */
    void unsorted(Scope scope, Item.Body body, Origin origin, String mark) {
        String text = body.text().isEmpty() ? mark : mark + ": " + body.text();
        Item.Learning whole = new Item.Learning(body.withText(text), LearningKind.UNSORTED, false, null, null);
        learnings.add(learning(scope, whole, origin));
    }

    private Remark remark(Scope scope, Item.Body body, Origin origin, @Nullable Handle who) {
        return new Remark(
                origin, body.text(), who, scope.customer(), scope.date(), body.phase(), scope.topics(body.topics()));
    }

    private Learning learning(Scope scope, Item.Learning item, Origin origin) {
        Item.Body body = item.body();
        return new Learning(
                origin,
                item.kind(),
                body.text(),
                scope.customer(),
                scope.note().type() == NoteType.CUSTOMER ? firstWritten(scope.note(), body.line()) : scope.date(),
                body.phase(),
                scope.topics(body.topics()),
                item.surprise(),
                attachments.quotes(scope, body),
                item.key(),
                item.value(),
                body.people(),
                attachments.relations(scope, body));
    }

    /**
     * A profile's line has the day of its first commit, or none (ruling 1). An import, and a commit from after the day the site
     * stands at, say nothing of when it was learned.
     */
    private @Nullable LocalDate firstWritten(Note note, int line) {
        return lines.firstWith(note.path(), note.lines().line(line))
                .filter(version -> version.filesInCommit() <= ProofFinder.IMPORT)
                .map(version -> version.authored().toLocalDate())
                .filter(day -> !day.isAfter(asOf))
                .orElse(null);
    }
}
