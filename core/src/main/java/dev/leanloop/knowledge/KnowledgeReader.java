package dev.leanloop.knowledge;

import dev.leanloop.diagnostic.Diagnostic;
import dev.leanloop.history.FirstLines;
import dev.leanloop.history.History;
import dev.leanloop.note.Item;
import dev.leanloop.note.Note;
import dev.leanloop.note.NoteImages;
import dev.leanloop.note.NotePath;
import dev.leanloop.note.NoteReader;
import dev.leanloop.note.NoteType;
import dev.leanloop.note.Settings;
import dev.leanloop.note.TopicName;
import dev.leanloop.state.StateFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes a {@link KnowledgeBase} of notes. One reader can make many, one after the other. */
public final class KnowledgeReader {

    private final Settings settings;
    private final History history;
    private final LocalDate asOf;
    private final Audience audience;
    private final StateFolder state;
    private final ImageIndex images;

    /** As the other one, with nothing kept from one run to the next. */
    public KnowledgeReader(Settings settings, History history, LocalDate asOf, Audience audience) {
        this(settings, history, asOf, audience, StateFolder.none(), NoteImages.NONE);
    }

    /**
     * @param asOf the day that ages are counted against
     * @param audience whose notes are read; the others are left out before anything else happens
     * @param state for what was read of earlier versions; it has to depend on the settings
     * @param images those that notes may show
     */
    public KnowledgeReader(
            Settings settings,
            History history,
            LocalDate asOf,
            Audience audience,
            StateFolder state,
            NoteImages images) {
        this.images = new ImageIndex(images);
        this.state = state;
        this.settings = settings;
        this.history = history;
        this.asOf = asOf;
        this.audience = audience;
    }

    /**
     * Resolves the notes.
     *
     * @param all every note of the folder, in any order
     * @param found what was wrong before the notes were read: settings, files left alone
     * @throws IOException when the git history cannot be read
     */
    public KnowledgeBase read(List<Note> all, List<Diagnostic> found) throws IOException {
        List<Note> readable = all.stream()
                .filter(note -> audience.mayRead(note.visibility()))
                .sorted(Comparator.comparing(Note::path))
                .toList();
        History known = history.among(readable.stream().map(Note::path).toList());
        PastNotes past = new PastNotes(known, new NoteReader(settings), state);
        try {
            past.readAhead(readable);
            KnowledgeBase knowledge = resolve(readable, found, known, past, lines(readable, known));
            past.keep();
            return knowledge;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** For problems alone, the lines of profiles are enough: nothing else has its day from them. */
    private FirstLines lines(List<Note> readable, History known) throws IOException {
        Set<NotePath> files = readable.stream()
                .filter(note -> audience != Audience.AUTHORS || note.type() == NoteType.CUSTOMER)
                .map(note -> note.path().file())
                .collect(Collectors.toSet());
        return FirstLines.read(known, files, state);
    }

    private KnowledgeBase resolve(
            List<Note> readable, List<Diagnostic> found, History known, PastNotes past, FirstLines lines) {
        List<Diagnostic> diagnostics = new ArrayList<>(found);
        readable.forEach(note -> diagnostics.addAll(note.diagnostics()));

        CustomerDirectory directory = new CustomerDirectory(readable, settings, diagnostics);
        List<Note> notes = readable.parallelStream()
                .map(new Owners(settings, directory)::settle)
                .toList();
        NoteIndex index = new NoteIndex(notes, settings);
        NoteDates dates = new NoteDates(known, settings, diagnostics);
        Sides sides = new Sides(settings, directory.all());
        ConversationList conversations = new ConversationList(index, directory, dates, settings, diagnostics);
        // Neither needs the other, and most of the first is for one core.
        CompletableFuture<Map<NotePath, ItemNames>> naming = CompletableFuture.supplyAsync(
                () -> notes.parallelStream().collect(Collectors.toConcurrentMap(Note::path, ItemNames::new)));
        conversations.read(notes);
        Map<NotePath, ItemNames> names = naming.join();
        Sources sources =
                new Sources(index, directory, conversations, dates, past, lines, sides, settings, asOf, names);
        ItemResolver items = new ItemResolver(sources, sharedTexts(notes), diagnostics);
        items.resolve(notes, names);

        List<Learning> learnings = items.learnings().all();
        List<Hypothesis> hypotheses = items.hypotheses().finish();
        List<Promise> promises = items.promises().finish();
        List<Question> questions = items.questions().finish();
        LinkProblems links = new LinkProblems(index, new NoteProblems(index, diagnostics));
        List<TruthReview> reviews = new TruthReviewList(sources, links).read(notes, names);
        List<Topic> topics = topics(items.learnings(), learnings, hypotheses, promises, questions, conversations.all());
        Set<TopicName> pages = topics.stream().map(Topic::name).collect(Collectors.toSet());
        List<NotePage> notePages = new NotePages(
                        made(),
                        notes,
                        names,
                        sources,
                        images,
                        tag -> settings.topic(tag).filter(pages::contains))
                .make(conversations, reviews);
        Stream<Origin> places = Stream.of(
                        learnings.stream().map(Learning::origin),
                        items.learnings().praise().stream().map(Remark::origin),
                        items.learnings().looseQuotes().stream().map(Remark::origin),
                        hypotheses.stream().map(Hypothesis::origin),
                        hypotheses.stream()
                                .flatMap(hypothesis -> hypothesis.verdicts().stream())
                                .map(Hypothesis.Given::origin),
                        promises.stream().map(Promise::origin),
                        questions.stream().map(Question::origin))
                .flatMap(origins -> origins);
        List<Consumer<NoteProblems>> finders = List.of(
                problems -> new CycleProblems(asOf, problems).find(notes, hypotheses, promises),
                problems -> new LinkProblems(index, problems).find(notes),
                problems -> new PromiseProblems(index, problems).find(promises),
                problems -> new HandleProblems(sides, problems).find(notes),
                problems -> new TagTwins(settings, problems).find(notes),
                problems -> new TruthProblems(asOf, index, problems).find(reviews),
                problems -> new KeepingProblems(settings, asOf, index, problems)
                        .find(notes, directory.all(), conversations.all()));
        diagnostics.addAll(NoteProblems.ofAll(index, finders));
        return new KnowledgeBase(
                asOf,
                settings.title(),
                settings.siteUrl(),
                settings.language(),
                settings.interfaceLanguage() == null
                        ? settings.language()
                        : settings.interfaceLanguage().code(),
                settings.sites(),
                settings.stale(),
                Forge.of(settings.forge(), history.remote()),
                notePages,
                directory.all(),
                conversations.all(),
                conversations.loops(),
                learnings,
                hypotheses,
                sharedHypotheses(notes, hypotheses),
                promises,
                questions,
                reviews,
                items.learnings().praise(),
                items.learnings().looseQuotes(),
                items.learnings().passages(),
                topics,
                sides.all(),
                FirstCommits.of(
                        notes, dates::firstCommit, lines, audience == Audience.AUTHORS ? Stream.empty() : places),
                NoteProblems.finished(diagnostics, audience));
    }

    /** Parsing depends on the tables of Java's Unicode, too. */
    private String made() {
        return state.folder().isEmpty()
                ? ""
                : state.version() + " Java " + Runtime.version().feature();
    }

    /** The text of every shared hypothesis: its page's, else that of the first note that states it. */
    private static Map<String, String> sharedTexts(List<Note> notes) {
        Map<String, String> texts = new TreeMap<>();
        for (Note note : notes) {
            if (note.type() == NoteType.HYPOTHESIS) {
                texts.put(note.path().baseName(), pageText(note));
            }
        }
        for (Note note : notes) {
            for (Item item : note.items()) {
                if (item instanceof Item.Hypothesis hypothesis
                        && hypothesis.label() != null
                        && hypothesis.label().startsWith("H-")) {
                    texts.putIfAbsent(hypothesis.label(), hypothesis.body().text());
                }
            }
        }
        return texts;
    }

    private static String pageText(Note note) {
        return note.items().stream()
                .filter(Item.Hypothesis.class::isInstance)
                .map(item -> item.body().text())
                .findFirst()
                .or(() -> Optional.of(note.title()).filter(title -> note.titleLine() > 0))
                .orElseGet(() -> note.path().baseName());
    }

    private static List<SharedHypothesis> sharedHypotheses(List<Note> notes, List<Hypothesis> hypotheses) {
        Map<String, NotePath> pages = new TreeMap<>();
        notes.stream()
                .filter(note -> note.type() == NoteType.HYPOTHESIS)
                .forEach(note -> pages.put(note.path().baseName(), note.path()));
        Map<String, List<Hypothesis>> statements = new TreeMap<>();
        pages.keySet().forEach(label -> statements.put(label, new ArrayList<>()));
        for (Hypothesis hypothesis : hypotheses) {
            boolean onItsPage = pages.containsValue(hypothesis.origin().note());
            if (hypothesis.shared() && !onItsPage) {
                statements
                        .computeIfAbsent(hypothesis.label(), label -> new ArrayList<>())
                        .add(hypothesis);
            }
        }
        Map<String, String> texts = sharedTexts(notes);
        return statements.entrySet().stream()
                .map(entry -> new SharedHypothesis(
                        entry.getKey(),
                        texts.getOrDefault(entry.getKey(), entry.getKey()),
                        pages.get(entry.getKey()),
                        entry.getValue().stream()
                                .sorted(Comparator.comparing(
                                                Hypothesis::date,
                                                Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
                                        .thenComparing(Hypothesis::origin))
                                .toList()))
                .toList();
    }

    private List<Topic> topics(
            LearningList items,
            List<Learning> learnings,
            List<Hypothesis> hypotheses,
            List<Promise> promises,
            List<Question> questions,
            List<Conversation> conversations) {
        Set<TopicName> names = Stream.of(
                        learnings.stream().flatMap(item -> item.topics().stream()),
                        hypotheses.stream().flatMap(item -> item.topics().stream()),
                        promises.stream().flatMap(item -> item.topics().stream()),
                        questions.stream().flatMap(item -> item.topics().stream()),
                        items.passages().stream().flatMap(item -> item.topics().stream()),
                        items.praise().stream().flatMap(item -> item.topics().stream()),
                        items.looseQuotes().stream().flatMap(item -> item.topics().stream()),
                        conversations.stream().flatMap(item -> item.tags().stream()))
                .parallel()
                .flatMap(stream -> stream)
                .collect(Collectors.toSet());
        return names.stream()
                .sorted()
                .map(name -> new Topic(
                        name,
                        settings.synonyms().entrySet().stream()
                                .filter(synonym -> synonym.getValue().equals(name))
                                .map(Map.Entry::getKey)
                                .sorted()
                                .toList()))
                .toList();
    }
}
