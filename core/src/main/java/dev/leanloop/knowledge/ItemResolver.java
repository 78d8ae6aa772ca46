package dev.leanloop.knowledge;

import dev.leanloop.diagnostic.Diagnostic;
import dev.leanloop.diagnostic.DiagnosticCode;
import dev.leanloop.diagnostic.SourceLocation;
import dev.leanloop.history.Version;
import dev.leanloop.note.Due;
import dev.leanloop.note.Handle;
import dev.leanloop.note.Item;
import dev.leanloop.note.LearningKind;
import dev.leanloop.note.Note;
import dev.leanloop.note.NotePath;
import dev.leanloop.note.NoteType;
import dev.leanloop.note.PromiseState;
import dev.leanloop.note.Settings;
import dev.leanloop.note.Side;
import dev.leanloop.note.TopicName;
import dev.leanloop.note.Verdict;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Joins what the notes say of each other: verdicts to hypotheses, words to promises, answers to questions. First every note
 * states its items, then every word finds what it is about: in its own note or back along the loop.
 */
final class ItemResolver {

    private final NoteIndex index;
    private final CustomerDirectory directory;
    private final ConversationList conversations;
    private final NoteDates dates;
    private final PastNotes past;
    private final Sides sides;
    private final Settings settings;
    private final LocalDate asOf;
    private final Set<ItemId> items;
    private final List<Diagnostic> diagnostics;

    private final List<HypothesisDraft> hypotheses = new ArrayList<>();
    private final List<PromiseDraft> promises = new ArrayList<>();
    private final List<QuestionDraft> questions = new ArrayList<>();
    private final Map<NotePath, Map<String, HypothesisDraft>> hypothesisLabels = new HashMap<>();
    private final Map<NotePath, Map<String, PromiseDraft>> promiseLabels = new HashMap<>();
    private final Map<String, String> sharedTexts;

    final List<Learning> learnings = new ArrayList<>();
    final List<Remark> praise = new ArrayList<>();
    final List<Remark> looseQuotes = new ArrayList<>();
    final List<Passage> passages = new ArrayList<>();

    ItemResolver(Sources sources, Map<String, String> sharedTexts, List<Diagnostic> diagnostics) {
        this.index = sources.index();
        this.directory = sources.directory();
        this.conversations = sources.conversations();
        this.dates = sources.dates();
        this.past = sources.past();
        this.sides = sources.sides();
        this.settings = sources.settings();
        this.asOf = sources.asOf();
        this.items = sources.items();
        this.sharedTexts = sharedTexts;
        this.diagnostics = diagnostics;
    }

    /** What resolving needs to know of the notes around; {@code items} is every item's id. */
    record Sources(
            NoteIndex index,
            CustomerDirectory directory,
            ConversationList conversations,
            NoteDates dates,
            PastNotes past,
            Sides sides,
            Settings settings,
            LocalDate asOf,
            Set<ItemId> items) {

        Sources {
            items = Set.copyOf(items);
        }
    }

    void resolve(List<Note> notes, Map<NotePath, ItemNames> names) throws IOException {
        List<Scope> scopes = new ArrayList<>();
        for (Note note : notes) {
            scopes.add(scope(note, names.get(note.path())));
        }
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
        Optional<Conversation> conversation = conversations.of(note.path());
        boolean dated = note.type() == NoteType.CONVERSATION || note.type() == NoteType.TRUTH;
        LocalDate date = conversation.isPresent()
                ? conversation.orElseThrow().date()
                : dated ? dates.of(note).date() : note.writtenDate();
        return new Scope(
                note,
                names,
                directory.of(note).orElse(null),
                date,
                conversation.map(Conversation::by).orElse(null),
                ConversationList.noteTags(note, settings));
    }

    /** One note with what is known around it. */
    private record Scope(
            Note note,
            ItemNames names,
            @Nullable CustomerId customer,
            @Nullable LocalDate date,
            @Nullable Handle author,
            List<TopicName> tags) {

        List<TopicName> topics(List<TopicName> own) {
            TreeSet<TopicName> topics = new TreeSet<>(own);
            topics.addAll(tags);
            return List.copyOf(topics);
        }
    }

    private void state(Scope scope) throws IOException {
        for (Item item : scope.note().items()) {
            Origin origin = scope.names().of(item);
            switch (item) {
                case Item.Hypothesis hypothesis -> stateHypothesis(scope, hypothesis, origin);
                case Item.Promise promise -> statePromise(scope, promise, origin);
                case Item.Learning learning -> learnings.add(learning(scope, learning, origin));
                case Item.Question question -> questions.add(new QuestionDraft(scope, question, origin));
                case Item.Praise said -> praise.add(remark(scope, item.body(), origin, null));
                case Item.LooseQuote quote -> stateQuote(scope, quote, origin);
                case Item.VerdictGiven given -> {}
                case Item.PromiseWord word -> {}
                case Item.Answer answer -> {}
                case Item.FeedbackCheck check -> {}
            }
        }
        for (Note.PassageText passage : scope.note().passages()) {
            passages.add(new Passage(
                    scope.names().of(passage),
                    passage.heading(),
                    passage.text(),
                    scope.customer(),
                    scope.date(),
                    passage.phase(),
                    scope.topics(passage.topics())));
        }
    }

    private void stateHypothesis(Scope scope, Item.Hypothesis item, Origin origin) {
        HypothesisDraft draft = new HypothesisDraft(scope, item, origin);
        hypotheses.add(draft);
        if (item.label() != null) {
            hypothesisLabels
                    .computeIfAbsent(scope.note().path(), path -> new LinkedHashMap<>())
                    .put(item.label(), draft);
        }
    }

    private void statePromise(Scope scope, Item.Promise item, Origin origin) {
        PromiseDraft draft = new PromiseDraft(scope, item, origin);
        promises.add(draft);
        if (item.label() != null) {
            promiseLabels
                    .computeIfAbsent(scope.note().path(), path -> new LinkedHashMap<>())
                    .put(item.label(), draft);
        }
        SourceLocation at = location(origin);
        if (item.owner() == null) {
            diagnostics.add(Diagnostic.of(
                    DiagnosticCode.W10, at, "a promise without an owner; name one, as in '@dana' or '@them'"));
        } else if (sides.of(item.owner()) == Side.UNKNOWN) {
            diagnostics.add(Diagnostic.of(
                    DiagnosticCode.W40, at, item.owner() + " is neither in the team nor in a profile's people"));
        }
        if (item.due() instanceof Due.None) {
            diagnostics.add(Diagnostic.of(
                    DiagnosticCode.W11, at, "a promise without a date; add one, as in 'by 2024-06-11' or '+7d'"));
        } else if (scope.date() != null
                && item.due()
                        .resolve(Optional.of(scope.date()))
                        .filter(due -> due.isBefore(scope.date()))
                        .isPresent()) {
            diagnostics.add(Diagnostic.of(DiagnosticCode.W14, at, "due before the conversation it was made in"));
        }
    }

    private void stateQuote(Scope scope, Item.LooseQuote quote, Origin origin) {
        if (mayQuote(scope, quote.who(), quote.body().line())) {
            looseQuotes.add(remark(scope, quote.body(), origin, quote.who()));
        }
    }

    private Remark remark(Scope scope, Item.Body body, Origin origin, @Nullable Handle who) {
        return new Remark(
                origin, body.text(), who, scope.customer(), scope.date(), body.phase(), scope.topics(body.topics()));
    }

    private Learning learning(Scope scope, Item.Learning item, Origin origin) throws IOException {
        Item.Body body = item.body();
        return new Learning(
                origin,
                item.kind(),
                body.text(),
                scope.customer(),
                scope.note().type() == NoteType.CUSTOMER ? firstWritten(scope.note(), body.text()) : scope.date(),
                body.phase(),
                scope.topics(body.topics()),
                item.surprise(),
                quotes(scope, body),
                item.key(),
                item.value(),
                body.people(),
                relations(scope, body));
    }

    /**
     * A profile's line has the day of its first commit, or none (ruling 1). An import, and a commit from after the day the site
     * stands at, say nothing of when it was learned.
     */
    private @Nullable LocalDate firstWritten(Note note, String text) throws IOException {
        return past.first(
                        note.path(),
                        version -> version.items().stream()
                                .anyMatch(item -> item.body().text().equals(text)))
                .filter(version -> version.filesInCommit() <= ProofFinder.IMPORT)
                .map(version -> version.authored().toLocalDate())
                .filter(day -> !day.isAfter(asOf))
                .orElse(null);
    }

    private List<Quote> quotes(Scope scope, Item.Body body) {
        List<Quote> quotes = new ArrayList<>();
        for (Item.WrittenQuote quote : body.quotes()) {
            if (mayQuote(scope, quote.who(), quote.line())) {
                quotes.add(new Quote(quote.text(), quote.who(), quote.line()));
            }
        }
        return quotes;
    }

    private boolean mayQuote(Scope scope, @Nullable Handle who, int line) {
        boolean allowed = sides.mayQuote(who, scope.customer());
        if (!allowed) {
            diagnostics.add(Diagnostic.of(
                    DiagnosticCode.W43,
                    new SourceLocation(scope.note().path().value(), line, 1),
                    "a quote of " + who + ", whose profile says 'quotes: none'; it is withheld"));
        }
        return allowed;
    }

    private List<Relation> relations(Scope scope, Item.Body body) {
        List<Relation> relations = new ArrayList<>();
        for (Item.WrittenRelation written : body.relations()) {
            Relation.Type type = switch (written.type()) {
                case "from" -> Relation.Type.FROM;
                case "same as" -> Relation.Type.SAME_AS;
                case "was" -> Relation.Type.WAS;
                case "against" -> Relation.Type.AGAINST;
                default -> throw new IllegalStateException("no relation: " + written.type());
            };
            ItemId resolved = written.link() ? target(scope, written.target()).orElse(null) : null;
            relations.add(new Relation(type, written.target(), resolved));
        }
        return relations;
    }

    private Optional<ItemId> target(Scope scope, String written) {
        return index.find(scope.note().path(), written).map(target -> {
            ItemId item = ItemId.of(target.note(), target.fragment());
            return items.contains(item) ? item : ItemId.of(target.note());
        });
    }

    private void giveWords(Scope scope) throws IOException {
        for (Item item : scope.note().items()) {
            Origin origin = scope.names().of(item);
            switch (item) {
                case Item.VerdictGiven given -> giveVerdict(scope, given, origin);
                case Item.PromiseWord word -> giveWord(scope, word, origin);
                case Item.Answer answer -> giveAnswer(scope, answer);
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

    private void giveVerdict(Scope scope, Item.VerdictGiven given, Origin origin) throws IOException {
        Optional<HypothesisDraft> found =
                given.label() == null ? onlyOpen(scope) : hypothesis(scope, given.label(), given, origin);
        if (found.isPresent()) {
            found.orElseThrow()
                    .verdicts
                    .add(new Hypothesis.Given(
                            origin, given.verdict(), given.body().text(), scope.date(), quotes(scope, given.body())));
            return;
        }
        String written = (given.label() == null ? "" : given.label() + " ")
                + given.verdict().word();
        String of = given.label() == null
                ? "a verdict without a label, and not exactly one open hypothesis in this note"
                : "a verdict on " + given.label() + ", which neither this note nor one before it in the loop states";
        unsorted(scope, given.body(), origin, written, of);
    }

    /** Without a label a verdict pairs only when one hypothesis of the note has none. */
    private Optional<HypothesisDraft> onlyOpen(Scope scope) {
        List<HypothesisDraft> open = hypotheses.stream()
                .filter(draft -> draft.scope.note().path().equals(scope.note().path()))
                .filter(draft -> scope.note().items().stream()
                        .noneMatch(item -> item instanceof Item.VerdictGiven given
                                && given.label() != null
                                && given.label().equals(draft.item.label())))
                .toList();
        return open.size() == 1 ? Optional.of(open.getFirst()) : Optional.empty();
    }

    private Optional<HypothesisDraft> hypothesis(Scope scope, String label, Item.VerdictGiven given, Origin origin) {
        for (NotePath note : conversations.backFrom(scope.note().path())) {
            HypothesisDraft draft =
                    hypothesisLabels.getOrDefault(note, Map.of()).get(label);
            if (draft != null) {
                return Optional.of(draft);
            }
        }
        String shared = sharedTexts.get(label);
        if (shared == null) {
            return Optional.empty();
        }
        // A verdict on the team's belief by a customer whose Plan did not state it is evidence all the same.
        Item.Body body = given.body();
        Item.Hypothesis stated = new Item.Hypothesis(
                new Item.Body(
                        body.line(),
                        body.column(),
                        body.phase(),
                        shared,
                        "",
                        body.topics(),
                        List.of(),
                        List.of(),
                        List.of()),
                label,
                null);
        Origin place =
                new Origin(ItemId.of(scope.note().path(), label), scope.note().path(), origin.line(), origin.column());
        stateHypothesis(scope, stated, place);
        return Optional.of(hypotheses.getLast());
    }

    /** Earlier notes of the loop first, the own note last (ruling 6). */
    private void giveWord(Scope scope, Item.PromiseWord word, Origin origin) throws IOException {
        List<NotePath> chain =
                new ArrayList<>(conversations.backFrom(scope.note().path()));
        chain.add(chain.removeFirst());
        for (NotePath note : chain) {
            PromiseDraft draft = promiseLabels.getOrDefault(note, Map.of()).get(word.label());
            if (draft != null) {
                LocalDate moved = word.movedTo()
                        .resolve(Optional.ofNullable(scope.date()))
                        .orElse(null);
                draft.words.add(
                        new Promise.Word(origin, word.state(), word.body().text(), moved, scope.date()));
                return;
            }
        }
        unsorted(
                scope,
                word.body(),
                origin,
                word.label() + " " + word.state().word(),
                "a word on " + word.label() + ", which no note before this one in the loop promises");
    }

    /** W21: nothing is lost, the line stays as it was written. */
    private void unsorted(Scope scope, Item.Body body, Origin origin, String mark, String message) throws IOException {
        diagnostics.add(Diagnostic.of(DiagnosticCode.W21, location(origin), message));
        String text = body.text().isEmpty() ? mark : mark + ": " + body.text();
        Item.Body whole = new Item.Body(
                body.line(),
                body.column(),
                body.phase(),
                text,
                body.anchor(),
                body.topics(),
                body.people(),
                body.relations(),
                body.quotes());
        learnings.add(learning(scope, new Item.Learning(whole, LearningKind.UNSORTED, false, null, null), origin));
    }

    private void giveAnswer(Scope scope, Item.Answer answer) {
        for (String link : answer.links()) {
            Optional<NoteIndex.Target> target = index.find(scope.note().path(), link);
            if (target.isEmpty()) {
                continue;
            }
            List<QuestionDraft> asked = questions.stream()
                    .filter(draft ->
                            draft.origin.note().equals(target.orElseThrow().note()))
                    .filter(draft -> target.orElseThrow().fragment().isEmpty()
                            || draft.origin
                                    .id()
                                    .fragment()
                                    .equals(target.orElseThrow().fragment()))
                    .filter(draft -> draft.answer == null)
                    .toList();
            if (asked.size() == 1) {
                asked.getFirst().answer = answer.body().text();
                return;
            }
        }
    }

    private static SourceLocation location(Origin origin) {
        return new SourceLocation(origin.note().value(), origin.line(), origin.column());
    }

    List<Hypothesis> hypotheses() throws IOException {
        ProofFinder proofs = new ProofFinder(past);
        List<Hypothesis> result = new ArrayList<>();
        for (HypothesisDraft draft : hypotheses) {
            result.add(draft.finish(proofs));
        }
        result.sort(Comparator.comparing(Hypothesis::origin));
        return result;
    }

    List<Promise> promises() throws IOException {
        List<Promise> result = new ArrayList<>();
        for (PromiseDraft draft : promises) {
            result.add(draft.finish());
        }
        return result;
    }

    List<Question> questions() {
        return questions.stream().map(QuestionDraft::finish).toList();
    }

    /** A hypothesis while verdicts on it are still being found. */
    private final class HypothesisDraft {
        private final Scope scope;
        private final Item.Hypothesis item;
        private final Origin origin;
        private final List<Hypothesis.Given> verdicts = new ArrayList<>();

        HypothesisDraft(Scope scope, Item.Hypothesis item, Origin origin) {
            this.scope = scope;
            this.item = item;
            this.origin = origin;
        }

        Hypothesis finish(ProofFinder proofs) throws IOException {
            verdicts.sort(Comparator.comparing(
                            Hypothesis.Given::date, Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()))
                    .thenComparing(Hypothesis.Given::origin));
            Verdict latest =
                    verdicts.isEmpty() ? Verdict.OPEN : verdicts.getLast().verdict();
            NotePath first = verdicts.isEmpty()
                    ? origin.note()
                    : verdicts.getFirst().origin().note();
            LocalDate firstDate =
                    verdicts.isEmpty() ? scope.date() : verdicts.getFirst().date();
            Item.Body body = item.body();
            return new Hypothesis(
                    origin,
                    item.label(),
                    body.text(),
                    item.confidence(),
                    latest,
                    verdicts,
                    proofs.find(origin.note(), item, first, firstDate),
                    scope.customer(),
                    scope.date(),
                    item.label() != null && item.label().startsWith("H-"),
                    body.phase(),
                    scope.topics(body.topics()),
                    body.people(),
                    relations(scope, body));
        }
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

        Promise finish() throws IOException {
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
                    relations(scope, item.body()));
        }

        private @Nullable Handle owner() {
            Handle written = item.owner();
            boolean self = written != null && written.value().equals("me");
            return self && scope.author() != null ? scope.author() : written;
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
        private @Nullable LocalDate doneDate() throws IOException {
            if (item.done() != null) {
                return item.done().resolve(Optional.ofNullable(scope.date())).orElse(null);
            }
            List<Version> versions = past.versions(scope.note().path());
            Optional<Version> ticked = past.first(scope.note().path(), this::isTickedIn);
            boolean imported = ticked.isPresent()
                    && ticked.orElseThrow().equals(versions.getFirst())
                    && versions.getFirst().filesInCommit() > ProofFinder.IMPORT;
            return imported
                    ? null
                    : ticked.map(version -> version.authored().toLocalDate()).orElse(null);
        }

        private boolean isTickedIn(Note version) {
            return version.items().stream()
                    .anyMatch(other -> other instanceof Item.Promise promise
                            && promise.box() == PromiseState.DONE
                            && promise.body().text().equals(item.body().text()));
        }
    }

    /** A question while answers to it are still being found. */
    private static final class QuestionDraft {
        private final Scope scope;
        private final Item.Question item;
        private final Origin origin;
        private @Nullable String answer;

        QuestionDraft(Scope scope, Item.Question item, Origin origin) {
            this.scope = scope;
            this.item = item;
            this.origin = origin;
            this.answer = item.answer();
        }

        Question finish() {
            Item.Body body = item.body();
            return new Question(
                    origin,
                    body.text(),
                    item.struck() || answer != null,
                    answer,
                    scope.customer(),
                    scope.date(),
                    body.phase(),
                    scope.topics(body.topics()),
                    body.people());
        }
    }
}
