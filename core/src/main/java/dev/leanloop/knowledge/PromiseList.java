package dev.leanloop.knowledge;

import dev.leanloop.note.Handle;
import dev.leanloop.note.Item;
import dev.leanloop.note.NotePath;
import dev.leanloop.note.PromiseState;
import dev.leanloop.note.Side;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Joins words to promises: each finds the one it is about back along the loop. */
final class PromiseList {

    private final ConversationList conversations;
    private final PastNotes past;
    private final Sides sides;
    private final Attachments attachments;
    private final List<PromiseDraft> promises = new ArrayList<>();
    private final Map<NotePath, Map<String, PromiseDraft>> labels = new HashMap<>();

    PromiseList(Sources sources, Attachments attachments) {
        this.conversations = sources.conversations();
        this.past = sources.past();
        this.sides = sources.sides();
        this.attachments = attachments;
    }

    void state(Scope scope, Item.Promise item, Origin origin) {
        PromiseDraft draft = new PromiseDraft(scope, item, origin);
        promises.add(draft);
        if (item.label() != null) {
            labels.computeIfAbsent(scope.note().path(), path -> new LinkedHashMap<>())
                    .put(item.label(), draft);
        }
    }

    /**
     * Adds a word to the promise it is about; false when there is none. Earlier notes of the loop come first, the own note last
     * (ruling 6).
     */
    boolean give(Scope scope, Item.PromiseWord word, Origin origin) {
        NotePath own = scope.note().path();
        Optional<PromiseDraft> about = Stream.concat(conversations.backFrom(own).skip(1), Stream.of(own))
                .flatMap(note ->
                        Stream.ofNullable(labels.getOrDefault(note, Map.of()).get(word.label())))
                .findFirst();
        about.ifPresent(draft -> {
            LocalDate moved =
                    word.movedTo().resolve(Optional.ofNullable(scope.date())).orElse(null);
            draft.words.add(new Promise.Word(origin, word.state(), word.body().text(), moved, scope.date()));
        });
        return about.isPresent();
    }

    /** The labels that a word in a note may be about, its own last. */
    List<String> labelsFor(Scope scope) {
        NotePath own = scope.note().path();
        return Stream.concat(conversations.backFrom(own).skip(1), Stream.of(own))
                .flatMap(note -> labels.getOrDefault(note, Map.of()).keySet().stream())
                .distinct()
                .toList();
    }

    List<Promise> finish() {
        return promises.parallelStream().map(PromiseDraft::finish).toList();
    }

    /** A promise while words on it are still being found. */
    private final class PromiseDraft {
        private final Scope scope;
        private final Item.Promise item;
        private final Origin origin;
        private final List<Promise.Word> words = new ArrayList<>();

        PromiseDraft(Scope scope, Item.Promise item, Origin origin) {
            this.scope = scope;
            this.item = item;
            this.origin = origin;
        }

        Promise finish() {
            words.sort(Comparator.comparing(
                            Promise.Word::date, Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()))
                    .thenComparing(Promise.Word::origin));
            LocalDate firstDue =
                    item.due().resolve(Optional.ofNullable(scope.date())).orElse(null);
            LocalDate due = firstDue;
            for (Promise.Word word : words) {
                due = word.movedTo() == null ? due : word.movedTo();
            }
            LocalDate done = item.box() == PromiseState.DONE ? doneDate() : null;
            Handle owner = owner();
            return new Promise(
                    origin,
                    item.label(),
                    item.body().text(),
                    owner,
                    item.owner() == null ? Side.UNKNOWN : sides.of(item.owner()),
                    due,
                    firstDue,
                    state(done),
                    words,
                    done,
                    scope.customer(),
                    scope.date(),
                    item.body().phase(),
                    scope.topics(item.body().topics()),
                    attachments.relations(scope, item.body()));
        }

        private @Nullable Handle owner() {
            Handle written = item.owner();
            boolean self = written != null && written.value().equals("me");
            return self && scope.author() != null
                    ? scope.author()
                    : scope.shared().orNull(written);
        }

        /** The latest word wins over the box; only a promise moved and later dated done is done. */
        private PromiseState state(@Nullable LocalDate done) {
            if (words.isEmpty()) {
                return item.box();
            }
            Promise.Word latest = words.getLast();
            boolean doneSince = latest.state() == PromiseState.MOVED
                    && done != null
                    && latest.date() != null
                    && !done.isBefore(latest.date());
            return doneSince ? PromiseState.DONE : latest.state();
        }

        /** As written, else the day of the commit that ticked the box. */
        private @Nullable LocalDate doneDate() {
            if (item.done() != null) {
                return item.done().resolve(Optional.ofNullable(scope.date())).orElse(null);
            }
            return past.done(scope.note().path(), PastNote.key(item)).orElse(null);
        }
    }
}
